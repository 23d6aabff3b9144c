#include "platform/mail/mail.hpp"

#include <gtest/gtest.h>

namespace keywork::mail {
namespace {

Message a_message()
{
    return {.id = "digest-1", .to = "ruth@example.org", .subject = "Keywork: 3 things need you",
            .text = "Hello,\n\n3 things.\n", .unsubscribe = "https://keywork.example/stop",
            .made_at = instant_from_text("2026-11-24T06:05:09Z").value()};
}

TEST(MailAddress, has_one_at_and_something_plain_on_both_sides)
{
    for (auto const* right : {"ruth@example.org", "r.callan+day@mail.example.co.uk", "a@b.c",
                              "o'neil@example.org"})
        EXPECT_TRUE(is_address(right)) << right;
    for (auto const* wrong :
         {"", "ruth", "@example.org", "ruth@", "ruth@example", "ruth@@example.org", "a b@c.de",
          "ruth@example.org\r\nBcc: x@y.zz", "<ruth@example.org>", "a@b.c,d@e.f", "-f@example.org",
          "rüth@example.org", "ruth@.org", "ruth@example."})
        EXPECT_FALSE(is_address(wrong)) << wrong;
    EXPECT_TRUE(is_address(std::string(242, 'a') + "@example.org"));
    EXPECT_FALSE(is_address(std::string(243, 'a') + "@example.org"));
}

TEST(AMessage, goes_over_the_wire_as_the_standard_says)
{
    EXPECT_EQ(wire_text(a_message(), "keywork@example.org"),
              "Date: Tue, 24 Nov 2026 06:05:09 +0000\r\n"
              "From: Keywork <keywork@example.org>\r\n"
              "To: <ruth@example.org>\r\n"
              "Subject: Keywork: 3 things need you\r\n"
              "Message-ID: <digest-1@example.org>\r\n"
              "List-Unsubscribe: <https://keywork.example/stop>\r\n"
              "Auto-Submitted: auto-generated\r\n"
              "MIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=us-ascii\r\n"
              "Content-Transfer-Encoding: 7bit\r\n"
              "\r\n"
              "Hello,\r\n\r\n3 things.\r\n");
}

TEST(AMessage, takes_no_line_end_into_a_header)
{
    auto message = a_message();
    message.subject = "One\r\nBcc: somebody@example.org";
    EXPECT_ANY_THROW(wire_text(message, "keywork@example.org"));
}

TEST(TheRelay, that_does_not_answer_is_said_in_plain_words)
{
    Sender const sender;
    std::atomic<bool> const stopping{false};
    // Port 9 of this machine: nobody listens there.
    auto const not_sent = sender.send({.host = "127.0.0.1", .port = 9, .security = Security::none,
                                       .sender = "keywork@example.org"},
                                      a_message(), stopping);
    ASSERT_TRUE(not_sent);
    EXPECT_FALSE(not_sent->for_good);
    EXPECT_NE(not_sent->why.find("does not answer"), std::string::npos);
}

TEST(TheRelay, is_on_this_machine_by_its_own_names_alone)
{
    EXPECT_TRUE(is_this_machine("localhost"));
    EXPECT_TRUE(is_this_machine("127.0.0.1"));
    EXPECT_FALSE(is_this_machine("localhost.example.org"));
    EXPECT_EQ(security_from_text("starttls"), Security::starttls);
    EXPECT_FALSE(security_from_text("ssl"));
}

}  // namespace
}  // namespace keywork::mail

// The file of mail settings: what it may say, and what stops the start.
#include "app/mail_settings.hpp"

#include "app/loaded.hpp"
#include "platform/files/files.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::app {
namespace {

class MailSettingsFile : public ::testing::Test {
protected:
    MailSettings read_text(std::string const& text)
    {
        auto const path = folder.path() + "/mail.toml";
        files::write_whole(path, text);
        return read_mail_settings(path);
    }
    std::string secret_file(files::Access access)
    {
        auto const path = folder.path() + "/secret";
        files::write_whole(path, "hush hush\n", access);
        return "user = \"keywork\"\nsecret_file = \"" + path + "\"\n";
    }
    keywork::testing::TemporaryFolder folder;
    std::string plain = "host = \"smtp.example.org\"\nsender = \"keywork@example.org\"\n"
                        "address = \"https://keywork.example.org/\"\n";
};

TEST_F(MailSettingsFile, asks_for_tls_unless_it_says_otherwise)
{
    auto const read = read_text(plain);
    EXPECT_EQ(read.relay.host, "smtp.example.org");
    EXPECT_EQ(read.relay.port, 587);
    EXPECT_EQ(read.relay.security, mail::Security::starttls);
    EXPECT_EQ(read.address, "https://keywork.example.org");
    EXPECT_TRUE(read.relay.user.empty());
    EXPECT_EQ(read_text(plain + "security = \"tls\"\nport = 465\n").relay.port, 465);
}

TEST_F(MailSettingsFile, takes_the_secret_from_a_file_of_its_owner_alone)
{
    auto const read = read_text(plain + secret_file(files::Access::owner_only));
    EXPECT_EQ(read.relay.user, "keywork");
    EXPECT_EQ(read.relay.secret, "hush hush");
    EXPECT_THROW(read_text(plain + secret_file(files::Access::everyone_reads)), Faulty);
    EXPECT_THROW(read_text(plain + "user = \"keywork\"\n"), Faulty);
}

TEST_F(MailSettingsFile, goes_without_tls_on_this_machine_only)
{
    EXPECT_THROW(read_text(plain + "security = \"none\"\n"), Faulty);
    auto const here = "host = \"127.0.0.1\"\nsecurity = \"none\"\nport = 1025\n"
                      "sender = \"keywork@example.org\"\naddress = \"http://localhost:8080\"\n";
    EXPECT_EQ(read_text(here).relay.security, mail::Security::none);
}

TEST_F(MailSettingsFile, says_everything_that_is_wrong_at_once)
{
    try {
        read_text("port = 70000\nsecurity = \"ssl\"\nsender = \"us\"\naddress = \"here\"\n"
                  "secret = \"hush\"\n");
        FAIL() << "it was taken";
    } catch (Faulty const& faulty) {
        EXPECT_EQ(faulty.lines.size(), 6U);   // and no host
    }
    EXPECT_THROW(read_text("host = "), Faulty);
}

}  // namespace
}  // namespace keywork::app

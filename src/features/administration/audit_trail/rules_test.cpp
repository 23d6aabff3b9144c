#include "features/administration/audit_trail/audit_trail.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace keywork::audit_trail {
namespace {

audit::Seen seen(std::string action, std::string target, std::string result = "allow")
{
    return {.seq = 7, .at = "2026-11-24T16:35:00.123Z", .actor = "Ruth Callan",
            .action = std::move(action), .target = std::move(target), .basis = "team",
            .result = std::move(result)};
}

std::string title(std::string_view name) { return "Title of " + std::string{name}; }

TEST(AuditLine, says_who_did_what_when_and_why_they_could)
{
    auto const line = line_of(seen("file.read", "document:0abc -"), title);
    EXPECT_EQ(line.seq, 7);
    EXPECT_EQ(line.at, instant_from_text("2026-11-24T16:35:00Z"));
    EXPECT_EQ(line.who, "Ruth Callan");
    EXPECT_EQ(line.did, "Opened a document");
    EXPECT_EQ(line.why, "works where the child is");
    EXPECT_FALSE(line.refused);
    EXPECT_EQ(line.target, (Target{"document", "0abc"}));
}

TEST(AuditLine, names_the_page_that_was_looked_at)
{
    EXPECT_EQ(line_of(seen("record.read", "page:timeline -"), title).did,
              "Looked at the page “Title of timeline”");
}

TEST(AuditLine, says_when_a_try_was_refused)
{
    EXPECT_TRUE(line_of(seen("record.read", "page:timeline -", "deny"), title).refused);
}

TEST(AuditLine, names_every_thing_in_words)
{
    EXPECT_EQ(line_of(seen("record.read", "money_line:0abc -"), title).did,
              "Looked at a line of money");
    EXPECT_EQ(line_of(seen("record.read", "crater:9 -"), title).did,
              "Looked at something on this file");
}

TEST(AuditLine, shows_a_verb_or_reason_that_it_does_not_know_as_it_stands)
{
    auto const line = line_of(seen("moon.walk", "crater:9 -"), title);
    EXPECT_EQ(line.did, "moon.walk something on this file");
    EXPECT_EQ(why_in_words("glass:7"), "glass:7");
}

TEST(AuditTarget, may_have_no_id)
{
    EXPECT_EQ(target_of("-"), (Target{"-", ""}));
    EXPECT_EQ(target_of("record:0abc 2"), (Target{"record", "0abc"}));
}

TEST(AuditPage, begins_at_the_newest_unless_a_sequence_is_given)
{
    constexpr auto newest = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(before_of(std::nullopt), newest);
    EXPECT_EQ(before_of("8"), 8);
    EXPECT_EQ(before_of("0"), newest);
    EXPECT_EQ(before_of("8x"), newest);
    EXPECT_EQ(before_of("99999999999999999999"), newest);
}

}  // namespace
}  // namespace keywork::audit_trail

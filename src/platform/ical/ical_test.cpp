#include "platform/ical/ical.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keywork::ical {
namespace {

sys_seconds const made = instant_from_text("2026-11-24T16:35:00Z").value();

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        auto const end = text.find("\r\n");
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 2);
    }
    return lines;
}

TEST(CalendarText, is_escaped_as_the_standard_says)
{
    EXPECT_EQ(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    EXPECT_EQ(escaped("\r\n\t\x01z\x7F"), "\\nz");
    EXPECT_EQ(escaped("Zoë: 5:30pm"), "Zoë: 5:30pm");
}

TEST(CalendarLines, are_folded_after_75_octets)
{
    EXPECT_EQ(folded(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(folded(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
    EXPECT_EQ(folded(std::string(150, 'a')),
              std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
}

TEST(CalendarLines, are_never_folded_inside_a_character)
{
    auto const long_line = std::string(74, 'a') + "ë" + std::string(80, 'b');
    for (std::string const& line : lines_of(folded(long_line))) {
        EXPECT_LE(line.size(), 75U);
        EXPECT_FALSE(!line.empty() && (static_cast<unsigned char>(line.front()) & 0xC0U) == 0x80U);
    }
    EXPECT_EQ(folded(long_line).substr(0, 77), std::string(74, 'a') + "\r\n ");
    EXPECT_EQ(folded(std::string(200, '\x80')).substr(0, 75), std::string(75, '\x80'));
}

TEST(AFeed, holds_days_and_instants_in_utc)
{
    auto const text = feed("Keywork",
                           {{.uid = "duty-1@keywork", .at = london_day(made),
                             .summary = "A review is due (see Keywork)",
                             .url = "https://keywork.example/due/1"},
                            {.uid = "task-2@keywork", .at = made, .summary = "A task, due",
                             .url = "https://keywork.example/tasks/2"}},
                           made);
    auto const lines = lines_of(text);
    auto const has = [&](std::string_view wanted) {
        return std::ranges::find(lines, wanted) != lines.end();
    };
    EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
    EXPECT_EQ(lines.back(), "END:VCALENDAR");
    EXPECT_TRUE(text.ends_with("END:VCALENDAR\r\n"));
    EXPECT_TRUE(has("DTSTART;VALUE=DATE:20261124"));
    EXPECT_TRUE(has("DTSTART:20261124T163500Z"));
    EXPECT_TRUE(has("DTSTAMP:20261124T163500Z"));
    EXPECT_TRUE(has("UID:duty-1@keywork"));
    EXPECT_TRUE(has("SUMMARY:A task\\, due"));
    EXPECT_TRUE(has("URL:https://keywork.example/due/1"));
    EXPECT_EQ(std::ranges::count(text, '\n'), static_cast<std::ptrdiff_t>(lines.size()));
}

TEST(AFeed, without_events_is_a_calendar_with_a_component_all_the_same)
{
    auto const text = feed("Keywork", {}, made);
    EXPECT_NE(text.find("BEGIN:VTIMEZONE"), std::string::npos);
    EXPECT_EQ(text.find("BEGIN:VEVENT"), std::string::npos);
}

}  // namespace
}  // namespace keywork::ical

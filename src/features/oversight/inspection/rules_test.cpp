#include "features/oversight/inspection/pack.hpp"

#include <gtest/gtest.h>

namespace keywork::inspection {
namespace {

local_days const monday{std::chrono::year{2026} / std::chrono::November / 16};

LogLine line_about(std::string child, bool of_house = false)
{
    LogLine line;
    line.child_key = std::move(child);
    line.of_house = of_house;
    line.at = start_of(monday) + hours{9};
    line.known_as = "Tyler";
    return line;
}

TEST(DaysWithoutLog, count_from_the_first_day_here_to_the_last_that_is_over)
{
    LogDays days{.child = ChildId{"c"}, .known_as = "Tyler", .since = monday, .written = {}};
    EXPECT_EQ(days_without_log(days, monday - std::chrono::days{1}), 0);
    EXPECT_EQ(days_without_log(days, monday), 1);
    days.written = {monday, monday + std::chrono::days{2}};
    EXPECT_EQ(days_without_log(days, monday + std::chrono::days{2}), 1);
}

TEST(References, are_the_same_for_the_same_child_and_hold_no_name)
{
    References references;
    EXPECT_EQ(references.of(line_about("a")), "Child 1");
    EXPECT_EQ(references.of(line_about("b")), "Child 2");
    EXPECT_EQ(references.of(line_about("a")), "Child 1");
    EXPECT_EQ(references.of(line_about("", true)), "The home");
}

TEST(InspectionFile, tells_the_logs_the_standards_and_the_gaps_without_a_name)
{
    auto waiting = line_about("a");
    waiting.waits = true;
    waiting.actions_open = 2;
    waiting.actions_late = 1;
    PackPage page{.place_name = "Larch House",
                  .place = SettingId{"larch"},
                  .period = {monday, monday},
                  .shown = {{parts[3], {"restrictive-intervention", 1, 1}, {waiting}}},
                  .standards = {{"R8", 4}},
                  .gaps = {{"Late", 3, std::nullopt}}};

    auto const file = file_of(page);

    EXPECT_EQ(file.find("Tyler"), std::string::npos);
    EXPECT_NE(file.find("2026-11-16,Child 1,\"Waits for a signature; 2 to do, 1 late\""),
              std::string::npos)
        << file;
    EXPECT_NE(file.find("Quality standard: Education,reg 8,,,4"), std::string::npos) << file;
    EXPECT_NE(file.find("Not complete,,,Late,3"), std::string::npos) << file;
}

TEST(InspectionPeriod, is_one_of_the_choices_or_six_months)
{
    EXPECT_EQ(months_from_text("3"), 3);
    EXPECT_EQ(months_from_text("4"), 6);
    EXPECT_EQ(months_before(local_days{std::chrono::year{2026} / std::chrono::August / 31}, 6),
              local_days{std::chrono::year{2026} / std::chrono::February / 28});
}

}  // namespace
}  // namespace keywork::inspection

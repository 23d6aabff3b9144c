#include "care/clock/due_rule.hpp"

#include <gtest/gtest.h>

namespace keywork::clock {
namespace {

struct Case {
    char const* code;
    Way way;
};

class DueCode : public ::testing::TestWithParam<Case> {};
TEST_P(DueCode, is_read_as_what_it_counts)
{
    auto const rule = DueRule::parse(GetParam().code);
    ASSERT_TRUE(rule.has_value()) << GetParam().code;
    ASSERT_EQ(rule->ways.size(), 1U);
    EXPECT_TRUE(rule->ways.front() == GetParam().way) << GetParam().code;
}
INSTANTIATE_TEST_SUITE_P(
    Clocks, DueCode,
    ::testing::Values(
        Case{"H24", Counted{Counts::hours, 24}}, Case{"H0", Counted{Counts::hours, 0}},
        Case{"MIN30", Counted{Counts::minutes, 30}},
        Case{"CD5", Counted{Counts::calendar_days, 5}},
        Case{"CD0", Counted{Counts::calendar_days, 0}}, Case{"W6", Counted{Counts::weeks, 6}},
        Case{"M12", Counted{Counts::months, 12}}, Case{"Y2", Counted{Counts::years, 2}},
        Case{"WD10", Counted{Counts::working_days, 10}},
        Case{"SD50", Counted{Counts::school_days, 50}},
        Case{"M1-BEFORE", Counted{Counts::months, 1, From::before_event}},
        Case{"WD10-BEFORE", Counted{Counts::working_days, 10, From::before_event}},
        Case{"Y75-DOB", Counted{Counts::years, 75, From::birth}},
        Case{"Y15-DEATH", Counted{Counts::years, 15, From::death}},
        Case{"Y15-LAST", Counted{Counts::years, 15, From::last_entry}},
        Case{"CD0-1000", DayAndTime{0, minutes{600}}},
        Case{"CD0-2359", DayAndTime{0, minutes{1439}}},
        Case{"SESSION", AtMoment{Moment::session}},
        Case{"SESSION-PM", AtMoment{Moment::afternoon_session}},
        Case{"SHIFT", AtMoment{Moment::shift}}, Case{"EVENT", AtMoment{Moment::event}},
        Case{"SCHEDULE", AtMoment{Moment::schedule}}, Case{"TERM1", OnceIn{Period::term}},
        Case{"HALFTERM1", OnceIn{Period::half_term}},
        Case{"YEAR1", OnceIn{Period::school_year}},
        Case{"DATE-0215", YearlyDate{std::chrono::February / 15}},
        Case{"SUM-SD45", RunningTotal{TotalOf::school_days_in_a_school_year, 45, 0}},
        Case{"SUM-10-W10", RunningTotal{TotalOf::sessions_in_school_weeks, 10, 10}},
        Case{"COUNT3-CD90", RunningTotal{TotalOf::times_in_days, 3, 90}},
        Case{"AGE18", AtAge{18}}, Case{"YEAR9", InYearGroup{9}},
        Case{"PENSION", AtPensionAge{}}, Case{"NONE", NoFixedTime{}},
        Case{"WD5-NEXTMONTH", InLaterMonth{1, 5}}, Case{"M1-END", InLaterMonth{1, std::nullopt}}));

TEST(DueCodes, may_give_several_ways)
{
    auto const rule = DueRule::parse("Y10|PENSION");
    ASSERT_TRUE(rule.has_value());
    EXPECT_EQ(rule->ways, (std::vector<Way>{Counted{Counts::years, 10}, AtPensionAge{}}));
}

class WrongCode : public ::testing::TestWithParam<char const*> {};
TEST_P(WrongCode, is_refused) { EXPECT_FALSE(DueRule::parse(GetParam()).has_value()); }
INSTANTIATE_TEST_SUITE_P(Clocks, WrongCode,
                         ::testing::Values("", "X5", "H", "H24x", "24H", "CD5-", "CD0-2400",
                                         "CD0-1060", "CD0-100", "WD10-AFTER", "WD0-NEXTMONTH",
                                         "H24-DOBX", "TERM2", "DATE-0230", "DATE-1301", "DATE-215",
                                         "SUM-45", "SUM-0-W10", "COUNT3", "COUNT3-CD", "AGE",
                                         "W6|", "|M3", "H99999", "h24", "M1 ", "YEAR", "NONE1"));

}  // namespace
}  // namespace keywork::clock

#include "features/today/due/due.hpp"

#include <gtest/gtest.h>

namespace keywork::due {
namespace {

sys_seconds const now = instant_from_text("2026-11-24T16:35:00Z").value();

/// Due so many days from now; 0: late.
clock::DueDuty due_in(int days_ahead)
{
    static clock::LawClock const clock{};
    clock::DueDuty due;
    due.clock = &clock;
    due.due = clock::Due{.at = now + days{days_ahead}, .on = {}, .surety = {}};
    due.standing = days_ahead == 0 ? clock::Standing::overdue : clock::Standing::running;
    return due;
}

std::vector<clock::DueDuty> two_late_and_three_later()
{
    return {due_in(0), due_in(0), due_in(20), due_in(21), due_in(22)};
}

TEST(DueGroups, are_cut_to_the_page_and_say_how_many_there_are_in_all)
{
    html::PageOf const one{.first = 0, .of = 5, .a_page = 3};
    html::PageOf const two{.first = 3, .of = 5, .a_page = 3};
    auto const first = grouped(two_late_and_three_later(), one, now);
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].left, clock::TimeLeft::late);
    EXPECT_EQ(first[0].duties.size(), 2U);
    EXPECT_EQ(first[1].duties.size(), 1U);
    EXPECT_EQ(first[1].in_all, 3U);

    auto const second = grouped(two_late_and_three_later(), two, now);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second[0].left, clock::TimeLeft::later);
    EXPECT_EQ(second[0].duties.size(), 2U);
}

}  // namespace
}  // namespace keywork::due

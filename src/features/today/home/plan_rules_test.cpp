#include "features/today/home/home.hpp"

#include <gtest/gtest.h>

namespace keywork::home {
namespace {

constexpr sys_seconds half_past_four{std::chrono::seconds{1'795'537'800}};

std::vector<ChildToday> tyler_alone()
{
    std::vector<ChildToday> children(1);
    children[0].child.face.id = ChildId{"tyler"};
    return children;
}

day_plan::Entry planned(std::string words, std::optional<sys_seconds> at)
{
    day_plan::Entry entry{};
    entry.child = ChildId{"tyler"};
    entry.words = std::move(words);
    entry.at = at;
    return entry;
}

TEST(PlanOnToday, says_what_is_still_to_come_and_what_has_no_time)
{
    auto children = tyler_alone();
    attach_plan(children,
                {planned("Any time", std::nullopt),
                 planned("Over", half_past_four - seconds{1}),
                 planned("Now", half_past_four), planned("Too many", half_past_four)},
                half_past_four);
    ASSERT_EQ(children[0].planned.size(), 2u);
    EXPECT_EQ(children[0].planned[0], "Any time");
    EXPECT_EQ(children[0].planned[1], "4:30pm: Now");
}

TEST(PlanOnToday, says_who_is_with_a_child_on_this_shift_only)
{
    auto children = tyler_alone();
    ChildId const tyler{"tyler"};
    attach_with(children,
                {{tyler, StaffId{"a"}, "Priya Nair", ShiftName::late},
                 {tyler, StaffId{"b"}, "Marcus Bell", ShiftName::late},
                 {tyler, StaffId{"c"}, "Owen Pryce", ShiftName::night}},
                ShiftName::late);
    EXPECT_EQ(children[0].with, "Priya Nair, Marcus Bell");
}

}  // namespace
}  // namespace keywork::home

#include "features/planning/month/month.hpp"

#include <gtest/gtest.h>

namespace keywork::month {
namespace {

local_days on(int year, int month, int day)
{
    return local_days{std::chrono::year{year} / month / day};
}
local_days const today = on(2026, 11, 24);

TEST(MonthAsked, is_that_of_the_address_up_to_the_one_that_runs)
{
    EXPECT_EQ(month_from_text("2026-02", today), (Month{on(2026, 2, 1), on(2026, 2, 28)}));
    EXPECT_EQ(month_from_text("2026-11", today), (Month{on(2026, 11, 1), on(2026, 11, 30)}));
    EXPECT_EQ(month_from_text("2026-12", today).first, on(2026, 11, 1));
    EXPECT_EQ(month_from_text("nonsense", today).first, on(2026, 11, 1));
    EXPECT_EQ(month_before(month_from_text("2026-01", today)).first, on(2025, 12, 1));
    EXPECT_EQ(to_text(month_from_text("", today)), "2026-11");
    EXPECT_EQ(in_words(month_from_text("", today)), "November 2026");
}

TEST(MonthReport, says_only_what_records_say)
{
    Sources sources{.month = month_from_text("", today), .until = today};

    auto const empty = report_of(sources, "MONTHLY");
    EXPECT_TRUE(empty.has("period_from"));
    for (auto const* question : {"strengths", "attendance", "targets", "targets_words",
                                 "attainment", "behaviour", "next_steps", "child_view"})
        EXPECT_FALSE(empty.has(question)) << question;

    sources.good = {{on(2026, 11, 3), "You mended the gate.", RecordId{"r"}},
                    {on(2026, 11, 9), "You cooked.", RecordId{"s"}}};
    sources.attended = {.possible = 8, .there = 7};
    sources.good_moments = 1;
    auto const report = report_of(sources, "MONTHLY");
    EXPECT_EQ(*report.as<std::string>("strengths"),
              "3 Nov: You mended the gate.\n9 Nov: You cooked.");
    EXPECT_EQ(*report.as<std::string>("attendance"),
              "7 of 8 school days, as the daily logs say.");
    EXPECT_EQ(*report.as<std::string>("behaviour"),
              "1 good moment and 0 incidents were written down this month.");
}

TEST(MonthReport, tells_a_target_by_its_entries)
{
    Sources sources{.month = month_from_text("", today), .until = today};
    TargetProgress entry{.record = RecordId{"r"}, .target = TargetId{"t"},
                         .noted_at = start_of(on(2026, 11, 3)), .by_child = {}, .by_adult = 6,
                         .words = "Three times.", .met = true, .author_name = {}};
    sources.targets = {{TargetId{"t"}, "I ask", {entry}}};

    EXPECT_EQ(targets_words(sources), "I ask\n3 Nov: 6 of 10. Three times. Met.");
    EXPECT_EQ(report_of(sources, "TERM").as<form::Chosen>("targets")->codes,
              std::vector<std::string>{"t"});
}

}  // namespace
}  // namespace keywork::month

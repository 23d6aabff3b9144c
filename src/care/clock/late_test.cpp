// What cannot be late is left out of the counts of what is late: nothing else may be.
#include "care/clock/late.hpp"

#include "care/testing/law_folder.hpp"

#include <gtest/gtest.h>

namespace keywork::clock {
namespace {

class Late : public ::testing::Test {
protected:
    bool is_late(LawClock const& clock, sys_seconds started_at) const
    {
        Facts facts;
        facts.started_at = started_at;
        facts.term_dates = "Kent";
        return standing(clock, facts, law.calendars, now) == Standing::overdue;
    }
    sys_seconds last_start(LawClock const& clock) const
    {
        return last_start_that_may_be_late(clock, "Kent", law.calendars, now);
    }

    Law const law = testing::the_law();
    sys_seconds const now = instant_from_text("2026-11-24T16:35:00Z").value();
};

TEST_F(Late, leaves_out_no_start_that_is_late_on_any_clock_of_the_law)
{
    for (LawClock const& clock : law.clocks.all()) {
        auto const last = last_start(clock);
        for (hours back{0}; back < days{800}; back += hours{55}) {
            auto const started_at = now - back;
            if (is_late(clock, started_at)) {
                EXPECT_LE(started_at, last) << clock.id << " " << keywork::to_text(started_at);
            }
        }
    }
}

TEST_F(Late, leaves_out_what_started_within_the_last_months_of_a_clock_of_half_a_year)
{
    LawClock const* review = law.clocks.find("LAC-REVIEW-N");
    ASSERT_NE(review, nullptr);
    auto const last = last_start(*review);

    EXPECT_GT(last, instant_from_text("2026-05-20T00:00:00Z"));
    EXPECT_LT(last, instant_from_text("2026-05-26T00:00:00Z"));
}

TEST_F(Late, leaves_nothing_out_where_an_age_or_a_total_decides)
{
    for (LawClock const& clock : law.clocks.all()) {
        bool const by_age = std::holds_alternative<AtAge>(clock.due.ways.front());
        bool const by_total = std::holds_alternative<RunningTotal>(clock.due.ways.front());
        if (by_age || by_total) {
            EXPECT_GT(last_start(clock), now) << clock.id;
        }
    }
}

}  // namespace
}  // namespace keywork::clock

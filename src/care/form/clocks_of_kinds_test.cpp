// Every clock that a form names, on both sides of its limit. What a code counts is in care/clock.
#include "care/clock/rules.hpp"
#include "care/form/testing/forms_folder.hpp"

#include <gtest/gtest.h>

#include <set>

namespace keywork::form {
namespace {

using namespace keywork::testing;
using clock::Standing;

class ClocksOfKinds : public ::testing::Test {
protected:
    /// The clocks that kinds name, those of each version.
    std::vector<clock::LawClock const*> named() const
    {
        std::set<std::string> ids;
        for (Form const& kind : forms.every_version())
            for (StartsClock const& starts : kind.clocks) ids.insert(starts.law);
        std::vector<clock::LawClock const*> all;
        for (std::string const& id : ids) all.push_back(law.clocks.find(id));
        return all;
    }
    Standing at(clock::LawClock const& one, clock::Facts const& facts, sys_seconds now) const
    {
        return clock::standing(one, facts, law.calendars, now);
    }

    Law law = the_law();
    Forms forms = the_forms();
    /// A Tuesday afternoon of term; what is counted back from comes a term later.
    clock::Facts facts{.started_at = *instant_from_text("2026-11-24T16:20:00Z"),
                       .event_at = *instant_from_text("2027-03-23T10:00:00Z"),
                       .born_on = *day_from_text("2012-03-14"),
                       .died_on = *day_from_text("2026-11-24"),
                       .last_entry_on = *day_from_text("2026-11-24"),
                       .way = {}, .term_dates = {}, .own_due = {}, .counted = {}, .met_at = {},
                       .not_applicable = {}, .exempted = {}};
};

TEST_F(ClocksOfKinds, with_a_date_are_in_time_until_its_last_second_and_late_after_it)
{
    std::size_t dated = 0;
    for (clock::LawClock const* one : named()) {
        ASSERT_TRUE(one);
        SCOPED_TRACE(one->id);
        auto const due = clock::due(*one, facts, law.calendars);
        if (!due) continue;
        ++dated;
        EXPECT_GE(due->at, facts.started_at);
        auto const after = due->at + seconds{1};
        bool const is_to_be_done =
            one->asks == clock::Asks::act || one->asks == clock::Asks::notice;
        EXPECT_NE(at(*one, facts, due->at), Standing::overdue);
        EXPECT_EQ(at(*one, facts, after) == Standing::overdue, is_to_be_done);
        auto met = facts;
        met.met_at = due->at;
        EXPECT_EQ(at(*one, met, after), Standing::met);
        EXPECT_FALSE(clock::was_late(met, due));
        met.met_at = after;
        EXPECT_TRUE(clock::was_late(met, due));
    }
    EXPECT_GE(dated, 40U);
}

TEST_F(ClocksOfKinds, without_a_date_say_why_and_are_never_late)
{
    for (clock::LawClock const* one : named()) {
        ASSERT_TRUE(one);
        SCOPED_TRACE(one->id);
        if (clock::due(*one, facts, law.calendars)) continue;
        EXPECT_FALSE(clock::why_no_date(*one, facts).empty());
        EXPECT_EQ(at(*one, facts, facts.started_at + hours{24 * 400}), Standing::running);
    }
}

}  // namespace
}  // namespace keywork::form

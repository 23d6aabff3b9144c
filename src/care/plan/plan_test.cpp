// Versions of a plan, its targets and the progress towards them, from sending to what is offered.
#include "care/clock/duty.hpp"
#include "care/plan/at_hand.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/known.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/store.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::plan {
namespace {

using namespace keywork::testing;

constexpr std::string_view support_plan = R"toml(
kind = "support-plan"
version = 1
title = "Support plan"
summary = "A plan"
level = "L1"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[plan]
at_hand = true
targets = "targets"
strategies = ["helps"]
ends = "ended_on"
[[step]]
title = "The plan"
[[step.question]]
use = "review_on"
[[step.question]]
name = "helps"
type = "long_text"
label = "What helps?"
[[step.question]]
use = "targets"
[[later]]
name = "end"
title = "The end of the plan"
roles = ["lead"]
never_author = false
[[later.question]]
name = "ended_on"
type = "date"
label = "Until when did it hold?"
[[sign]]
roles = ["lead"]
as = "Manager"
ask = "I agree."
[[clock]]
law = "PLAN-BSP"
from = "occurred_at"
until = "replaced"
[[line]]
words = "{helps}"
)toml";

constexpr std::string_view programme = R"toml(
kind = "programme"
version = 1
title = "Programme"
summary = "A plan that nobody signs, several at a time"
level = "L2"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[plan]
several = true
targets = "targets"
[[step]]
title = "The programme"
[[step.question]]
use = "review_on"
[[step.question]]
use = "targets"
[[line]]
words = "A programme"
)toml";

constexpr std::string_view progress_form = R"toml(
kind = "step-forward"
version = 1
title = "Progress"
summary = "Progress"
level = "L1"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[progress]
target = "target"
by_child = "mine"
by_adult = "theirs"
words = "note"
met = "met"
[[step]]
title = "Progress"
[[step.question]]
name = "target"
type = "one_of"
label = "Which target?"
options_from = "plan_targets"
[[step.question]]
name = "mine"
type = "number"
label = "Your score"
least = 0
most = 10
required = false
[[step.question]]
name = "theirs"
type = "number"
label = "Adults' score"
least = 0
most = 10
required = false
[[step.question]]
name = "note"
type = "text"
label = "Note"
required = false
[[step.question]]
name = "met"
type = "yes_no"
label = "Is it met?"
[[line]]
words = "{target}: {note}"
)toml";

Forms with_plans()
{
    auto forms = small_kinds().every_version();
    std::vector<form::FormFault> faults;
    for (auto const text : {support_plan, programme, progress_form})
        if (auto form = form::read_form(text, "plan.toml", the_law_names(), faults))
            forms.push_back(std::move(*form));
    for (form::FormFault const& fault : faults) ADD_FAILURE() << in_words(fault);
    return Forms{std::move(forms)};
}

http::Pairs a_target(std::string const& words)
{
    return {{"targets.rows", "1"}, {"targets.1.target", words}, {"targets.1.area", "FEELINGS"},
            {"targets.1.baseline", "Leaves 4 times a day"},
            {"targets.1.baseline_on", "20/11/2026"}, {"targets.1.measure", "Once a day"},
            {"targets.1.by_when", "20/12/2026"}, {"targets.1.strategy", "Offer the back step"},
            {"review_on.day", "15"}, {"review_on.month", "12"}, {"review_on.year", "2026"},
            {"helps", "- Few words\n* Headphones\n\nFew words"}};
}

class Plans : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        rules.forms = with_plans();
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        ruth = actor_of(empty(), house.ruth);
    }
    /// Sends a form as the next deed of the story, a minute after the one before.
    RecordId send(std::string const& kind, http::Pairs answers,
                  std::optional<RecordId> from = std::nullopt)
    {
        auto form = a_form(kind, house.amara, ++deeds, std::move(answers));
        form.opened_from = std::move(from);
        auto const sent = change(empty(), later(priya, minutes{deeds}), [&](Transaction& tx) {
            return record::send(tx, rules.book(), form);
        });
        EXPECT_TRUE(sent) << (refused_as<Invalid>(sent)
                                  ? refused_as<Invalid>(sent)->problems.front().message : "");
        return sent ? sent->record : RecordId{};
    }
    void sign(RecordId const& record)
    {
        EXPECT_TRUE(change(empty(), later(ruth, minutes{++deeds}), [&](Transaction& tx) {
            return record::sign(tx, rules.book(), {house.amara, record}, {});
        }));
    }
    Sight sight(Actor const& actor)
    {
        return sight_of(actor, permitted(empty(), actor, house.amara));
    }
    std::vector<Plan> plans()
    {
        return read(empty(), [&](db::Reader& db) { return plans_of(db, sight(ruth)); });
    }
    form::Known known(std::string const& kind)
    {
        auto const child = permitted(empty(), priya, house.amara);
        return read(empty(), [&](db::Reader& db) {
            return record::known_for(db, rules.profiles, priya,
                                     {house.larch_house, house.amara}, &child,
                                     record::lists_to_show(*rules.forms.find(kind)));
        });
    }
    std::int64_t open_duties()
    {
        auto const all = read(empty(), [&](db::Reader& db) {
            return clock::all_of_child(db, sight(ruth), 20);
        });
        return std::ranges::count_if(all, [](auto const& duty) { return duty.is_open(); });
    }

    Rules rules;
    House house;
    Actor priya, ruth;
    int deeds = 0;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Plans, db::testing::on_both(), db::testing::name_of);

TEST_P(Plans, hold_when_they_are_signed_and_not_before)
{
    auto const record = send("support-plan", a_target("Ask for a break"));
    ASSERT_EQ(plans().size(), 1U);
    EXPECT_EQ(standing(plans()[0], house_today()), Standing::waits);
    EXPECT_TRUE(known("session").plan_targets.empty());

    sign(record);

    auto const plan = plans()[0];
    EXPECT_EQ(standing(plan, house_today()), Standing::current);
    EXPECT_EQ(plan.version, 1);
    EXPECT_EQ(plan.review_on, day(2026, 12, 15));
    ASSERT_EQ(known("session").plan_targets.size(), 1U);
    EXPECT_EQ(known("session").plan_targets[0].words, "Ask for a break");
    std::vector<std::string> strategies;
    for (auto const& one : known("session").plan_strategies) strategies.push_back(one.words);
    EXPECT_EQ(strategies,
              (std::vector<std::string>{"Few words", "Headphones", "Offer the back step"}));
}

TEST_P(Plans, keep_every_column_of_a_target)
{
    auto const record = send("support-plan", a_target("Ask for a break"));
    auto const targets =
        read(empty(), [&](db::Reader& db) { return targets_of(db, sight(ruth)); });

    ASSERT_EQ(targets.size(), 1U);
    EXPECT_TRUE(targets[0].id.is_set());
    EXPECT_EQ(targets[0].plan, record);
    EXPECT_EQ(targets[0].area, "Feelings and behaviour");
    EXPECT_EQ(targets[0].baseline, "Leaves 4 times a day");
    EXPECT_EQ(targets[0].baseline_on, day(2026, 11, 20));
    EXPECT_EQ(targets[0].measure, "Once a day");
    EXPECT_EQ(targets[0].by_when, day(2026, 12, 20));
    EXPECT_EQ(targets[0].need, "");
    EXPECT_EQ(targets[0].helped_by, "");
    EXPECT_EQ(targets[0].strategy, "Offer the back step");
}

TEST_P(Plans, are_late_from_the_day_after_their_review)
{
    sign(send("support-plan", a_target("Ask for a break")));

    EXPECT_FALSE(is_late(plans()[0], day(2026, 12, 15)));
    EXPECT_TRUE(is_late(plans()[0], day(2026, 12, 16)));
}

TEST_P(Plans, are_replaced_when_the_next_version_is_signed)
{
    auto const first = send("support-plan", a_target("Ask for a break"));
    sign(first);
    auto const before = known("session").plan_targets;
    auto const second = send("support-plan", a_target("Ask for a break"), first);
    EXPECT_EQ(open_duties(), 2);
    EXPECT_EQ(standing(plans()[1], house_today()), Standing::current);   // the second only waits

    sign(second);

    auto const all = plans();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].record, second);
    EXPECT_EQ(all[0].version, 2);
    EXPECT_EQ(all[1].replaced_by, 2);
    EXPECT_EQ(standing(all[1], house_today()), Standing::replaced);
    EXPECT_EQ(open_duties(), 1);                      // the review of the first is done
    EXPECT_EQ(known("session").plan_targets, before);   // the same words: the same target
    auto const of = read(empty(), [&](db::Reader& db) {
        return of_record(db, sight(ruth), first);
    });
    ASSERT_TRUE(of);
    EXPECT_EQ(of->replaced_by, second);
}

TEST_P(Plans, follow_each_other_without_being_opened_from_one_another_unless_there_are_several)
{
    sign(send("support-plan", a_target("One")));
    sign(send("support-plan", a_target("Two")));
    send("programme", a_target("Three"));
    auto const reading = send("programme", a_target("Four"));
    send("programme", a_target("Five"), reading);

    std::vector<std::pair<std::string, int>> current;
    for (Plan const& plan : plans())
        if (standing(plan, house_today()) == Standing::current)
            current.emplace_back(plan.kind, plan.version);
    EXPECT_EQ(current, (std::vector<std::pair<std::string, int>>{
                           {"programme", 2}, {"programme", 1}, {"support-plan", 2}}));
}

TEST_P(Plans, are_offered_no_lower_than_they_may_be_read)
{
    send("programme", a_target("Sleep through"));   // level 2

    EXPECT_TRUE(known("session").plan_targets.empty());       // level 1
    ASSERT_EQ(known("programme").plan_targets.size(), 1U);    // level 2
}

TEST_P(Plans, end_on_the_day_that_somebody_says)
{
    auto const record = send("support-plan", a_target("Ask for a break"));
    sign(record);
    auto const ended = change(empty(), later(ruth, minutes{++deeds}), [&](Transaction& tx) {
        return record::answer_later(tx, rules.book(),
                                    {.child = house.amara, .record = record, .part = "end",
                                     .typed = {{{"ended_on.which", "2026-11-23"}}},
                                     .form_key = form_key(900)});
    });
    ASSERT_TRUE(ended);

    EXPECT_EQ(standing(plans()[0], day(2026, 11, 23)), Standing::current);
    EXPECT_EQ(standing(plans()[0], day(2026, 11, 24)), Standing::ended);
    EXPECT_TRUE(known("session").plan_targets.empty());
    EXPECT_EQ(open_duties(), 0);
}

TEST_P(Plans, gather_progress_and_offer_no_target_that_is_met)
{
    sign(send("support-plan", a_target("Ask for a break")));
    auto const target = known("step-forward").plan_targets.at(0).id;
    send("step-forward", {{"target", target}, {"mine", "3"}, {"theirs", "10"}, {"met", "no"},
                          {"note", "Twice today"}});
    auto const entries =
        read(empty(), [&](db::Reader& db) { return progress_of(db, sight(ruth)); });
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].target.text(), target);
    EXPECT_EQ(entries[0].by_child, 3);
    EXPECT_EQ(entries[0].by_adult, 10);
    EXPECT_EQ(entries[0].words, "Twice today");
    EXPECT_FALSE(is_met(entries, TargetId{target}));
    EXPECT_EQ(known("session").plan_targets.size(), 1U);

    send("step-forward", {{"target", target}, {"met", "yes"}});

    EXPECT_TRUE(known("session").plan_targets.empty());
}

TEST_P(Plans, are_named_in_words_where_an_answer_names_their_target)
{
    sign(send("support-plan", a_target("Ask for a break")));
    auto const target = known("step-forward").plan_targets.at(0).id;
    auto const record = send("step-forward", {{"target", target}, {"met", "no"}});
    auto const& form = *rules.forms.find("step-forward");
    auto const names = read(empty(), [&](db::Reader& db) {
        auto const kept = record::record_on(db, house.amara, record);
        return record::names_in(db, form::questions(form),
                                *form::answers_from_json(form, kept->answers),
                                record::shown_on_file_of(db, house.amara));
    });
    EXPECT_EQ(names.at(target), "Ask for a break");
}

TEST_P(Plans, are_at_hand_while_they_hold)
{
    auto const at_hand_now = [&] {
        return read(empty(), [&](db::Reader& db) {
            return at_hand(db, rules.forms, sight(priya), {}, day(2026, 12, 16));
        });
    };
    auto const record = send("support-plan", a_target("Ask for a break"));
    send("programme", a_target("Read"));
    EXPECT_TRUE(at_hand_now().empty());
    sign(record);

    ASSERT_EQ(at_hand_now().size(), 1U);
    EXPECT_EQ(at_hand_now()[0].title, "Support plan");
    EXPECT_TRUE(at_hand_now()[0].late);
}

}  // namespace
}  // namespace keywork::plan

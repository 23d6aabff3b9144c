#include "care/record/sending/sending.hpp"

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "care/clock/duty.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/drafts/store.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/store.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

#include <atomic>
#include <thread>

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

class Sending : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        ruth = actor_of(empty(), house.ruth);
    }
    Outcome<Sent> send_as(Actor const& actor, ToSend const& wanted)
    {
        return change(empty(), actor,
                      [&](Transaction& tx) { return send(tx, rules.book(), wanted); });
    }
    std::vector<chronology::Entry> story(Actor const& actor, ChildId const& child)
    {
        auto const sight = sight_of(actor, permitted(empty(), actor, child));
        return testing::read(empty(), [&](db::Reader& db) {
            return chronology::newest(db, sight, {}, std::nullopt, 50);
        });
    }
    std::vector<clock::Duty> duties(Actor const& actor, ChildId const& child)
    {
        auto const sight = sight_of(actor, permitted(empty(), actor, child));
        return testing::read(empty(),
                    [&](db::Reader& db) { return clock::all_of_child(db, sight, 20); });
    }

    Rules rules;
    House house;
    Actor priya;
    Actor ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Sending, db::testing::on_both(), db::testing::name_of);

TEST_P(Sending, keeps_what_was_answered_with_its_author_and_both_times)
{
    auto const sent = send_as(priya, a_form("incident", house.amara, 1,
                                            {{"what_happened", "You threw a cup."}}));

    ASSERT_TRUE(sent);
    auto const kept = testing::read(empty(), [&](db::Reader& db) {
        return record_on(db, house.amara, sent->record);
    });
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->kind, "incident");
    EXPECT_EQ(kept->author, house.priya);
    EXPECT_EQ(to_text(kept->occurred_at), "2026-11-24T16:20:00Z");
    EXPECT_EQ(kept->recorded_at, house_now());
    EXPECT_EQ(kept->level, Level::l1);
    auto const answers = form::answers_from_json(*rules.forms.find("incident"), kept->answers);
    ASSERT_TRUE(answers);
    EXPECT_EQ(*answers->as<std::string>("what_happened"), "You threw a cup.");
}

TEST_P(Sending, refuses_with_every_problem_and_keeps_nothing)
{
    auto const sent = send_as(priya, a_form("incident", house.amara, 1, {}));

    auto const* invalid = refused_as<Invalid>(sent);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.front().field, "what_happened");
    EXPECT_TRUE(story(priya, house.amara).empty());
}

TEST_P(Sending, gives_the_same_answer_when_the_same_form_comes_again)
{
    auto const form = a_form("incident", house.amara, 1, {{"what_happened", "A cup."}});
    auto const first = send_as(priya, form);
    auto const again = send_as(later(priya, minutes{1}), form);

    ASSERT_TRUE(first && again);
    EXPECT_EQ(again->record, first->record);
    EXPECT_EQ(again->when, Sent::When::before);
    EXPECT_EQ(story(priya, house.amara).size(), 1U);
}

TEST_P(Sending, refuses_the_same_form_with_other_words)
{
    ASSERT_TRUE(send_as(priya, a_form("incident", house.amara, 1, {{"what_happened", "One."}})));
    auto const other = send_as(later(priya, minutes{1}),
                               a_form("incident", house.amara, 1, {{"what_happened", "Two."}}));

    EXPECT_TRUE(refused_as<Conflict>(other));
}

TEST_P(Sending, hides_the_other_children_in_each_file)
{
    auto const sent = send_as(
        priya, a_form("incident", house.amara, 1,
                      {{"what_happened", "Amara and Tyler argued. Tyler's cup broke."},
                       {"others", house.tyler.text()}}));
    ASSERT_TRUE(sent);

    EXPECT_EQ(story(priya, house.amara)[0].words,
              "Amara and another young person argued. Another young person’s cup broke.");
    EXPECT_EQ(story(priya, house.tyler)[0].words,
              "Another young person and Tyler argued. Tyler's cup broke.");
}

TEST_P(Sending, does_not_find_another_childs_name_in_the_words_of_a_file)
{
    ASSERT_TRUE(send_as(priya, a_form("incident", house.amara, 1,
                                      {{"what_happened", "Amara and Tyler argued."},
                                       {"others", house.tyler.text()}})));
    auto const find = [&](ChildId const& child, std::string const& word) {
        auto const sight = sight_of(priya, permitted(empty(), priya, child));
        return testing::read(empty(), [&](db::Reader& db) {
            return chronology::newest(db, sight, {.words = word}, std::nullopt, 5).size();
        });
    };
    EXPECT_EQ(find(house.amara, "argued"), 1U);
    EXPECT_EQ(find(house.amara, "tyler"), 0U);
    EXPECT_EQ(find(house.tyler, "tyler"), 1U);
    EXPECT_EQ(find(house.tyler, "amara"), 0U);
}

TEST_P(Sending, starts_the_clocks_of_a_hold_from_when_it_happened)
{
    ASSERT_TRUE(send_as(priya, a_form("hold", house.amara, 1,
                                      {{"took_part", "priya"}, {"planned", "no"}})));

    auto const all = duties(ruth, house.amara);
    ASSERT_EQ(all.size(), 4U);
    for (clock::Duty const& duty : all) {
        EXPECT_EQ(to_text(duty.facts.started_at), "2026-11-24T16:20:00Z");
        EXPECT_EQ(duty.facts.met_at.has_value(), duty.clock == "HOME-R35-RECORD");
    }
}

TEST_P(Sending, keeps_why_a_clock_does_not_apply)
{
    ASSERT_TRUE(send_as(priya, a_form("hold", house.amara, 1,
                                      {{"took_part", "priya"}, {"planned", "yes"}})));

    for (clock::Duty const& duty : duties(ruth, house.amara)) {
        EXPECT_EQ(duty.facts.not_applicable, "It is in the EHC plan");
        EXPECT_FALSE(duty.facts.met_at);
    }
}

TEST_P(Sending, meets_the_last_key_work_duty_and_starts_the_next)
{
    ASSERT_TRUE(send_as(priya, a_form("session", house.amara, 1, {{"what_we_did", "Baked."}})));
    ASSERT_TRUE(send_as(later(priya, minutes{1}),
                        a_form("session", house.amara, 2, {{"what_we_did", "Walked."}})));

    auto const all = duties(ruth, house.amara);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(std::ranges::count_if(all, [](auto const& duty) { return duty.is_open(); }), 1);
}

TEST_P(Sending, asks_for_the_signature_and_puts_things_to_do_on_the_list)
{
    auto const sent = send_as(priya, a_form("incident", house.amara, 1,
                                            {{"what_happened", "A cup."},
                                             {"actions.rows", "1"},
                                             {"actions.1.what", "Buy a cup"}}));
    ASSERT_TRUE(sent);

    auto const asked = testing::read(empty(), [&](db::Reader& db) {
        return signatures_of(db, sent->record);
    });
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].roles, (std::vector{Role::senior, Role::lead}));
    auto const list = testing::read(empty(), [&](db::Reader& db) {
        return action::in_setting(db, scope_of(priya), house.larch_house, house_now());
    });
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].what, "Buy a cup");
    EXPECT_EQ(list[0].record, sent->record);
}

TEST_P(Sending, is_not_for_those_who_do_not_reach_the_child)
{
    auto const joel = actor_of(empty(), house.joel);
    auto const sent = send_as(joel, a_form("incident", house.amara, 1,
                                           {{"what_happened", "A cup."}}));

    EXPECT_TRUE(refused_as<NotFound>(sent));
}

TEST_P(Sending, lets_anyone_raise_a_concern_about_a_child_they_reach)
{
    auto const joel = actor_of(empty(), house.joel);
    auto concern = a_form("concern", house.tyler, 1, {{"what_seen", "A bruise."}});
    concern.on.setting = house.kiln_lane;

    EXPECT_TRUE(send_as(joel, concern));
    auto const hold = a_form("hold", house.tyler, 2, {{"took_part", "joel"}, {"planned", "no"}});
    EXPECT_TRUE(refused_as<NotFound>(send_as(joel, hold)));   // level 2, and care in a school: 1
}

TEST_P(Sending, is_never_undone_or_changed_in_the_database)
{
    auto const sent =
        send_as(priya, a_form("incident", house.amara, 1, {{"what_happened", "A cup."}}));
    ASSERT_TRUE(sent);
    auto const run = [&](db::Sql sql) {
        empty().write([&](db::Transaction& tx) {
            tx.run(sql, {});
            return db::Database::Finish::commit;
        });
    };
    EXPECT_THROW(run("UPDATE record SET answers = '{}'"), db::Error);
    EXPECT_THROW(run("DELETE FROM record"), db::Error);
    EXPECT_NO_THROW(run("UPDATE record SET level = 2"));
}

TEST_P(Sending, makes_one_record_of_one_form_sent_many_times_at_once)
{
    auto const form = a_form("incident", house.amara, 1, {{"what_happened", "A cup."}});
    auto random = Random::seeded(std::uint64_t{3});
    std::atomic<int> now{0};
    std::atomic<int> before{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([&] {
            empty().write([&](db::Transaction& opened) {
                Transaction tx{opened, priya, random};
                auto const sent = send(tx, rules.book(), form);
                if (!sent) return db::Database::Finish::rollback;
                (sent->when == Sent::When::now ? now : before)++;
                return db::Database::Finish::commit;
            });
        });
    for (std::thread& thread : threads) thread.join();

    EXPECT_EQ(now, 1);
    EXPECT_EQ(before, 19);
    EXPECT_EQ(story(priya, house.amara).size(), 1U);
}

TEST_P(Sending, turns_a_draft_into_its_record_once)
{
    auto const& form = *rules.forms.find("incident");
    PostedPage page{.form_key = form_key(9), .page_key = "p", .version = 0, .step = 0,
                    .opened_from = std::nullopt, .fields = {}};
    page.fields.fields = {{"occurred_at.which", "today"}, {"occurred_at.time", "4:20pm"},
                          {"what_happened", "A cup."}};
    WrittenOn const on{house.larch_house, house.amara};
    auto const saved = change(empty(), priya, [&](Transaction& tx) {
        return save(tx, form, on, form::Known{}, page);
    });
    ASSERT_TRUE(saved);
    auto const send_it = [&](Actor const& actor, std::int64_t version) {
        return change(empty(), actor, [&](Transaction& tx) {
            return send_draft(tx, rules.book(), saved->draft.id, version);
        });
    };
    EXPECT_TRUE(refused_as<Conflict>(send_it(priya, 2)));   // not the save that was checked
    EXPECT_TRUE(refused_as<NotFound>(send_it(ruth, 1)));    // not hers
    auto const sent = send_it(later(priya, minutes{1}), 1);
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->when, Sent::When::now);
    auto const again = send_it(later(priya, minutes{2}), 1);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->record, sent->record);
    EXPECT_EQ(again->when, Sent::When::before);
    EXPECT_EQ(testing::read(empty(),
                            [&](db::Reader& db) { return count_drafts(db, house.priya); }),
              0);
}

}  // namespace
}  // namespace keywork::record

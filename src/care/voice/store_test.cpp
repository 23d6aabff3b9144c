#include "care/voice/store.hpp"

#include "care/action/action.hpp"
#include "care/testing/house.hpp"
#include "care/voice/operations.hpp"
#include "platform/db/testing/store_test.hpp"

#include <fmt/core.h>

namespace keywork::voices {
namespace {

using keywork::testing::actor_of;
using keywork::testing::change;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::permitted;
using keywork::testing::read;

class Ledger : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = keywork::testing::make_house(migrated());
        empty().write([&](db::Transaction& tx) {
            tx.run("INSERT INTO allocation (id, child_id, staff_id, part, from_on, made_at) VALUES"
                   " ('al', 'amara', 'marcus', 'key_worker', '2026-01-01', '2026-01-01T00:00:00Z')",
                   {});
            return db::Database::Finish::commit;
        });
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
        amara_alone.young_person = house.amara;
        amara_alone.full_name = "Amara";
        amara_alone.session = "0123456789abcdef";
        amara_alone.place = house.larch_house;
        amara_alone.now = house_now();
        amara_alone.today = house_today();
        amara_alone.request = "-";
    }

    ToNote a_wish(std::string words, std::string key)
    {
        return {.setting = house.larch_house, .record = std::nullopt, .words = std::move(words),
                .method = "DRAWN", .said_on = house_today() - days{2}, .heard_by = house.priya,
                .asks = true, .level = Level::l2, .form_key = std::move(key)};
    }
    Outcome<SaidId> noted(Actor const& by, ToNote const& wanted)
    {
        auto const amara = permitted(empty(), by, house.amara, Function::answer_voice);
        return change(empty(), by, [&](Transaction& tx) { return note(tx, amara, wanted); });
    }
    Outcome<SaidId> own(Came came, Level level, std::string words)
    {
        return change(empty(), amara_alone, [&](Transaction& tx) {
            return say(tx, {.setting = house.larch_house, .came = came, .words = words,
                            .method = "WRITTEN", .asks = true, .level = level,
                            .task_from = house.ruth, .form_key = "own" + words});
        });
    }
    Outcome<> taken(Actor const& by, SaidId const& id, Step const& step, int based_on)
    {
        auto const amara = permitted(empty(), by, house.amara, Function::answer_voice);
        return change(empty(), by,
                      [&](Transaction& tx) { return take(tx, amara, id, step, based_on); });
    }
    Said found(SaidId const& id)
    {
        auto const amara = permitted(empty(), priya, house.amara);
        auto said = read(empty(), [&](db::Reader& db) { return voices::find(db, amara, id); });
        expects(said.has_value());
        return *said;
    }
    std::vector<Said> waiting(Actor const& actor)
    {
        return read(empty(), [&](db::Reader& db) {
            return in_place(db, reach_in(db, scope_of(actor), house.larch_house),
                            house_now() - days{30});
        });
    }
    std::vector<action::Action> tasks(Actor const& actor)
    {
        return read(empty(), [&](db::Reader& db) {
            return action::in_setting(db, scope_of(actor), house.larch_house,
                                      house_now() + hours{1});
        });
    }

    keywork::testing::House house;
    Actor priya, marcus, amara_alone;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Ledger, db::testing::on_both(), db::testing::name_of);

TEST_P(Ledger, reads_back_what_was_noted_and_gives_it_to_the_key_worker)
{
    auto const id = noted(priya, a_wish("I want to see my brother.", "k1"));
    ASSERT_TRUE(id);
    auto const said = found(*id);
    EXPECT_EQ(said.words, "I want to see my brother.");
    EXPECT_EQ(said.method, "DRAWN");
    EXPECT_EQ(said.said_on, house_today() - days{2});
    EXPECT_TRUE(said.asks);
    EXPECT_EQ(said.level, Level::l2);
    EXPECT_EQ(said.came, Came::noted);
    EXPECT_EQ(said.heard_by, house.priya);
    EXPECT_EQ(said.heard_by_name, "Priya Nair");
    EXPECT_EQ(said.assigned_to, house.marcus);
    EXPECT_EQ(said.made_by, house.priya);
    EXPECT_EQ(said.made_at, house_now());
    EXPECT_EQ(said.known_as, "Amara");
    auto const open = tasks(marcus);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].what, "Answer what they asked: “I want to see my brother.”");
    EXPECT_EQ(open[0].assigned_to, house.marcus);
    EXPECT_EQ(open[0].level, Level::l2);
    EXPECT_EQ(open[0].due_at, end_of(house_today() + days{5}));
}

TEST_P(Ledger, keeps_one_entry_for_a_form_that_came_twice)
{
    auto const first = noted(priya, a_wish("A later bedtime.", "k1"));
    EXPECT_EQ(*noted(priya, a_wish("A later bedtime.", "k1")), *first);
    EXPECT_TRUE(refused_as<Conflict>(noted(priya, a_wish("Other words.", "k1"))));
    EXPECT_TRUE(refused_as<Invalid>(noted(priya, a_wish("  ", "k2"))));
}

TEST_P(Ledger, goes_from_heard_to_told_and_closes_its_task)
{
    auto const id = *noted(priya, a_wish("A later bedtime.", "k1"));
    Step const decision{.kind = StepKind::decided, .answer = Answer::no, .words = "Not yet.",
                        .why = "School is early.", .on_day = house_today() + days{7}};
    Step const telling{.kind = StepKind::told, .words = "OK then.", .on_day = house_today()};
    EXPECT_TRUE(refused_as<Conflict>(taken(marcus, id, telling, 0)));
    ASSERT_TRUE(taken(marcus, id, decision, 0));
    EXPECT_TRUE(refused_as<Conflict>(taken(marcus, id, decision, 0)));
    EXPECT_EQ(tasks(marcus).size(), 1U);
    ASSERT_TRUE(taken(marcus, id, telling, 1));
    auto const said = found(id);
    ASSERT_EQ(said.steps.size(), 2U);
    EXPECT_EQ(said.steps[0].answer, Answer::no);
    EXPECT_EQ(said.steps[0].words, "Not yet.");
    EXPECT_EQ(said.steps[0].why, "School is early.");
    EXPECT_EQ(said.steps[0].on_day, house_today() + days{7});
    EXPECT_EQ(said.steps[0].made_by_name, "Marcus Bell");
    EXPECT_EQ(said.steps[1].words, "OK then.");
    EXPECT_EQ(said.steps[1].on_day, house_today());
    EXPECT_EQ(standing(said), Standing::told);
    EXPECT_TRUE(tasks(marcus).empty());
}

TEST_P(Ledger, wants_an_answer_and_a_reason_for_a_decision)
{
    auto const id = *noted(priya, a_wish("A later bedtime.", "k1"));
    auto const refused = taken(marcus, id, {.kind = StepKind::decided, .words = "No."}, 0);
    ASSERT_TRUE(refused_as<Invalid>(refused));
    EXPECT_EQ(refused_as<Invalid>(refused)->problems.size(), 2U);
}

TEST_P(Ledger, passes_the_task_on_with_the_entry)
{
    auto const id = *noted(priya, a_wish("A later bedtime.", "k1"));
    ASSERT_TRUE(taken(marcus, id,
                      {.kind = StepKind::passed_on, .assigned_to = house.priya}, 0));
    EXPECT_EQ(answers(found(id)), house.priya);
    auto const open = tasks(marcus);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].assigned_to, house.priya);
}

TEST_P(Ledger, says_the_same_in_sql_as_in_the_rules_about_what_is_open)
{
    ASSERT_TRUE(own(Came::unsafe, Level::l1, "I feel unsafe."));
    auto const mine = *own(Came::own_page, Level::l1, "More football.");
    auto const asked = *noted(priya, a_wish("A later bedtime.", "k1"));
    auto quiet = a_wish("I like the new sofa.", "k2");
    quiet.asks = false;
    auto const kept = *noted(priya, quiet);
    auto const ids = [&] {
        std::vector<std::string> words;
        for (auto const& one : waiting(priya)) {
            EXPECT_TRUE(is_open(standing(one)) || standing(one) == Standing::told) << one.words;
            words.push_back(one.words);
        }
        return words;
    };
    EXPECT_EQ(ids(), (std::vector<std::string>{"I feel unsafe.", "A later bedtime.",
                                               "More football."}));
    ASSERT_TRUE(taken(priya, kept, {.kind = StepKind::asks}, 0));
    EXPECT_EQ(ids().size(), 4U);
    ASSERT_TRUE(taken(priya, mine, {.kind = StepKind::heard}, 0));
    EXPECT_EQ(ids().size(), 4U);
    ASSERT_TRUE(taken(priya, asked, {.kind = StepKind::decided, .answer = Answer::yes,
                                     .words = "Half an hour.", .why = "You are 14."}, 0));
    ASSERT_TRUE(taken(priya, asked, {.kind = StepKind::told, .on_day = house_today()}, 1));
    EXPECT_EQ(ids().size(), 4U);   // told lately
    EXPECT_EQ(read(empty(), [&](db::Reader& db) {
        return to_hear_in(db, reach_in(db, scope_of(priya), house.larch_house)).size();
    }), 1U);
}

TEST_P(Ledger, hides_what_is_for_the_safeguarding_lead_from_everybody_else)
{
    auto const id = own(Came::unsafe, Level::l3, "Only for Ruth.");
    ASSERT_TRUE(id);
    EXPECT_TRUE(waiting(priya).empty());
    auto const amara = permitted(empty(), priya, house.amara);
    EXPECT_TRUE(refused_as<NotFound>(
        read(empty(), [&](db::Reader& db) { return voices::find(db, amara, *id); })));
    auto const ruth = actor_of(empty(), house.ruth, Assurance::a3);
    ASSERT_EQ(waiting(ruth).size(), 1U);
    EXPECT_FALSE(waiting(ruth)[0].assigned_to.has_value());
    auto const stale = actor_of(empty(), house.ruth);
    auto const seen = permitted(empty(), stale, house.amara);
    EXPECT_TRUE(refused_as<NeedsPasswordAgain>(
        read(empty(), [&](db::Reader& db) { return voices::find(db, seen, *id); })));
}

TEST_P(Ledger, gives_a_child_their_own_words_back_with_what_became_of_them)
{
    auto const id = *own(Came::own_page, Level::l1, "More football.");
    ASSERT_TRUE(noted(priya, a_wish("Noted by an adult.", "k1")));
    ASSERT_TRUE(taken(priya, id, {.kind = StepKind::heard}, 0));
    auto const mine = read(empty(), [&](db::Reader& db) {
        return own_words(db, as_self(amara_alone));
    });
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine[0].words, "More football.");
    EXPECT_EQ(mine[0].steps.size(), 1U);
    read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(db.number("SELECT COUNT(*) AS number FROM audit_entry"
                            " WHERE actor = 'yp:amara' AND action = 'record.create'"
                            " AND subject = 'c:amara'", {}),
                  1);
    });
}

TEST_P(Ledger, is_never_changed_below)
{
    auto const id = *noted(priya, a_wish("A later bedtime.", "k1"));
    EXPECT_ANY_THROW(empty().write([&](db::Transaction& tx) {
        tx.run("UPDATE said SET words = 'x' WHERE id = :id", {{"id", id}});
        return db::Database::Finish::commit;
    }));
}

}  // namespace
}  // namespace keywork::voices

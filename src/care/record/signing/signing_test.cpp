#include "care/record/signing/operations.hpp"

#include "care/clock/duty.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/additions/store.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/store.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

/// A record that was sent, and what others do with it.
class AfterSending : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
        ruth = actor_of(empty(), house.ruth, Assurance::a3);
    }
    RecordId sent(Actor const& actor, ToSend const& form)
    {
        auto const outcome = change(empty(), actor, [&](Transaction& tx) {
            return send(tx, rules.book(), form);
        });
        expects(outcome.has_value());
        return outcome->record;
    }
    RecordId an_incident()
    {
        return sent(priya, a_form("incident", house.amara, 1,
                                  {{"what_happened", "You threw a cup."},
                                   {"treatment", "A plaster."}}));
    }
    RecordId a_hold(std::string const& held_by = "priya")
    {
        return sent(priya, a_form("hold", house.amara, 2,
                                  {{"took_part", held_by}, {"planned", "no"}}));
    }
    Outcome<> sign_as(Actor const& actor, RecordId const& id, int after)
    {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return sign(tx, rules.book(), {house.amara, id}, {});
        });
    }
    Outcome<AdditionId> answer_as(Actor const& actor, RecordId const& id, std::string const& part,
                                  http::Pairs answers, int after)
    {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return answer_later(tx, rules.book(), {.child = house.amara, .record = id,
                                                   .part = part, .typed = {std::move(answers)},
                                                   .form_key = form_key(100 + after)});
        });
    }
    Outcome<AdditionId> add_as(Actor const& actor, RecordId const& id, AdditionKind kind,
                               std::string const& reason, int after)
    {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return add(tx, rules.book(), {.child = house.amara, .record = id, .kind = kind,
                                          .question = std::nullopt, .words = "It was a plate.",
                                          .reason = reason, .form_key = form_key(200 + after)});
        });
    }
    Outcome<RecordRead> read_as(Actor const& actor, RecordId const& id,
                                ChildId const& child = ChildId{"amara"})
    {
        auto const allowed = permitted(empty(), actor, child);
        return testing::read(empty(), [&](db::Reader& db) {
            return record::read(db, rules.book(), actor, allowed, id);
        });
    }
    std::size_t waiting(Actor const& actor)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return waiting_for(db, scope_of(actor), 50).size();
        });
    }
    bool is_open(std::string const& clock)
    {
        auto const sight = sight_of(ruth, permitted(empty(), ruth, house.amara));
        auto const open = testing::read(empty(), [&](db::Reader& db) {
            return clock::open_of_child(db, sight);
        });
        return std::ranges::find(open, clock, &clock::Duty::clock) != open.end();
    }

    Rules rules;
    House house;
    Actor priya, marcus, ruth;
};
using Signing = AfterSending;
using Adding = AfterSending;
using Reading = AfterSending;
INSTANTIATE_TEST_SUITE_P(OnBoth, AfterSending, db::testing::on_both(), db::testing::name_of);

TEST_P(AfterSending, is_signed_by_another_with_the_role_and_never_by_its_author)
{
    auto const id = an_incident();

    EXPECT_TRUE(refused_as<NotFound>(sign_as(priya, id, 1)));   // care signs nothing at all
    EXPECT_EQ(waiting(marcus), 1U);
    EXPECT_TRUE(sign_as(marcus, id, 1));
    EXPECT_EQ(waiting(marcus), 0U);
    EXPECT_TRUE(refused_as<Conflict>(sign_as(ruth, id, 2)));    // nothing waits any more
}

TEST_P(AfterSending, is_not_signed_by_an_author_who_has_the_role)
{
    auto const id = sent(marcus, a_form("incident", house.amara, 1, {{"what_happened", "Cup."}}));

    EXPECT_EQ(waiting(marcus), 0U);
    EXPECT_TRUE(refused_as<NotAllowed>(sign_as(marcus, id, 1)));
    EXPECT_TRUE(sign_as(ruth, id, 2));
}

TEST_P(AfterSending, a_hold_is_signed_by_a_lead_who_took_no_part_after_the_talk)
{
    auto const id = a_hold();

    EXPECT_TRUE(refused_as<NotAllowed>(sign_as(marcus, id, 1)));   // senior, not lead
    EXPECT_TRUE(refused_as<Conflict>(sign_as(ruth, id, 2)));       // has not said she talked
    EXPECT_TRUE(answer_as(ruth, id, "spoken", {{"spoke_to_staff", "Calm."}}, 3));
    EXPECT_TRUE(is_open("HOME-R35-SIGN"));
    EXPECT_TRUE(sign_as(ruth, id, 4));
    EXPECT_FALSE(is_open("HOME-R35-SIGN"));
    EXPECT_TRUE(is_open("HOME-R35-CHILD"));
}

TEST_P(AfterSending, a_hold_is_not_signed_by_a_lead_who_took_part)
{
    auto const id = a_hold("ruth");

    EXPECT_TRUE(answer_as(marcus, id, "spoken", {{"spoke_to_staff", "Calm."}}, 1));
    EXPECT_TRUE(refused_as<NotAllowed>(sign_as(ruth, id, 2)));
}

TEST_P(AfterSending, a_clock_that_waits_for_two_answers_runs_until_both_are_given)
{
    auto const id = a_hold();

    ASSERT_TRUE(answer_as(marcus, id, "spoken", {{"spoke_to_staff", "Calm."}}, 1));
    EXPECT_TRUE(is_open("RI-PLANREVIEW"));
    ASSERT_TRUE(answer_as(ruth, id, "spoken", {{"child_account", "\"I was scared.\""}}, 2));
    EXPECT_FALSE(is_open("RI-PLANREVIEW"));
}

TEST_P(AfterSending, the_childs_account_meets_its_clock_and_is_kept_as_an_addition)
{
    auto const id = a_hold();

    EXPECT_TRUE(refused_as<NotFound>(
        answer_as(priya, id, "spoken", {{"child_account", "Fine."}}, 1)));   // the author
    EXPECT_TRUE(refused_as<Invalid>(answer_as(ruth, id, "spoken", {}, 2)));
    EXPECT_TRUE(is_open("HOME-R35-CHILD"));
    ASSERT_TRUE(answer_as(ruth, id, "spoken", {{"child_account", "\"I was scared.\""}}, 3));
    EXPECT_FALSE(is_open("HOME-R35-CHILD"));
    auto const shown = read_as(ruth, id);
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->additions.size(), 1U);
    EXPECT_EQ(shown->additions[0].addition.words,
              "What is Amara's own account? \"I was scared.\"");
}

TEST_P(AfterSending, is_returned_with_a_reason_corrected_and_asked_for_again)
{
    auto const id = an_incident();
    auto const return_it = [&](std::string const& why, int after) {
        return change(empty(), later(marcus, minutes{after}), [&](Transaction& tx) {
            return return_to_author(tx, rules.book(), {house.amara, id}, why);
        });
    };
    auto const ask = [&](Actor const& actor, int after) {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return ask_again(tx, rules.book(), {house.amara, id});
        });
    };
    EXPECT_TRUE(refused_as<Conflict>(ask(priya, 1)));
    EXPECT_TRUE(refused_as<Invalid>(return_it(" ", 2)));
    ASSERT_TRUE(return_it("What was in the cup?", 3));
    EXPECT_EQ(waiting(ruth), 0U);
    auto const back = testing::read(empty(), [&](db::Reader& db) {
        return returned_to(db, scope_of(priya));
    });
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(back[0].why, "What was in the cup?");
    EXPECT_TRUE(refused_as<NotFound>(ask(marcus, 4)));
    ASSERT_TRUE(add_as(priya, id, AdditionKind::correction, "I was asked", 5));
    ASSERT_TRUE(ask(priya, 6));
    EXPECT_EQ(waiting(marcus), 1U);
    EXPECT_TRUE(sign_as(marcus, id, 7));
}

TEST_P(AfterSending, a_correction_is_the_authors_with_a_reason_and_leaves_the_first_words)
{
    auto const id = an_incident();

    EXPECT_TRUE(refused_as<NotAllowed>(add_as(marcus, id, AdditionKind::correction, "No", 1)));
    EXPECT_TRUE(refused_as<Invalid>(add_as(priya, id, AdditionKind::correction, "", 2)));
    EXPECT_TRUE(add_as(marcus, id, AdditionKind::note, "", 3));
    ASSERT_TRUE(add_as(priya, id, AdditionKind::correction, "I saw it again", 4));
    auto const shown = read_as(marcus, id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(*shown->answers.as<std::string>("what_happened"), "You threw a cup.");
    ASSERT_EQ(shown->additions.size(), 2U);
    EXPECT_EQ(shown->additions[1].addition.reason, "I saw it again");
}

TEST_P(AfterSending, the_same_addition_that_comes_again_is_one_addition)
{
    auto const id = an_incident();
    auto const first = add_as(priya, id, AdditionKind::note, "", 4);
    auto const again = add_as(priya, id, AdditionKind::note, "", 4);

    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
}

TEST_P(AfterSending, answers_above_the_readers_level_are_not_sent)
{
    auto const joel = actor_of(empty(), house.joel);   // care in a school: level 1
    auto form = a_form("incident", house.tyler, 1,
                       {{"what_happened", "You fell."}, {"treatment", "A plaster."}});
    auto const id = sent(priya, form);

    auto const shown = read_as(joel, id, house.tyler);
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->answers.has("what_happened"));
    EXPECT_FALSE(shown->answers.has("treatment"));
    EXPECT_TRUE(read_as(priya, id, house.tyler)->answers.has("treatment"));
}

TEST_P(AfterSending, a_concern_shows_its_author_their_own_words_and_no_more)
{
    auto const id = sent(priya, a_form("concern", house.amara, 1, {{"what_seen", "A bruise."}}));
    ASSERT_TRUE(answer_as(ruth, id, "triage", {{"decision", "Ring the duty team."}}, 1));
    ASSERT_TRUE(answer_as(priya, id, "more", {{"more_words", "And one more."}}, 2));

    auto const own = read_as(priya, id);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->sees, Sees::own_words);
    ASSERT_EQ(own->additions.size(), 1U);
    EXPECT_EQ(own->additions[0].addition.author, house.priya);
    EXPECT_EQ(read_as(ruth, id)->additions.size(), 2U);
    EXPECT_TRUE(refused_as<NotFound>(read_as(marcus, id)));
    auto const stale = actor_of(empty(), house.ruth, Assurance::a2);
    EXPECT_TRUE(refused_as<NeedsPasswordAgain>(read_as(stale, id)));
}

TEST_P(AfterSending, anybody_who_reads_it_may_raise_the_level_and_only_a_lead_lowers_it)
{
    auto const id = an_incident();
    auto const set = [&](Actor const& actor, Level level, std::string const& why, int after) {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return change_level(tx, house.amara, id, level, why);
        });
    };
    EXPECT_TRUE(refused_as<Invalid>(set(marcus, Level::l2, "", 1)));
    EXPECT_TRUE(refused_as<Conflict>(set(marcus, Level::l1, "Why", 1)));
    ASSERT_TRUE(set(marcus, Level::l2, "It names her health", 2));
    EXPECT_TRUE(refused_as<NotAllowed>(set(marcus, Level::l1, "Changed my mind", 3)));
    ASSERT_TRUE(set(ruth, Level::l1, "It does not", 4));
    EXPECT_EQ(read_as(marcus, id)->record.level, Level::l1);
}

TEST_P(AfterSending, level_four_is_open_to_those_it_names_and_nobody_else)
{
    auto const id = an_incident();
    auto const raise = change(empty(), later(marcus, minutes{1}), [&](Transaction& tx) {
        return change_level(tx, house.amara, id, Level::l4, "It is about one of us");
    });
    ASSERT_TRUE(raise);

    EXPECT_TRUE(read_as(ruth, id));
    EXPECT_TRUE(refused_as<NotFound>(read_as(marcus, id)));
    EXPECT_TRUE(refused_as<NotFound>(read_as(priya, id)));   // its author, who is not named
}

TEST_P(AfterSending, things_to_do_follow_the_level_of_their_record)
{
    auto const id = sent(priya, a_form("incident", house.amara, 1,
                                       {{"what_happened", "A cup."},
                                        {"actions.rows", "1"},
                                        {"actions.1.what", "Ring the duty team"}}));
    auto const seen_by = [&](Actor const& actor) {
        return testing::read(empty(), [&](db::Reader& db) {
            return action::in_setting(db, scope_of(actor), house.larch_house, house_now()).size();
        });
    };
    EXPECT_EQ(seen_by(priya), 1U);
    ASSERT_TRUE(change(empty(), later(marcus, minutes{1}), [&](Transaction& tx) {
        return change_level(tx, house.amara, id, Level::l3, "It is about her safety");
    }));
    EXPECT_EQ(seen_by(priya), 0U);
    EXPECT_EQ(seen_by(ruth), 1U);
}

TEST_P(AfterSending, the_file_of_each_child_hides_the_other_in_every_text)
{
    auto const id = sent(priya, a_form("incident", house.amara, 1,
                                       {{"what_happened", "Tyler hit Amara."},
                                        {"treatment", "Ice for Amara."},
                                        {"others", house.tyler.text()}}));
    ASSERT_TRUE(add_as(priya, id, AdditionKind::note, "", 1));

    auto const on_tyler = read_as(priya, id, house.tyler);
    ASSERT_TRUE(on_tyler);
    EXPECT_EQ(*on_tyler->answers.as<std::string>("what_happened"),
              "Tyler hit another young person.");
    EXPECT_EQ(*on_tyler->answers.as<std::string>("treatment"), "Ice for another young person.");
    EXPECT_EQ(on_tyler->others, 1);
    for (auto const& [name_id, name] : on_tyler->names) EXPECT_NE(name, "Amara");
}

}  // namespace
}  // namespace keywork::record

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "care/record/accounts/operations.hpp"
#include "care/record/accounts/store.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/signing/operations.hpp"
#include "care/record/store.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

/// A hold as forms/safeguarding has it, in few questions.
constexpr std::string_view measure_form = R"toml(
kind = "measure"
version = 1
title = "Hold"
short_title = "Hold"
summary = "A hold"
icon = "hand"
level = "L2"
children = "one"
writes = ["care", "senior", "lead"]
significant = "always"
without = ["ended_at", "location", "child_view", "child_view_method", "child_view_why_not",
           "actions"]
[[step]]
title = "The hold"
[[step.question]]
use = "occurred_at"
[[step.question]]
use = "took_part"
[[step.question]]
use = "witnesses"
[[step.question]]
name = "what_happened"
type = "long_text"
label = "What happened?"
missing = "Write what happened"
[[step.question]]
name = "holds"
type = "rows"
label = "Each hold"
row_name = "hold"
required = false
row = [{name = "staff", type = "staff", many = true, label = "Who"}]
[[later]]
name = "own_account"
title = "Your own account"
roles = ["care", "senior", "lead"]
[[later.question]]
name = "witness_account"
type = "long_text"
label = "What did you see and do?"
[[later]]
name = "spoken"
title = "Talking"
roles = ["lead", "senior"]
[[later.question]]
name = "talked"
type = "text"
label = "What was said?"
[[sign]]
roles = ["lead"]
never = ["author", "took_part"]
as = "Manager"
ask = "I have read it."
[[line]]
words = "{what_happened}"
)toml";

Forms measure_kind()
{
    std::vector<form::FormFault> faults;
    std::vector<form::Form> forms;
    forms.push_back(*form::read_form(measure_form, "measure.toml", the_law_names(), faults));
    expects(faults.empty());
    return Forms{std::move(forms)};
}

class OwnAccounts : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        rules.forms = measure_kind();
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
        ruth = actor_of(empty(), house.ruth, Assurance::a3);
    }
    RecordId a_hold(http::Pairs who)
    {
        who.emplace_back("what_happened", "You threw a cup at the wall.");
        auto const sent = change(empty(), priya, [&](Transaction& tx) {
            return record::send(tx, rules.book(), a_form("measure", house.amara, 1, who));
        });
        expects(sent.has_value());
        return sent->record;
    }
    Outcome<AdditionId> write_as(Actor const& actor, RecordId const& id, int after,
                                 std::string const& words = "I was on your left.")
    {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return answer_later(tx, rules.book(), {.child = house.amara, .record = id,
                                                   .part = std::string{own_account_part},
                                                   .typed = {{{"witness_account", words}}},
                                                   .form_key = form_key(100 + after)});
        });
    }
    Outcome<> excuse_as(Actor const& actor, RecordId const& id, std::string const& why, int after)
    {
        auto const account = accounts(id).front().id;
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return say_why_none(tx, house.amara, id, account, why);
        });
    }
    Outcome<> sign_as_ruth(RecordId const& id, int after)
    {
        return change(empty(), later(ruth, minutes{after}), [&](Transaction& tx) {
            return sign(tx, rules.book(), {house.amara, id}, {});
        });
    }
    std::vector<OwnAccount> accounts(RecordId const& id)
    {
        return testing::read(empty(), [&](db::Reader& db) { return accounts_of(db, id); });
    }
    RecordRead read_as(Actor const& actor, RecordId const& id)
    {
        auto const allowed = permitted(empty(), actor, house.amara);
        return *testing::read(empty(), [&](db::Reader& db) {
            return record::read(db, rules.book(), actor, allowed, id);
        });
    }
    std::string line_for(Actor const& actor, std::string const& words = "")
    {
        auto const sight = sight_of(actor, permitted(empty(), actor, house.amara));
        auto const lines = testing::read(empty(), [&](db::Reader& db) {
            chronology::Filter filter;
            filter.words = words;
            return chronology::newest(db, sight, filter, std::nullopt, 10);
        });
        return lines.empty() ? "" : lines.back().words;
    }
    std::size_t found_by_words(Actor const& actor)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return chronology::with_words(db, scope_of(actor), "cup", 10).size();
        });
    }
    std::vector<action::Action> tasks_of(Actor const& actor)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return action::assigned_to_me(db, scope_of(actor));
        });
    }

    Rules rules;
    House house;
    Actor priya, marcus, ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OwnAccounts, db::testing::on_both(), db::testing::name_of);

TEST_P(OwnAccounts, are_owed_by_everybody_who_took_part_but_the_author)
{
    auto const id = a_hold({{"took_part", "priya"}, {"took_part", "marcus"}});

    auto const all = accounts(id);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].staff, house.marcus);
    EXPECT_TRUE(all[0].is_owed());
    ASSERT_EQ(tasks_of(marcus).size(), 1U);
    EXPECT_EQ(tasks_of(marcus)[0].what, "Write your own account of what happened");
    EXPECT_TRUE(tasks_of(priya).empty());
}

TEST_P(OwnAccounts, are_owed_by_who_stands_in_a_row_of_the_hold_and_they_took_part)
{
    auto const id = a_hold({{"took_part", "priya"}, {"holds.rows", "1"},
                            {"holds.1.staff", "marcus"}});

    EXPECT_EQ(who_owe(accounts(id)), "Marcus Bell");
    EXPECT_TRUE(testing::read(empty(), [&](db::Reader& db) {
        return took_part(db, id, house.marcus);
    }));
}

TEST_P(OwnAccounts, keep_what_others_wrote_from_who_owes_one_and_give_it_once_it_is_in)
{
    auto const id = a_hold({{"took_part", "marcus"}});

    EXPECT_TRUE(read_as(marcus, id).account_first);
    EXPECT_FALSE(read_as(marcus, id).answers.has("what_happened"));
    EXPECT_TRUE(read_as(marcus, id).answers.has("took_part"));
    EXPECT_EQ(line_for(marcus), account_first_words);
    EXPECT_EQ(line_for(marcus, "cup"), "");
    EXPECT_EQ(found_by_words(marcus), 0U);
    EXPECT_TRUE(read_as(ruth, id).answers.has("what_happened"));   // who took no part reads all
    EXPECT_EQ(found_by_words(ruth), 1U);

    ASSERT_TRUE(write_as(marcus, id, 5));

    EXPECT_TRUE(read_as(marcus, id).answers.has("what_happened"));
    EXPECT_EQ(line_for(marcus), "You threw a cup at the wall.");
    EXPECT_EQ(found_by_words(marcus), 1U);
    EXPECT_TRUE(tasks_of(marcus).empty());
    EXPECT_FALSE(accounts(id)[0].is_owed());
}

TEST_P(OwnAccounts, are_kept_from_each_other_until_each_is_in)
{
    auto const id = a_hold({{"took_part", "marcus"}, {"took_part", "ruth"}});
    ASSERT_TRUE(write_as(marcus, id, 5, "I held the door."));

    EXPECT_TRUE(read_as(ruth, id).additions.empty());
    EXPECT_EQ(read_as(marcus, id).additions.size(), 1U);
    ASSERT_TRUE(write_as(ruth, id, 6, "I stood behind you."));
    EXPECT_EQ(read_as(ruth, id).additions.size(), 2U);
    EXPECT_EQ(read_as(marcus, id).additions.size(), 2U);
}

TEST_P(OwnAccounts, are_written_once)
{
    auto const id = a_hold({{"took_part", "marcus"}});
    ASSERT_TRUE(write_as(marcus, id, 5));

    EXPECT_TRUE(refused_as<Conflict>(write_as(marcus, id, 6)));
}

TEST_P(OwnAccounts, stand_before_any_other_part)
{
    auto const id = a_hold({{"took_part", "marcus"}});
    auto const talk = [&](int after) {
        return change(empty(), later(marcus, minutes{after}), [&](Transaction& tx) {
            return answer_later(tx, rules.book(), {.child = house.amara, .record = id,
                                                   .part = "spoken",
                                                   .typed = {{{"talked", "Calm."}}},
                                                   .form_key = form_key(300 + after)});
        });
    };

    EXPECT_TRUE(refused_as<Conflict>(talk(1)));
    ASSERT_TRUE(write_as(marcus, id, 2));
    EXPECT_TRUE(talk(3));
}

TEST_P(OwnAccounts, are_all_in_before_a_record_is_signed)
{
    auto const id = a_hold({{"took_part", "marcus"}});

    auto const refused = sign_as_ruth(id, 1);
    ASSERT_TRUE(refused_as<Conflict>(refused));
    EXPECT_NE(refused_as<Conflict>(refused)->why.find("Marcus Bell"), std::string::npos);
    ASSERT_TRUE(write_as(marcus, id, 2));
    EXPECT_TRUE(sign_as_ruth(id, 3));
}

TEST_P(OwnAccounts, may_be_missing_for_a_reason_that_is_kept)
{
    auto const id = a_hold({{"took_part", "marcus"}});

    EXPECT_TRUE(refused_as<Invalid>(excuse_as(ruth, id, "  ", 1)));
    EXPECT_TRUE(refused_as<NotFound>(excuse_as(priya, id, "Gone", 2)));        // does not sign
    EXPECT_TRUE(refused_as<NotAllowed>(excuse_as(marcus, id, "No time", 3)));  // took part
    ASSERT_TRUE(excuse_as(ruth, id, "Left the agency; rang twice", 4));
    EXPECT_EQ(accounts(id)[0].why_none, "Left the agency; rang twice");
    EXPECT_EQ(accounts(id)[0].settled_by, "Ruth Callan");
    EXPECT_TRUE(tasks_of(marcus).empty());
    EXPECT_TRUE(refused_as<Conflict>(excuse_as(ruth, id, "Again", 5)));
    EXPECT_TRUE(sign_as_ruth(id, 6));
}

TEST_P(OwnAccounts, of_somebody_named_in_words_wait_for_a_reason)
{
    auto const id = a_hold({{"took_part", "priya"}, {"took_part.other", "Sam of the agency"}});

    ASSERT_EQ(accounts(id).size(), 1U);
    EXPECT_EQ(accounts(id)[0].who, "Sam of the agency");
    EXPECT_TRUE(refused_as<Conflict>(sign_as_ruth(id, 1)));
    ASSERT_TRUE(excuse_as(ruth, id, "Wrote it on paper, kept with the file", 2));
    EXPECT_TRUE(sign_as_ruth(id, 3));
}

TEST_P(OwnAccounts, are_not_ticked_off_as_a_task)
{
    auto const id = a_hold({{"took_part", "marcus"}});
    auto const task = tasks_of(marcus).front().id;

    EXPECT_TRUE(refused_as<Conflict>(change(empty(), later(marcus, minutes{1}),
                                            [&](Transaction& tx) {
                                                return action::mark_done(tx, task);
                                            })));
    EXPECT_EQ(tasks_of(marcus).size(), 1U);
    EXPECT_TRUE(accounts(id)[0].is_owed());
}

TEST(AccountDue, is_a_day_in_a_home_and_the_same_day_in_a_school)
{
    auto const at = house_now();

    EXPECT_EQ(account_due("home", at), at + std::chrono::hours{24});
    EXPECT_EQ(account_due("special", at), end_of(house_today()));
}

}  // namespace
}  // namespace keywork::record

#include "care/record/same_hold/same_hold.hpp"

#include "care/record/accounts/store.hpp"
#include "care/record/drafts/operations.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/store.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;
using std::chrono::seconds;

/// A hold as forms/safeguarding has it, in the fewest questions.
constexpr std::string_view grip_form = R"toml(
kind = "grip"
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
           "actions", "witnesses"]
[[step]]
title = "The hold"
[[step.question]]
use = "occurred_at"
[[step.question]]
use = "took_part"
[[step.question]]
name = "what_happened"
type = "long_text"
label = "What happened?"
missing = "Write what happened"
[[later]]
name = "own_account"
title = "Your own account"
roles = ["care", "senior", "lead"]
[[later.question]]
name = "witness_account"
type = "long_text"
label = "What did you see and do?"
[[line]]
words = "{what_happened}"
)toml";

Forms grip_kind()
{
    std::vector<form::FormFault> faults;
    std::vector<form::Form> forms;
    forms.push_back(*form::read_form(grip_form, "grip.toml", the_law_names(), faults));
    auto small = small_kinds();
    forms.push_back(*small.find("incident"));
    expects(faults.empty());
    return Forms{std::move(forms)};
}

TEST(SameHold, is_possible_up_to_half_an_hour_apart_either_way)
{
    auto const at = house_now();

    EXPECT_TRUE(may_be_one_hold(at, at));
    EXPECT_TRUE(may_be_one_hold(at, at + minutes{30}));
    EXPECT_TRUE(may_be_one_hold(at + minutes{30}, at));
    EXPECT_FALSE(may_be_one_hold(at, at + minutes{30} + seconds{1}));
    EXPECT_FALSE(may_be_one_hold(at + minutes{30} + seconds{1}, at));
}

class SameHolds : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        rules.forms = grip_kind();
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
        ruth = actor_of(empty(), house.ruth, Assurance::a3);
    }
    /// Of Amara, at 4:20pm, by Priya.
    RecordId a_grip(http::Pairs who = {{"took_part", "priya"}})
    {
        who.emplace_back("what_happened", "You threw a cup at the wall.");
        auto const sent = change(empty(), priya, [&](Transaction& tx) {
            return record::send(tx, rules.book(), a_form("grip", house.amara, 1, who));
        });
        expects(sent.has_value());
        return sent->record;
    }
    void begin_as(Actor const& actor, ChildId const& child, std::string const& time)
    {
        PostedPage const posted{.form_key = form_key(40), .page_key = form_key(41),
                                .version = 0, .step = 0, .opened_from = std::nullopt,
                                .fields = {{{"asked", "occurred_at"},
                                            {"occurred_at.which", "today"},
                                            {"occurred_at.time", time}}}};
        auto const* form = rules.forms.find("grip");
        auto const saved = change(empty(), actor, [&](Transaction& tx) {
            return record::save(tx, *form, {SettingId{"larch-house"}, child}, form::Known{},
                                posted);
        });
        expects(saved.has_value());
    }
    std::vector<SameHold> seen_by(Actor const& actor, minutes after, ChildId const& child,
                                  std::string const& kind = "grip")
    {
        auto const allowed = permitted(empty(), actor, child);
        auto const* form = rules.forms.find(kind);
        auto const at = *instant_from_text("2026-11-24T16:20:00Z") + after;
        return testing::read(empty(), [&](db::Reader& db) {
            return same_holds(db, rules.book(), actor, allowed,
                              {.form = *form, .occurred_at = at});
        });
    }
    Outcome<> join_as(Actor const& actor, RecordId const& id, int after)
    {
        return change(empty(), later(actor, minutes{after}), [&](Transaction& tx) {
            return say_took_part(tx, rules.book(), house.amara, id);
        });
    }

    Rules rules;
    House house;
    Actor priya, marcus, ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, SameHolds, db::testing::on_both(), db::testing::name_of);

TEST_P(SameHolds, are_sent_ones_of_the_child_within_half_an_hour)
{
    auto const id = a_grip();

    auto const seen = seen_by(marcus, minutes{30}, house.amara);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].record, id);
    EXPECT_EQ(seen[0].author_name, "Priya Nair");
    EXPECT_EQ(seen[0].account, SameHold::Account::to_offer);
    EXPECT_TRUE(seen_by(marcus, minutes{31}, house.amara).empty());
    EXPECT_EQ(seen_by(marcus, minutes{-30}, house.amara).size(), 1U);
    EXPECT_TRUE(seen_by(marcus, minutes{-31}, house.amara).empty());
    EXPECT_TRUE(seen_by(marcus, minutes{0}, house.tyler).empty());
}

TEST_P(SameHolds, are_of_kinds_that_ask_for_accounts_only)
{
    a_grip();

    EXPECT_TRUE(seen_by(marcus, minutes{0}, house.amara, "incident").empty());
}

TEST_P(SameHolds, say_who_owes_an_account_there_and_whose_own_it_is)
{
    a_grip({{"took_part", "priya"}, {"took_part", "marcus"}});

    EXPECT_EQ(seen_by(marcus, minutes{0}, house.amara)[0].account, SameHold::Account::owed);
    EXPECT_EQ(seen_by(priya, minutes{0}, house.amara)[0].account, SameHold::Account::in);
    EXPECT_EQ(seen_by(ruth, minutes{0}, house.amara)[0].account, SameHold::Account::to_offer);
}

TEST_P(SameHolds, are_begun_ones_of_others_too)
{
    begin_as(priya, house.amara, "4:05pm");

    auto const seen = seen_by(marcus, minutes{15}, house.amara);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_FALSE(seen[0].record.has_value());
    EXPECT_EQ(seen[0].author_name, "Priya Nair");
    EXPECT_EQ(to_text(seen[0].occurred_at), "2026-11-24T16:05:00Z");
    EXPECT_TRUE(seen_by(marcus, minutes{16}, house.amara).empty());
    EXPECT_TRUE(seen_by(priya, minutes{15}, house.amara).empty());   // their own draft
}

TEST_P(SameHolds, of_a_draft_that_says_no_time_are_not_known)
{
    begin_as(priya, house.amara, "");

    EXPECT_TRUE(seen_by(marcus, minutes{0}, house.amara).empty());
}

TEST_P(SameHolds, are_joined_by_who_took_part_and_keep_the_words_until_their_account_is_in)
{
    auto const id = a_grip();
    auto const read_as = [&](Actor const& actor) {
        auto const allowed = permitted(empty(), actor, house.amara);
        return *testing::read(empty(), [&](db::Reader& db) {
            return record::read(db, rules.book(), actor, allowed, id);
        });
    };
    EXPECT_TRUE(read_as(marcus).answers.has("what_happened"));

    ASSERT_TRUE(join_as(marcus, id, 5));
    ASSERT_TRUE(join_as(marcus, id, 6));   // once more changes nothing

    EXPECT_TRUE(read_as(marcus).account_first);
    EXPECT_FALSE(read_as(marcus).answers.has("what_happened"));
    auto const all =
        testing::read(empty(), [&](db::Reader& db) { return accounts_of(db, id); });
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].staff, house.marcus);
    EXPECT_TRUE(all[0].action.has_value());
    EXPECT_TRUE(testing::read(empty(), [&](db::Reader& db) {
        return took_part(db, id, house.marcus);
    }));
}

TEST_P(SameHolds, are_not_joined_by_their_author_nor_of_another_kind)
{
    auto const id = a_grip();
    EXPECT_TRUE(refused_as<Conflict>(join_as(priya, id, 5)));

    auto const incident = change(empty(), later(priya, minutes{6}), [&](Transaction& tx) {
        return record::send(tx, rules.book(),
                            a_form("incident", house.amara, 2, {{"what_happened", "A cup."}}));
    });
    ASSERT_TRUE(incident.has_value());
    EXPECT_TRUE(refused_as<NotFound>(join_as(marcus, incident->record, 7)));
    EXPECT_TRUE(refused_as<NotFound>(join_as(marcus, RecordId{"nobody-has-written-it"}, 8)));
}

}  // namespace
}  // namespace keywork::record

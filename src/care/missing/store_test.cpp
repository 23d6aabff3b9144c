#include "care/missing/missing.hpp"
#include "care/record/additions/operations.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::missing {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

/// The record of an episode, in few questions.
constexpr std::string_view episode_form = R"toml(
kind = "missing"
version = 1
title = "Missing"
summary = "Missing"
icon = "door"
level = "L1"
children = "one"
writes = ["care", "senior", "lead"]
significant = "always"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[[step]]
title = "Who"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "absence"
type = "one_of"
label = "Do you know where?"
options = [{code = "M", words = "No"}, {code = "A", words = "Yes"}]
[[later]]
name = "return"
title = "Back"
roles = ["care", "senior", "lead"]
never_author = false
[[later.question]]
name = "condition"
type = "text"
label = "How are they?"
[[later]]
name = "interview"
title = "Interview"
roles = ["care", "senior", "lead"]
never_author = false
[[later.question]]
name = "interview_state"
type = "one_of"
label = "Where does it stand?"
options = [{code = "ASKED", words = "Asked"}, {code = "HELD", words = "Held"}]
[[later.question]]
name = "interviewer"
type = "text"
label = "Who?"
required = false
[[line]]
words = "Missing"
)toml";

class Episodes : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        std::vector<form::FormFault> faults;
        std::vector<form::Form> forms;
        forms.push_back(
            *form::read_form(episode_form, "missing.toml", the_law_names(), faults));
        expects(faults.empty());
        rules.forms = Forms{std::move(forms)};
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
    }
    RecordId away(ChildId const& child, std::string const& absence, int key)
    {
        auto const sent = change(empty(), later(priya, minutes{key}), [&](Transaction& tx) {
            return record::send(tx, rules.book(),
                                a_form("missing", child, key, {{"absence", absence}}));
        });
        expects(sent.has_value());
        return sent->record;
    }
    Outcome<AdditionId> add(RecordId const& id, std::string const& part, http::Pairs answers,
                            int after)
    {
        return change(empty(), later(priya, minutes{after}), [&](Transaction& tx) {
            return record::answer_later(tx, rules.book(), {.child = house.amara, .record = id,
                                                           .part = part,
                                                           .typed = {std::move(answers)},
                                                           .form_key = form_key(100 + after)});
        });
    }
    std::vector<Episode> open(StaffId const& staff, SettingId const& place)
    {
        auto const actor = actor_of(empty(), staff);
        return testing::read(empty(), [&](db::Reader& db) {
            return open_in(db, reach_in(db, scope_of(actor), place));
        });
    }
    std::vector<Episode> since(sys_seconds from)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return since_in(db, reach_in(db, scope_of(priya), house.larch_house), from, 10);
        });
    }
    std::optional<Episode> of(ChildId const& child)
    {
        auto const sight = sight_of(priya, permitted(empty(), priya, child));
        return testing::read(empty(), [&](db::Reader& db) { return open_of(db, sight); });
    }

    Rules rules;
    House house;
    Actor priya;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Episodes, db::testing::on_both(), db::testing::name_of);

TEST_P(Episodes, run_until_somebody_says_that_the_child_is_back)
{
    auto const id = away(house.amara, "M", 1);
    away(house.tyler, "A", 2);

    auto const now = open(house.priya, house.larch_house);
    ASSERT_EQ(now.size(), 2U);
    EXPECT_EQ(now[0].record, id);
    EXPECT_EQ(now[0].known_as, "Amara");
    EXPECT_FALSE(now[0].away_only);
    EXPECT_TRUE(now[1].away_only);
    EXPECT_TRUE(of(house.amara));

    ASSERT_TRUE(add(id, "return", {{"condition", "Cold"}}, 5));

    EXPECT_EQ(open(house.priya, house.larch_house).size(), 1U);
    EXPECT_FALSE(of(house.amara));
    auto const all = since(house_now() - std::chrono::hours{24});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(std::ranges::count_if(all, [](Episode const& one) {
                  return one.back_since == house_now() + minutes{5};
              }),
              1);
    EXPECT_TRUE(since(house_now()).empty());
}

TEST_P(Episodes, are_told_to_nobody_out_of_reach)
{
    away(house.amara, "M", 1);

    EXPECT_TRUE(open(house.joel, house.larch_house).empty());
    EXPECT_TRUE(open(house.samira, house.kiln_lane).empty());
}

TEST_P(Episodes, have_no_interview_by_somebody_who_works_there)
{
    auto const id = away(house.amara, "M", 1);

    EXPECT_TRUE(refused_as<Invalid>(
        add(id, "interview", {{"interview_state", "HELD"}, {"interviewer", "Marcus Bell"}}, 2)));
    EXPECT_TRUE(
        add(id, "interview", {{"interview_state", "HELD"}, {"interviewer", "Asha Penrose"}}, 3));
}

}  // namespace
}  // namespace keywork::missing

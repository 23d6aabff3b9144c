#include "care/record/opening/opening.hpp"

#include "care/action/action.hpp"
#include "care/record/testing/rules.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::record {
namespace {

using namespace keywork::testing;
using std::chrono::minutes;

/// Opens an incident at once when somebody went missing, another later, a record above level 2
/// always, and one that is used nowhere.
constexpr std::string_view asking_form = R"toml(
kind = "asking"
version = 1
title = "Asking"
summary = "Asks for others"
icon = "alert"
level = "L1"
children = "one"
writes = ["care", "senior", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "child_view", "child_view_method",
           "child_view_why_not", "actions"]
[[step]]
title = "What happened"
[[step.question]]
use = "occurred_at"
[[step.question]]
name = "gone"
type = "yes_no"
label = "Did they go missing?"
[[opens]]
kind = "incident"
when = {question = "gone", is = "yes"}
prompt = "Start the record of {name}"
at_once = true
[[opens]]
kind = "incident"
when = {question = "gone", answered = true}
prompt = "The same kind again"
at_once = true
[[opens]]
kind = "hold"
when = {question = "gone", is = "yes"}
prompt = "Some day"
[[opens]]
kind = "nowhere"
when = {question = "gone", is = "yes"}
prompt = "Used nowhere"
at_once = true
[[line]]
words = "Asked"
)toml";

class Opening : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        std::vector<form::FormFault> faults;
        std::vector<form::Form> forms;
        auto const small = small_kinds();
        forms.push_back(*small.find("incident"));
        forms.push_back(*small.find("hold"));
        forms.push_back(*form::read_form(asking_form, "asking.toml", the_law_names(), faults));
        for (form::FormFault const& fault : faults) fmt::print("{}\n", in_words(fault));
        expects(faults.empty());
        rules.forms = Forms{std::move(forms)};
        auto home = rules.profiles.of("home");
        home.forms = {"incident", "hold", "asking"};
        rules.profiles = Profiles{{home}};
        house = make_house(migrated());
        priya = actor_of(empty(), house.priya);
        marcus = actor_of(empty(), house.marcus);
    }
    RecordId asks(std::string const& gone)
    {
        auto const sent = change(empty(), priya, [&](Transaction& tx) {
            return record::send(tx, rules.book(),
                                a_form("asking", house.amara, 1, {{"gone", gone}}));
        });
        expects(sent.has_value());
        return sent->record;
    }
    void answers(Actor const& actor, int key, std::optional<RecordId> const& from)
    {
        auto wanted = a_form("incident", house.amara, key, {{"what_happened", "You left."}});
        wanted.opened_from = from;
        auto const sent = change(empty(), later(actor, minutes{key}), [&](Transaction& tx) {
            return record::send(tx, rules.book(), wanted);
        });
        expects(sent.has_value());
    }
    std::vector<std::string> tasks_of(Actor const& actor)
    {
        std::vector<std::string> all;
        for (auto const& one : testing::read(empty(), [&](db::Reader& db) {
                 return action::assigned_to_me(db, scope_of(actor));
             }))
            all.push_back(one.what);
        return all;
    }
    std::vector<std::string> open(RecordId const& id)
    {
        return testing::read(empty(), [&](db::Reader& db) { return still_to_open(db, id); });
    }

    Rules rules;
    House house;
    Actor priya, marcus;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Opening, db::testing::on_both(), db::testing::name_of);

TEST_P(Opening, puts_what_is_asked_for_at_once_on_its_authors_list_once)
{
    auto const id = asks("yes");

    EXPECT_EQ(tasks_of(priya), (std::vector<std::string>{"Start the record of Amara"}));
    EXPECT_TRUE(tasks_of(marcus).empty());
    EXPECT_EQ(open(id), (std::vector<std::string>{"incident"}));
}

TEST_P(Opening, ends_with_the_record_that_its_author_writes_from_it)
{
    auto const id = asks("yes");

    answers(priya, 2, std::nullopt);
    EXPECT_EQ(tasks_of(priya).size(), 1U);    // another incident
    answers(marcus, 3, id);
    EXPECT_EQ(tasks_of(priya).size(), 1U);    // another adult's own
    answers(priya, 4, id);
    EXPECT_TRUE(tasks_of(priya).empty());
    EXPECT_TRUE(open(id).empty());
}

}  // namespace
}  // namespace keywork::record

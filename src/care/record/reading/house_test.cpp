// Records that may be of the house, and rows that are about one child each.
#include "care/record/additions/operations.hpp"
#include "care/record/reading/reading.hpp"
#include "care/record/testing/rules.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <gtest/gtest.h>

namespace keywork::record {
namespace {

using namespace keywork::testing;

constexpr std::string_view outing = R"toml(
kind = "outing"
title = "Outing"
children = "several"
writes = ["care", "lead"]
significant = "never"
without = ["ended_at", "location", "took_part", "witnesses", "others", "child_view",
           "child_view_method", "child_view_why_not"]
[[step]]
title = "Who goes"
[[step.question]]
name = "who_goes"
type = "rows"
label = "Who goes"
fewest = 1
row = [{name = "child", type = "child", with_own = true, label = "Who"},
       {name = "medical", type = "text", label = "Medicine"}]
[[step.question]]
name = "child_wants"
type = "yes_no"
label = "Does {name} want to go?"
[[line]]
words = "{who_goes}"
)toml";

constexpr std::string_view about_staff = R"toml(
kind = "about-staff"
title = "About staff"
level = "L3"
children = "one_or_none"
writes = ["lead", "senior"]
significant = "never"
without = ["ended_at", "location", "witnesses"]
[[step]]
title = "Who"
[[step.question]]
use = "took_part"
default_from = "none"
[[step.question]]
name = "what"
type = "text"
label = "What?"
[[later]]
name = "outcome"
title = "Outcome"
roles = ["lead"]
never_author = false
[[later.question]]
name = "outcome"
type = "text"
label = "What was found?"
[[raise]]
to = "L4"
[[line]]
words = "Kept"
)toml";

Forms two_kinds()
{
    std::vector<form::Form> all;
    std::vector<form::FormFault> faults;
    for (auto const& [text, file] : {std::pair{outing, "team/outing.toml"},
                                     std::pair{about_staff, "team/about-staff.toml"}}) {
        auto form = form::read_form(text, file, the_law_names(), faults);
        expects(form.has_value() && faults.empty());
        all.push_back(std::move(*form));
    }
    return Forms{std::move(all)};
}

class OfTheHouse : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        ruth = actor_of(empty(), house.ruth, Assurance::a3);
    }
    Rulebook book() const { return {forms, profiles, law.clocks}; }
    Outcome<Sent> send_as(Actor const& actor, ToSend const& wanted)
    {
        return change(empty(), actor,
                      [&](Transaction& tx) { return send(tx, book(), wanted); });
    }
    ToSend allegation(std::optional<ChildId> child, int key, http::Pairs answers)
    {
        auto wanted = a_form("about-staff", house.amara, key, std::move(answers));
        wanted.on.child = std::move(child);
        return wanted;
    }
    Outcome<RecordRead> of_house(Actor const& actor, RecordId const& id)
    {
        return testing::read(empty(), [&](db::Reader& db) {
            return read_of_house(db, book(), actor, house.larch_house, id);
        });
    }
    RecordRead on_file(Actor const& actor, ChildId const& child, RecordId const& id)
    {
        auto const reached = permitted(empty(), actor, child);
        auto read = testing::read(empty(), [&](db::Reader& db) {
            return record::read(db, book(), actor, reached, id);
        });
        expects(read.has_value());
        return std::move(*read);
    }

    Law law = the_law();
    Forms forms = two_kinds();
    Profiles profiles = a_home_and_a_unit();
    House house;
    Actor ruth;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, OfTheHouse, db::testing::on_both(), db::testing::name_of);

TEST_P(OfTheHouse, a_row_about_one_child_is_on_that_file_only)
{
    auto const sent = send_as(ruth, a_form("outing", house.amara, 1,
                                           {{"who_goes.rows", "2"},
                                            {"who_goes.1.child", "amara"},
                                            {"who_goes.1.medical", "Inhaler"},
                                            {"who_goes.2.child", "tyler"},
                                            {"who_goes.2.medical", "Nuts"},
                                            {"child_wants", "yes"}}));
    ASSERT_TRUE(sent);
    for (auto const& [child, medicine] : {std::pair{house.amara, "Inhaler"},
                                          std::pair{house.tyler, "Nuts"}}) {
        auto const read = on_file(ruth, child, sent->record);
        auto const* rows = read.answers.as<form::Rows>("who_goes");
        ASSERT_TRUE(rows);
        ASSERT_EQ(rows->size(), 1U);
        EXPECT_EQ(*rows->front().as<std::string>("medical"), medicine);
    }
}

TEST_P(OfTheHouse, a_question_about_the_first_child_never_names_the_second)
{
    auto const sent = send_as(ruth, a_form("outing", house.amara, 1,
                                           {{"who_goes.rows", "1"},
                                            {"who_goes.1.child", "tyler"},
                                            {"who_goes.1.medical", "Nuts"},
                                            {"child_wants", "no"}}));
    ASSERT_TRUE(sent);
    EXPECT_EQ(on_file(ruth, house.amara, sent->record).words.name, "Amara");
    EXPECT_EQ(on_file(ruth, house.tyler, sent->record).words.name, "another young person");
}

TEST_P(OfTheHouse, without_a_child_nothing_is_asked_about_one)
{
    auto const about = http::Pairs{{"took_part", "priya"}, {"what", "Shouted."}};
    EXPECT_TRUE(send_as(ruth, allegation(std::nullopt, 1, about)));
    auto const refused = send_as(ruth, allegation(house.amara, 2, about));
    ASSERT_FALSE(refused);
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_TRUE(invalid);
    EXPECT_EQ(invalid->problems.front().field, "child_view_method");
}

TEST_P(OfTheHouse, level_four_opens_for_those_named_and_never_for_whom_it_is_about)
{
    auto const sent = send_as(ruth, allegation(std::nullopt, 1, {{"took_part", "marcus"},
                                                                 {"what", "Shouted."}}));
    ASSERT_TRUE(sent);
    EXPECT_TRUE(of_house(ruth, sent->record));
    EXPECT_TRUE(refused_as<NeedsPasswordAgain>(
        of_house(actor_of(empty(), house.ruth), sent->record)));
    for (StaffId const& other : {house.marcus, house.priya, house.samira})
        EXPECT_TRUE(refused_as<NotFound>(
            of_house(actor_of(empty(), other, Assurance::a3), sent->record)));

    auto const about_ruth = send_as(actor_of(empty(), house.marcus, Assurance::a3),
                                    allegation(std::nullopt, 2, {{"took_part", "ruth"},
                                                                 {"what", "Shouted."}}));
    ASSERT_TRUE(about_ruth);
    EXPECT_TRUE(refused_as<NotFound>(of_house(ruth, about_ruth->record)));
}

TEST_P(OfTheHouse, a_later_part_is_answered_by_its_role_alone)
{
    auto const sent = send_as(ruth, allegation(std::nullopt, 1, {{"took_part", "priya"},
                                                                 {"what", "Shouted."}}));
    ASSERT_TRUE(sent);
    auto const answer = [&](Actor const& actor, int key) {
        return change(empty(), actor, [&](Transaction& tx) {
            return answer_later(tx, book(), {.child = std::nullopt, .record = sent->record,
                                             .part = "outcome",
                                             .typed = {{{"outcome", "Unfounded."}}},
                                             .form_key = form_key(key)});
        });
    };
    EXPECT_FALSE(answer(actor_of(empty(), house.marcus, Assurance::a3), 2));
    ASSERT_TRUE(answer(ruth, 3));
    auto const read = of_house(ruth, sent->record);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->additions.size(), 1U);
    EXPECT_EQ(*read->additions.front().answers.as<std::string>("outcome"), "Unfounded.");
}

}  // namespace
}  // namespace keywork::record

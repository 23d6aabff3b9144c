#include "features/exchange/people_lists/operations.hpp"

#include "care/import/operations.hpp"
#include "care/import/list_reading.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "features/exchange/people_lists/rules.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/files/files.hpp"

#include <gtest/gtest.h>

namespace keywork::people_lists {
namespace {

using namespace keywork::testing;

class PeopleLists : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house_ = make_house(migrated());
        actor_ = actor_of(empty(), house_.ruth);
    }
    House& house() { return house_; }
    Choices choices_for(std::vector<ImportFile> const& files)
    {
        auto choices = guessed(list_of(files).table.headings);
        choices.agency = "education";
        return choices;
    }
    Outcome<Saved> saved(std::vector<ImportFile> const& files, Choices const& choices)
    {
        return change(empty(), actor_, [&](Transaction& tx) {
            return save(tx, house_.larch_house, "lives", law_.code_sets, choices,
                        list_of(files));
        });
    }
    Check checked(std::vector<ImportFile> const& files, Choices const& choices)
    {
        return read(empty(), [&](db::Reader& reader) {
            return check(reader, actor_, law_.code_sets, choices, list_of(files));
        });
    }
    Outcome<> undone(ImportId const& import)
    {
        return change(empty(), actor_, [&](Transaction& tx) {
            return imports::undo(tx, house_.larch_house, import);
        });
    }
    static sandbox::ReadTable list_of(std::vector<ImportFile> const& files)
    {
        return with_rows(imports::read_lists(files).value().at(0)).value();
    }
    std::int64_t number(db::Sql sql)
    {
        return read(empty(), [&](db::Reader& reader) { return reader.number(sql, {}); });
    }

private:
    Law law_ = the_law();
    House house_;
    Actor actor_;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, PeopleLists, db::testing::on_both(), db::testing::name_of);

constexpr char const* two_children =
    "Cms Id,First Name,Last Name,Date Of Birth,Gender,Address,Contact Name,Contact Role\n"
    "77,Zoe,Alder,2013-04-05,Female,\"Flat 1\nMill Lane\",Ben Alder,Father\n"
    "78,Kit,Birch,2012-06-07,Male,,,\n";

TEST_P(PeopleLists, match_the_headings_of_several_systems)
{
    EXPECT_EQ(guessed({"local_id", "forename", "surname", "dob"}).fields,
              (std::map<std::string, std::string>{{"dob", "born_on"}, {"forename", "first_name"},
                                                  {"local_id", "number"},
                                                  {"surname", "last_name"}}));
    EXPECT_EQ(guessed({"Full Name", "Sign-in name", "Role"}).list, ImportKind::staff);
}

TEST_P(PeopleLists, keep_their_choices_as_they_were)
{
    Choices choices{.list = ImportKind::contacts, .agency = "health", .fields = {{"A", "upn"}},
                    .same_where_all_equal = true, .links = {{14, "new"}}};
    auto const read_back = choices_from(to_json(choices));
    EXPECT_EQ(to_json(read_back), to_json(choices));
    EXPECT_EQ(read_back.links.at(14), "new");
}

TEST_P(PeopleLists, bring_in_children_with_their_number_and_contact)
{
    std::vector<ImportFile> const files{{"list.csv", two_children}};
    auto const done = saved(files, choices_for(files));
    ASSERT_TRUE(done.has_value());

    EXPECT_EQ(number("SELECT COUNT(*) FROM child WHERE legal_name = 'Zoe Alder'"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM child_identifier WHERE kind = 'local:education'"
                     " AND value = '77'"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM contact WHERE name = 'Ben Alder'"
                     " AND relationship = 'PAF'"), 1);
    EXPECT_EQ(number("SELECT COUNT(*) FROM stay WHERE import_id IS NOT NULL"), 2);
    EXPECT_EQ(checked(files, choices_for(files)).summary.rows(), (RowCounts{.same = 2}));

    ASSERT_TRUE(undone(done->import).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM child WHERE legal_name = 'Zoe Alder'"), 0);
    EXPECT_EQ(number("SELECT COUNT(*) FROM contact WHERE name = 'Ben Alder'"), 0);
}

TEST_P(PeopleLists, never_link_by_name_until_somebody_says_so)
{
    // Amara of the house was born on 3 February 2012.
    auto const amara = number("SELECT COUNT(*) FROM child");
    std::vector<ImportFile> const files{
        {"list.csv", "Id,First name,Last name,Date of birth\n9,Amarra,Okafor,03/02/2012\n"}};
    auto choices = choices_for(files);
    auto const waiting = checked(files, choices);
    ASSERT_FALSE(waiting.proposals.empty());
    EXPECT_EQ(waiting.summary.rows(), (RowCounts{.wrong = 1}));
    EXPECT_NE(refused_as<Conflict>(saved(files, choices)), nullptr);

    choices.links[2] = house().amara.text();
    ASSERT_TRUE(saved(files, choices).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM child"), amara);
    EXPECT_EQ(number("SELECT COUNT(*) FROM child_identifier WHERE child_id = 'amara'"
                     " AND value = '9'"), 1);
}

TEST_P(PeopleLists, are_refused_when_there_is_nothing_under_their_headings)
{
    auto const read = imports::read_lists({{"list.csv", "Id,First name\n"}}).value();
    EXPECT_NE(refused_as<Invalid>(with_rows(read.at(0))), nullptr);
    EXPECT_TRUE(with_rows(imports::read_lists({{"l.csv", "Id\n1\n"}}).value().at(0)).has_value());
}

TEST_P(PeopleLists, make_another_child_when_somebody_says_it_is_another)
{
    std::vector<ImportFile> const files{
        {"list.csv", "Id,First name,Last name,Date of birth\n9,Amarra,Okafor,03/02/2012\n"}};
    auto choices = choices_for(files);
    choices.links[2] = "new";
    auto const before = number("SELECT COUNT(*) FROM child");
    ASSERT_TRUE(saved(files, choices).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM child"), before + 1);
}

TEST_P(PeopleLists, say_what_is_wrong_by_row_and_heading)
{
    std::vector<ImportFile> const files{
        {"list.csv", "Id,First name,Last name,Date of birth\n"
                     "1,Ada,Elm,31/02/2012\n2,,Elm,01/02/2012\n3,Ida,Elm,25/11/2026\n"
                     "4,Una,Elm,01/02/2013\n4,Una,Elm,01/02/2013\n"}};
    auto const check = checked(files, choices_for(files));
    EXPECT_EQ(check.summary.rows(), (RowCounts{.fresh = 1, .duplicate = 1, .wrong = 3}));
    EXPECT_EQ(in_words(check.summary.problems[0]),
              "Row 2, Date of birth: “31/02/2012”. Put a date like 26/04/2012.");
    EXPECT_EQ(in_words(check.summary.problems[1]), "Row 3, First name: Enter the child's name.");
}

TEST_P(PeopleLists, count_a_row_with_too_many_cells_as_wrong_and_put_it_before_doubts)
{
    std::vector<ImportFile> const files{
        {"list.csv", "Id,First name,Last name,Date of birth\n1,Ada,Elm\n"
                     "2,Ida,Elm,01/02/2012\n3,Una, Elm,the younger,01/02/2013\n"}};
    auto const check = checked(files, choices_for(files));
    EXPECT_EQ(check.summary.rows(), (RowCounts{.fresh = 1, .wrong = 2}));
    ASSERT_EQ(check.summary.problems.size(), 3U);
    EXPECT_EQ(check.summary.problems[0].row, 2U);
    EXPECT_EQ(check.summary.problems[0].remedy, "Enter the child's date of birth.");
    EXPECT_EQ(check.summary.problems[1].row, 4U);
    EXPECT_EQ(check.summary.problems[2].weight, RowProblem::Weight::warning);
    EXPECT_EQ(check.summary.problems_in_all, 3);
}

TEST(AMatching, needs_every_field_without_which_no_row_can_be_read)
{
    Choices choices{.fields = {{"A", "first_name"}}};
    EXPECT_EQ(problems_with({"A", "B"}, choices),
              (std::vector<Problem>{{"list", "Match a column to “Date of birth”"}}));
    choices.fields.emplace("B", "born_on");
    EXPECT_TRUE(problems_with({"A", "B"}, choices).empty());
    choices.list = ImportKind::staff;
    EXPECT_EQ(problems_with({"A", "B"}, choices).size(), 1U);
}

TEST(AMatching, takes_one_column_a_field)
{
    Choices const choices{.fields = {{"A", "first_name"}, {"B", "born_on"}, {"C", "born_on"}}};
    EXPECT_EQ(problems_with({"A", "B", "C"}, choices),
              (std::vector<Problem>{{"column.2", "Another column is matched to “Date of birth” "
                                                 "already. Choose something else for “C”"}}));
}

TEST_P(PeopleLists, bring_in_staff_without_a_password_and_take_them_back)
{
    std::vector<ImportFile> const files{
        {"staff.csv", "Full name,Sign-in name,Job title,Role\n"
                      "Nell Ash,Nell.Ash,Teacher,senior\nOwen Fir,owen.fir,Cook,king\n"}};
    auto const choices = choices_for(files);
    auto const done = saved(files, choices);
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->summary.rows(), (RowCounts{.fresh = 1, .wrong = 1}));
    EXPECT_EQ(number("SELECT COUNT(*) FROM staff WHERE sign_in_name = 'nell.ash'"
                     " AND password_hash IS NULL"), 1);

    ASSERT_TRUE(undone(done->import).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM staff WHERE sign_in_name = 'nell.ash'"), 0);
}

TEST_P(PeopleLists, take_the_lists_of_two_agencies_with_ids_of_their_own)
{
    auto const shared = reference_folder();
    if (!shared) GTEST_SKIP() << "KEYWORK_SHARED is not set: no lists to read";
    auto const file = [&](char const* name) {
        return std::vector<ImportFile>{
            {name, files::read_whole((*shared / "data" / "people" / name).string(),
                                     most_import_bytes)}};
    };
    auto const care = file("family_context_csc.csv");
    auto care_choices = choices_for(care);
    care_choices.agency = "care";
    ASSERT_EQ(saved(care, care_choices)->summary.rows(), (RowCounts{.fresh = 500}));

    auto const education = file("family_context_education.csv");
    auto choices = choices_for(education);
    EXPECT_EQ(checked(education, choices).summary.rows().changed, 0);
    choices.same_where_all_equal = true;
    EXPECT_EQ(checked(education, choices).summary.rows().changed, 481);
    EXPECT_EQ(checked(file("cohort_faker_shared.csv"),
                      choices_for(file("cohort_faker_shared.csv"))).summary.rows().fresh, 2000);
}

}  // namespace
}  // namespace keywork::people_lists

#include "features/exchange/ssda903/operations.hpp"

#include "care/access/actor.hpp"
#include "care/import/operations.hpp"
#include "care/import/store.hpp"
#include "care/law/law.hpp"
#include "care/testing/law_folder.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "features/exchange/ssda903/testing/authority.hpp"
#include "platform/db/testing/store_test.hpp"

#include <gtest/gtest.h>

namespace keywork::ssda903 {
namespace {

using testing::Authority;
using testing::counted;

class ReturnImport : public db::testing::StoreTest {
protected:
    Authority& authority()
    {
        if (!authority_) authority_.emplace(migrated());
        return *authority_;
    }

private:
    std::optional<Authority> authority_;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, ReturnImport, db::testing::on_both(), db::testing::name_of);

constexpr char const* header =
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "101,2,03/02/2012,WBRI,A123456789012,,\n"
    "102,1,14/07/2009,BCRB,UN1,,\n";
constexpr char const* episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
    "URN\n"
    "101,10/11/2026,S,C1,N1,U4,PR1,,X1,,B43 7AW,B43 7BJ,\n"
    "102,05/01/2025,S,V2,N4,K2,PR4,20/06/2025,X1,CARPL,B43 7AW,,\n"
    "102,20/06/2025,B,C2,N4,U6,PR4,,X1,,B43 7AW,,\n";

std::vector<ImportFile> small_return()
{
    return {{"one.csv", header}, {"two.csv", episodes}};
}

TEST_P(ReturnImport, makes_children_known_by_their_number_until_somebody_names_them)
{
    auto const saved = authority().save(small_return());
    ASSERT_TRUE(saved.has_value());

    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child WHERE known_as = 'Child 101'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child WHERE upn = 'A123456789012'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_identifier WHERE kind = 'ssda903'"),
              2);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM stay WHERE kind = 'caseload'"), 2);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement"), 3);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM import WHERE rows_new = 5"), 1);
}

TEST_P(ReturnImport, starts_the_clocks_of_a_child_who_came_into_care_and_has_none_overdue)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());

    // Child 101 came into care on 10 November 2026; it is 22 November.
    auto const open = [&](std::string_view clock) {
        return authority().number(
            "SELECT COUNT(*) FROM duty JOIN child ON child.id = duty.child_id"
            " WHERE child.known_as = 'Child 101' AND duty.met_at IS NULL"
            "   AND duty.not_applicable IS NULL AND duty.clock = :clock", clock);
    };
    EXPECT_EQ(open("PEP-INIT"), 1);        // 10 working days: 24 November
    EXPECT_EQ(open("LAC-REVIEW-1"), 1);    // 20 working days: 8 December
    EXPECT_EQ(open("LAC-IHA"), 1);
    EXPECT_EQ(open("LAC-SWVISIT-1"), 0);   // a week: 17 November has gone
    EXPECT_EQ(authority().number(
                  "SELECT COUNT(*) FROM duty WHERE clock = 'LAC-SWVISIT-1'"
                  " AND not_applicable LIKE 'Was due on 17 November 2026.%'"), 1);
    // Child 102 came into care nearly two years ago.
    EXPECT_EQ(authority().number(
                  "SELECT COUNT(*) FROM duty JOIN child ON child.id = duty.child_id"
                  " WHERE child.known_as = 'Child 102' AND duty.not_applicable IS NULL"
                  "   AND duty.met_at IS NULL"), 0);
}

constexpr char const* episodes_of_missing =
    "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
    "102,14/07/2009,M,01/09/2026,02/09/2026\n"
    "102,14/07/2009,M,10/10/2026,11/10/2026\n"
    "102,14/07/2009,A,01/11/2026,02/11/2026\n";

TEST_P(ReturnImport, counts_missing_episodes_once_and_starts_no_duty_by_them)
{
    auto files = small_return();
    files.push_back({"three.csv", episodes_of_missing});
    ASSERT_TRUE(authority().save(files).has_value());
    auto const episodes_counted = [&] {
        return authority().number("SELECT COUNT(*) FROM counted WHERE clock = 'MISS-PATTERN'"
                                  " AND amount = 1 AND level = 2");
    };
    EXPECT_EQ(episodes_counted(), 2);   // being away without authorisation is another thing
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE clock = 'MISS-PATTERN'"), 0);

    files.back().bytes += "102,14/07/2009,M,20/11/2026,\n";
    auto const again = authority().save(files);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(episodes_counted(), 3);
    ASSERT_TRUE(authority().undo(again->import).has_value());
    EXPECT_EQ(episodes_counted(), 2);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE clock = 'MISS-PATTERN'"), 0);
}

TEST_P(ReturnImport, keeps_orders_and_care_between_dates)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());

    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_status WHERE what = 'care_status'"
                                 " AND code = 'LAC' AND until_on IS NULL"), 2);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_status WHERE what = 'legal_status'"
                                 " AND code = 'V2' AND from_on = '2025-01-05'"
                                 " AND until_on = '2025-06-19'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_status WHERE what = 'legal_status'"
                                 " AND code = 'C2' AND until_on IS NULL"), 1);
}

TEST_P(ReturnImport, works_out_the_distance_where_both_postcodes_are_known)
{
    authority().know_postcode("B437AW", 406960, 295536);
    authority().know_postcode("B437BJ", 405700, 295206);
    ASSERT_TRUE(authority().save(small_return()).has_value());

    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement WHERE distance_miles"
                                 " BETWEEN 0.79 AND 0.81"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement WHERE distance_miles IS NULL"), 2);
}

TEST_P(ReturnImport, checks_without_saving_anything)
{
    auto const before = counted(authority().database());
    auto const checked = authority().check(small_return());
    ASSERT_TRUE(checked.has_value());

    EXPECT_EQ(checked->summary.rows().fresh, 5);
    EXPECT_EQ(checked->made.year_ending, local_days{std::chrono::year{2027} / 3 / 31});
    EXPECT_EQ(counted(authority().database()), before);
}

TEST_P(ReturnImport, finds_everything_the_same_when_the_same_return_comes_again)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    auto files = small_return();
    files[0].bytes += "\n";  // other bytes, the same rows

    auto const checked = authority().check(files);
    ASSERT_TRUE(checked.has_value());
    EXPECT_EQ(checked->summary.rows(), (RowCounts{.same = 5}));
    EXPECT_FALSE(checked->summary.can_be_saved);
    auto const saved = authority().save(files);
    ASSERT_FALSE(saved.has_value());
    EXPECT_NE(refused_as<Conflict>(saved), nullptr);
}

TEST_P(ReturnImport, refuses_the_same_files_twice)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    auto const again = authority().save(small_return());
    auto const* conflict = refused_as<Conflict>(again);
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(conflict->why.starts_with("These files were imported already"));
}

TEST_P(ReturnImport, meets_the_clocks_that_a_later_return_shows_to_be_met)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    authority().set_now(testing::day_at(2027, 1, 11));
    auto files = small_return();
    files.push_back({"three.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n101,03/02/2012,07/12/2026,PN1\n"});

    auto const saved = authority().save(files);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->summary.rows(), (RowCounts{.fresh = 1, .same = 5}));
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE clock = 'LAC-REVIEW-1'"
                                 " AND met_at = '2026-12-07T00:00:00Z'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE clock = 'LAC-REVIEW-2'"
                                 " AND started_at = '2026-12-07T00:00:00Z' AND met_at IS NULL"), 1);
}

TEST_P(ReturnImport, ends_what_a_later_return_shows_to_have_ended_and_undoes_it_exactly)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    auto const before = testing::everything(authority().database());
    auto files = small_return();
    auto& rows = files[1].bytes;
    rows.replace(rows.find("PR1,,X1"), 7, "PR1,18/11/2026,E4A");

    auto const saved = authority().save(files);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->summary.rows(), (RowCounts{.changed = 1, .same = 4}));
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM stay WHERE until_on = '2026-11-18'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_status WHERE code = 'LAC'"
                                 " AND until_on = '2026-11-18'"), 1);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE clock = 'PEP-INIT'"
                                 " AND not_applicable ="
                                 " 'The child is not looked after since 18 November 2026.'"), 1);

    ASSERT_TRUE(authority().undo(saved->import).has_value());
    EXPECT_EQ(testing::everything(authority().database()), before);
}

TEST_P(ReturnImport, is_undone_as_one_and_leaves_nothing)
{
    auto const before = testing::everything(authority().database());
    auto const saved = authority().save(small_return());
    ASSERT_TRUE(saved.has_value());
    EXPECT_NE(testing::everything(authority().database()), before);

    ASSERT_TRUE(authority().undo(saved->import).has_value());
    EXPECT_EQ(testing::everything(authority().database()), before);
    auto const again = authority().undo(saved->import);
    EXPECT_NE(refused_as<Conflict>(again), nullptr);
}

TEST_P(ReturnImport, is_not_undone_while_a_later_one_rests_on_it)
{
    auto const first = authority().save(small_return());
    authority().set_now(testing::day_at(2027, 1, 11));
    auto files = small_return();
    files.push_back({"three.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n101,03/02/2012,07/12/2026,PN1\n"});
    auto const second = authority().save(files);
    ASSERT_TRUE(first.has_value() && second.has_value());

    auto const refused = authority().undo(first->import);
    auto const* conflict = refused_as<Conflict>(refused);
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(conflict->why.starts_with("A later import rests on this one"));
    ASSERT_TRUE(authority().undo(second->import).has_value());
    EXPECT_TRUE(authority().undo(first->import).has_value());
}

TEST_P(ReturnImport, is_not_undone_once_somebody_has_worked_on_a_child_it_brought)
{
    auto const saved = authority().save(small_return());
    ASSERT_TRUE(saved.has_value());
    authority().write_about_child("Child 101");

    auto const refused = authority().undo(saved->import);
    auto const* conflict = refused_as<Conflict>(refused);
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(conflict->why.starts_with("1 child has been worked on")) << conflict->why;
}

TEST_P(ReturnImport, links_by_pupil_number_and_birth_date_when_the_number_is_another)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    auto files = small_return();
    for (auto& file : files)
        for (std::size_t at; (at = file.bytes.find("\n101,")) != std::string::npos;)
            file.bytes.replace(at, 5, "\n901,");

    ASSERT_TRUE(authority().save(files).has_value());
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 2);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_identifier WHERE value = '901'"), 1);
}

TEST_P(ReturnImport, does_not_take_another_child_for_one_of_the_same_number)
{
    ASSERT_TRUE(authority().save(small_return()).has_value());
    auto files = small_return();
    auto& rows = files[0].bytes;
    rows.replace(rows.find("14/07/2009"), 10, "14/07/2011");

    auto const checked = authority().check(files);
    ASSERT_TRUE(checked.has_value());
    EXPECT_EQ(checked->summary.rows(), (RowCounts{.same = 2, .wrong = 3}));
    EXPECT_EQ(checked->summary.problems[0].row, 3U);
    EXPECT_EQ(checked->summary.problems[0].found, "14/07/2011");
}

TEST_P(ReturnImport, goes_into_a_virtual_school_only)
{
    auto const refused = authority().check_in("larch-house", small_return());
    auto const* conflict = refused_as<Conflict>(refused);
    ASSERT_NE(conflict, nullptr);
    EXPECT_TRUE(conflict->why.find("Virtual School") != std::string::npos);
}

}  // namespace
}  // namespace keywork::ssda903

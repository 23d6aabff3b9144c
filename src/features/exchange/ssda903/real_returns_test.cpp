// The returns that others made, read where they lie: counted, and linked over two years.
#include "care/testing/law_folder.hpp"
#include "features/exchange/ssda903/import.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "features/exchange/ssda903/testing/authority.hpp"
#include "platform/db/testing/fresh_database.hpp"

#include <gtest/gtest.h>

namespace keywork::ssda903 {
namespace {

using testing::Authority;

class RealReturns : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto const reference = keywork::testing::reference_folder();
        if (!reference) GTEST_SKIP() << "KEYWORK_SHARED is not set: no returns to read";
        folder_ = *reference / "data" / "ssda903";
        database_->migrate();
        authority_.emplace(*database_);
    }

    Authority& authority() { return *authority_; }
    std::vector<ImportFile> files(std::string const& place)
    {
        return read_path((folder_ / place).string()).value();
    }
    std::vector<Tables> years(std::string const& place)
    {
        return by_year(read_files(files(place)).value());
    }

private:
    std::filesystem::path folder_;
    db::testing::FreshDatabase database_{"sqlite_memory"};
    std::optional<Authority> authority_;
};

TEST_F(RealReturns, brings_in_2675_children_of_one_year)
{
    auto const saved = authority().save(files("quality-lac-fake"));
    ASSERT_TRUE(saved.has_value());

    EXPECT_EQ(saved->year_ending, local_days{std::chrono::year{2018} / 3 / 31});
    EXPECT_EQ(saved->summary.rows(),
              (RowCounts{.fresh = 25861, .duplicate = 14, .wrong = 70}));
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 2675);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement"), 5050);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM review_held"), 12500);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM looked_after_year"), 2675);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child_status WHERE code = 'uasc'"), 132);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM chronology_entry"
                                 " WHERE kind = 'missing-episode'"), 86);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM counted"),
              authority().number("SELECT COUNT(*) FROM chronology_entry WHERE title = 'Missing'"));
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM chronology_entry"
                                 " WHERE kind = 'adoption' AND level = 4"), 58);
}

TEST_F(RealReturns, has_nothing_overdue_after_an_old_return)
{
    ASSERT_TRUE(authority().save(files("quality-lac-fake")).has_value());

    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM duty WHERE met_at IS NULL"
                                 " AND not_applicable IS NULL AND started_at < '2025-11-22'"), 0);
}

TEST_F(RealReturns, links_the_same_children_over_two_years)
{
    auto const both = years("multi-year");
    ASSERT_EQ(both.size(), 2U);
    auto const first = authority().save(both[0]);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->summary.rows(), (RowCounts{.fresh = 7402, .duplicate = 5, .wrong = 2}));
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 819);
    auto const before = testing::everything(authority().database());

    auto const second = authority().save(both[1]);
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->year_ending, local_days{std::chrono::year{2019} / 3 / 31});
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 820);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM placement"), 1460 + 974 - 346);
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM import_change"
                                 " WHERE table_name = 'placement'"), 346);

    ASSERT_TRUE(authority().undo(second->import).has_value());
    EXPECT_EQ(testing::everything(authority().database()), before);
}

TEST_F(RealReturns, reads_two_digit_years_and_empty_tables_and_links_to_the_year_before)
{
    auto const first = authority().save(files("synth-2024/year_ending_2023"));
    auto const second = authority().save(files("synth-2024/year_ending_2024"));
    ASSERT_TRUE(first.has_value() && second.has_value());

    EXPECT_EQ(first->year_ending, local_days{std::chrono::year{2023} / 3 / 31});
    EXPECT_EQ(second->year_ending, local_days{std::chrono::year{2024} / 3 / 31});
    EXPECT_EQ(authority().number("SELECT COUNT(*) FROM child"), 416);
    EXPECT_EQ(second->summary.files[0].rows.fresh, 0);
}

TEST_F(RealReturns, says_the_same_as_xml_as_it_did_as_csv)
{
    ASSERT_TRUE(authority().save(files("synth-2024/year_ending_2024")).has_value());
    auto const checked = authority().check(files("synth-2024/ssda903_2024.xml"));
    ASSERT_TRUE(checked.has_value());
    EXPECT_FALSE(checked->summary.can_be_saved);
    EXPECT_EQ(checked->summary.rows().fresh + checked->summary.rows().changed, 0);
}

TEST_F(RealReturns, asks_about_children_who_stand_in_the_header_twice)
{
    auto const saved = authority().save(files("pipeline"));
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->summary.files[0].rows, (RowCounts{.fresh = 2, .wrong = 3}));
    EXPECT_EQ(saved->summary.files[1].rows, (RowCounts{.fresh = 5}));
}

TEST_F(RealReturns, passes_over_what_is_no_return)
{
    auto const refused = authority().check(files("rules"));
    EXPECT_NE(refused_as<Invalid>(refused), nullptr);
}

}  // namespace
}  // namespace keywork::ssda903

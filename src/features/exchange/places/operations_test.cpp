#include "features/exchange/places/operations.hpp"

#include "care/import/operations.hpp"
#include "care/import/list_reading.hpp"
#include "care/testing/house.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/files/files.hpp"

#include <gtest/gtest.h>

namespace keywork::places {
namespace {

using namespace keywork::testing;

class PlaceLists : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house_ = make_house(migrated());
        actor_ = actor_of(empty(), house_.ruth);
    }
    Outcome<Saved> saved(std::vector<ImportFile> const& files)
    {
        return change(empty(), actor_, [&](Transaction& tx) {
            return save(tx, house_.larch_house, list_of(files));
        });
    }
    Outcome<Check> checked(std::vector<ImportFile> const& files)
    {
        return read(empty(), [&](db::Reader& reader) {
            return check(reader, list_of(files));
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
        return imports::read_lists(files).value().at(0);
    }
    std::int64_t number(db::Sql sql)
    {
        return read(empty(), [&](db::Reader& reader) { return reader.number(sql, {}); });
    }

private:
    House house_;
    Actor actor_;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, PlaceLists, db::testing::on_both(), db::testing::name_of);

constexpr char const* schools =
    "URN,LA (name),EstablishmentName,OpenDate,Postcode\n"
    "900001,Northmere,Kiln Lane School,01-09-2019,B43 7AW\n"
    "900002,Northmere,Alder College,,B43 7BJ\n";

TEST_P(PlaceLists, take_schools_by_the_columns_of_gias)
{
    ASSERT_TRUE(saved({{"s.csv", schools}}).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM establishment WHERE urn = '900001'"
                     " AND name = 'Kiln Lane School' AND authority = 'Northmere'"
                     " AND opened_on = '2019-09-01' AND closed_on IS NULL"), 1);
}

TEST_P(PlaceLists, change_what_changed_and_put_it_back_when_undone)
{
    ASSERT_TRUE(saved({{"s.csv", schools}}).has_value());
    std::string renamed = schools;
    renamed.replace(renamed.find("Alder College"), 13, "Alder Academy");
    renamed += "900003,Northmere,New School,,\n";

    auto const second = saved({{"s.csv", renamed}});
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->summary.rows(), (RowCounts{.fresh = 1, .changed = 1, .same = 1}));
    EXPECT_EQ(number("SELECT COUNT(*) FROM establishment WHERE name = 'Alder Academy'"), 1);

    ASSERT_TRUE(undone(second->import).has_value());
    EXPECT_EQ(number("SELECT COUNT(*) FROM establishment"), 2);
    EXPECT_EQ(number("SELECT COUNT(*) FROM establishment WHERE name = 'Alder College'"), 1);
}

TEST_P(PlaceLists, say_what_is_wrong_by_row_and_heading)
{
    auto const check = checked({{"s.csv", "URN,EstablishmentName,OpenDate\n"
                                          "12345678,Too Long,\n"
                                          "1234567,,\n"
                                          "1234567,Right,32-01-2020\n"
                                          "1234567,Right again,\n"}});
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->summary.rows(), (RowCounts{.fresh = 1, .duplicate = 1, .wrong = 2}));
    ASSERT_EQ(check->summary.problems.size(), 4U);
    EXPECT_EQ(in_words(check->summary.problems[0]),
              "Row 2, URN: “12345678”. A URN is a number of up to 7 digits.");
    EXPECT_EQ(in_words(check->summary.problems[1]),
              "Row 3, EstablishmentName: Enter the name of the school.");
    EXPECT_NE(check->with_problems.bytes.find("OpenDate,Problems\r\n"), std::string::npos);
}

TEST_P(PlaceLists, take_postcodes_by_several_headings_and_whole_metres)
{
    ASSERT_TRUE(saved({{"p.csv", "pcd,oseast1m,osnrth1m\nB43 7AW,406960.0,295536.0\n"}}));
    auto const again = checked({{"q.csv", "Postcode,Easting,Northing\nb437aw,406960,295536\n"
                                          "B43 7BJ,405700.5,295206\n"}});
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->summary.rows(), (RowCounts{.same = 1, .wrong = 1}));
    EXPECT_FALSE(again->summary.can_be_saved);
}

TEST_P(PlaceLists, are_refused_when_their_headings_are_those_of_no_list)
{
    auto const refused = checked({{"x.csv", "name,age\na,1\n"}});
    auto const* invalid = refused_as<Invalid>(refused);
    ASSERT_NE(invalid, nullptr);
    EXPECT_TRUE(invalid->problems[0].message.starts_with("The headings are those of no list"));
}

TEST_P(PlaceLists, take_the_lists_that_others_made)
{
    auto const shared = reference_folder();
    if (!shared) GTEST_SKIP() << "KEYWORK_SHARED is not set: no lists to read";
    auto const folder = *shared / "data" / "reference";
    auto const file = [&](char const* name) {
        return std::vector<ImportFile>{
            {name, files::read_whole((folder / name).string(), most_import_bytes)}};
    };
    EXPECT_EQ(saved(file("gias_sample_real_columns.csv"))->summary.rows(),
              (RowCounts{.fresh = 4}));
    EXPECT_EQ(saved(file("gias_links_20250422.csv"))->summary.rows().wrong, 0);
    EXPECT_EQ(saved(file("postcodes_shared.csv"))->summary.rows(), (RowCounts{.fresh = 15000}));
}

}  // namespace
}  // namespace keywork::places

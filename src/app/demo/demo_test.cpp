#include "app/demo/demo.hpp"

#include "app/demo/people.hpp"
#include "care/staff/store.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/testing/store_test.hpp"

#include <fmt/core.h>

namespace keywork::app {
namespace {

constexpr std::string_view in_the_late_shift = "2026-11-24T16:35:00Z";

class Demo : public db::testing::StoreTest {
protected:
    void make(std::string_view now = in_the_late_shift, std::uint64_t seed = 1)
    {
        auto const root = testing::source_tree().string();
        try {
            demo::make_cast(migrated(), load(root), root, *instant_from_text(now),
                            seed);
        } catch (Faulty const& faulty) {
            for (auto const& line : faulty.lines) ADD_FAILURE() << line;
        }
    }
    std::int64_t count(db::Sql sql)
    {
        std::int64_t counted = 0;
        empty().read([&](db::Reader& db) { counted = db.number(sql, {}); });
        return counted;
    }
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Demo, db::testing::on_both(), db::testing::name_of);

TEST_P(Demo, makes_five_kinds_of_setting_and_about_twenty_children)
{
    make();

    EXPECT_EQ(count("SELECT COUNT(DISTINCT profile) AS n FROM setting"), 5);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM setting WHERE satellite_of IS NOT NULL"), 1);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM child"), 20);
    EXPECT_LE(count("SELECT COUNT(*) AS n FROM child"), 25);
}

TEST_P(Demo, writes_all_ten_kinds_of_record)
{
    make();

    EXPECT_EQ(count("SELECT COUNT(DISTINCT kind) AS n FROM record"), 10);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM record"), 120);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM duty"), 1);
}

TEST_P(Demo, is_whole_at_any_hour_of_any_day)
{
    // Early, late and night shift; a weekend; the days on which clocks change; a new year.
    for (std::string_view const now :
         {"2026-11-24T03:10:00Z", "2026-11-24T09:00:00Z", "2026-11-28T23:59:00Z",
          "2027-03-28T02:30:00Z", "2026-10-25T01:30:00Z", "2027-01-01T00:00:01Z"}) {
        db::testing::FreshDatabase fresh{GetParam()};
        fresh->migrate();
        auto const root = testing::source_tree().string();
        try {
            demo::make_cast(*fresh, load(root), root, *instant_from_text(now), 1);
        } catch (Faulty const& faulty) {
            for (auto const& line : faulty.lines) ADD_FAILURE() << now << " " << line;
        }
    }
}

}  // namespace
}  // namespace keywork::app

#include "app/demo/demo.hpp"

#include "app/demo/made.hpp"
#include "care/staff/store.hpp"
#include "care/testing/law_folder.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <fmt/core.h>

#include <fstream>

namespace keywork::app {
namespace {

constexpr std::string_view in_the_late_shift = "2026-11-24T16:35:00Z";

void make_in(db::Database& database, std::string_view now, std::uint64_t seed)
{
    auto const root = keywork::testing::source_tree().string();
    try {
        demo::make_cast(database, load(root), root, *instant_from_text(now), seed);
    } catch (Faulty const& faulty) {
        for (auto const& line : faulty.lines) ADD_FAILURE() << now << " " << line;
    }
}

/// Everything that two demos are compared by: ids, times, words and answers, in order.
std::string export_of(db::Database& database)
{
    std::string text;
    auto const add = [&](db::Reader& db, db::Sql sql) {
        db.each(sql, {}, [&](db::Row const& row) {
            text.append(row.text("id")).append("|").append(row.text("words")).append("\n");
        });
    };
    database.read([&](db::Reader& db) {
        add(db, "SELECT id, sign_in_name AS words FROM staff ORDER BY id");
        add(db, "SELECT id, known_as || ' ' || born_on AS words FROM child ORDER BY id");
        add(db, "SELECT id, starts_at || staff_id AS words FROM shift ORDER BY id");
        add(db, "SELECT id, kind || form_key || answers AS words FROM record ORDER BY id");
        add(db, "SELECT id, clock || started_at AS words FROM duty ORDER BY id");
        add(db, "SELECT child_id AS id, occurred_at || words AS words FROM chronology_entry "
                "ORDER BY entry");
        add(db, "SELECT id, what AS words FROM action ORDER BY id");
    });
    return text;
}

class Demo : public db::testing::StoreTest {
protected:
    void make() { make_in(migrated(), in_the_late_shift, 1); }
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
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM kept_away"), 1);
    // Three settings have Tyler: where he lives, where he learns and who watches over both.
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM stay JOIN child ON child.id = stay.child_id "
                    "WHERE child.known_as = 'Tyler'"), 3);
}

TEST_P(Demo, writes_many_kinds_over_two_weeks_and_about_two_children_at_once)
{
    make();

    // Staff files are told by themselves, and begin earlier.
    EXPECT_GE(count("SELECT COUNT(DISTINCT kind) AS n FROM record WHERE NOT EXISTS"
                    " (SELECT 1 FROM record_about WHERE record_id = record.id)"), 15);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM record_about"), 8);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM record"), 120);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM record_child WHERE position = 1"), 4);
    // Sixteen days, and before them what is looked back on: holds, plans, an episode.
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM record WHERE occurred_at < '2026-11-08'"
                    " AND kind IN ('daily-log', 'good-moment', 'incident', 'handover')"), 0);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM record WHERE occurred_at < '2026-11-08'"
                    " AND kind = 'restrictive-intervention'"), 3);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM draft WHERE sent_as IS NULL"), 2);
    // No line of anybody's story names another child of the record.
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM chronology_entry JOIN child ON child.id = "
                    "chronology_entry.child_id WHERE child.known_as = 'Jodie' AND "
                    "chronology_entry.words LIKE '%Tyler%'"), 0);
}

TEST_P(Demo, has_duties_that_run_are_met_are_exempted_and_do_not_apply)
{
    make();

    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM duty WHERE clock = 'HOME-R35-SIGN' AND "
                    "met_at IS NULL AND started_at = '2026-11-23T19:40:00Z'"), 1);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM duty WHERE met_at IS NOT NULL"), 10);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM duty WHERE exempted_at IS NOT NULL"), 1);
    EXPECT_GE(count("SELECT COUNT(*) AS n FROM duty WHERE not_applicable IS NOT NULL"), 1);
}

TEST_P(Demo, leaves_one_handover_for_two_people_to_read)
{
    make();

    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM record_read JOIN record ON record.id = "
                    "record_read.record_id WHERE record.recorded_at = '2026-11-24T13:52:00Z'"), 2);
}

TEST_P(Demo, signs_everybody_in_with_one_password)
{
    make();

    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM staff WHERE password_hash IS NULL"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) AS n FROM staff WHERE password_must_change = 1"), 0);
    EXPECT_EQ(count("SELECT COUNT(DISTINCT password_hash) AS n FROM staff"), 1);
    empty().read([&](db::Reader& db) {
        auto const priya = staff::find_by_sign_in_name(db, "priya.nair");
        ASSERT_TRUE(priya);
        EXPECT_TRUE(crypto::Passwords{}.matches(demo::demo_password, priya->password_hash));
    });
}

TEST_P(Demo, is_the_same_for_the_same_seed_and_clock_only)
{
    make();
    db::testing::FreshDatabase again{GetParam()};
    again->migrate();
    make_in(*again, in_the_late_shift, 1);
    db::testing::FreshDatabase other{GetParam()};
    other->migrate();
    make_in(*other, in_the_late_shift, 2);

    EXPECT_EQ(export_of(*again), export_of(empty()));
    EXPECT_NE(export_of(*other), export_of(empty()));
}

TEST(DemoHours, are_any_hour_of_any_day)
{
    // Early, late and night shift; a weekend; the days on which clocks change; a new year.
    for (std::string_view const now :
         {"2026-11-24T03:10:00Z", "2026-11-24T09:00:00Z", "2026-11-28T23:59:00Z",
          "2027-03-28T02:30:00Z", "2026-10-25T01:30:00Z", "2027-01-01T00:00:01Z"}) {
        db::testing::FreshDatabase fresh{"sqlite_memory"};
        fresh->migrate();
        make_in(*fresh, now, 1);
    }
}

TEST(DemoFiles, are_named_with_their_lines_when_they_are_wrong)
{
    keywork::testing::TemporaryFolder const folder;
    auto const demo = std::filesystem::path{folder.path()} / "demo";
    std::filesystem::create_directory(demo);
    for (auto const& part :
         std::filesystem::directory_iterator{keywork::testing::source_tree() / "demo"}) {
        if (part.is_directory())
            std::filesystem::create_directory(demo / part.path().filename());
        else if (part.path().extension() == ".toml")
            std::ofstream{demo / part.path().filename()} << "";
    }
    std::ofstream{demo / "people.toml"}
        << "organisation = \"Made\"\n"
           "[[place]]\n"
           "key = \"larch\"\n"
           "name = \"Larch\"\n"
           "profile = \"home\"\n"
           "opened = \"long ago\"\n"
           "colour = \"red\"\n";
    db::testing::FreshDatabase fresh{"sqlite_memory"};
    fresh->migrate();
    std::vector<std::string> lines;
    try {
        demo::make_cast(*fresh, load(keywork::testing::source_tree().string()), folder.path(),
                        *instant_from_text(in_the_late_shift), 1);
    } catch (Faulty const& faulty) {
        lines = faulty.lines;
    }

    EXPECT_EQ(lines, (std::vector<std::string>{
                         "demo/people.toml:2: \"long ago\" is no day; write it like \"-14d\"",
                         "demo/people.toml:7: \"colour\" means nothing here; take it out"}));
    std::int64_t settings = -1;
    fresh->read([&](db::Reader& db) {
        settings = db.number("SELECT COUNT(*) AS n FROM setting", {});
    });
    EXPECT_EQ(settings, 0);
}

}  // namespace
}  // namespace keywork::app

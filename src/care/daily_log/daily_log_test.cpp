#include "care/chronology/chronology.hpp"
#include "care/daily_log/daily_log.hpp"
#include "care/form/testing/forms_folder.hpp"
#include "care/record/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <fmt/core.h>

namespace keywork::daily_log {
namespace {

using namespace keywork::testing;

std::string shift_log(std::string_view mood)
{
    return fmt::format(R"json({{"log_of": ["SHIFT"], "shift": ["LATE"], "mood": ["{}"],
        "sleep_quality": ["4"],
        "entries": [{{"time": "18:00", "area": ["sleep"], "words": "You slept after tea."}},
                    {{"time": "19:00", "area": ["meals"], "words": ""}}],
        "education_attended": ["/"], "achievements": "You waited.", "sleep": "Settled at 10pm",
        "health_note": "A headache"}})json", mood);
}

class DailyLogs : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = make_house(migrated());
    }
    void write_log(std::string const& id, sys_seconds at, std::string const& answers,
                   ChildId const& child, std::optional<ChildId> const& other = {})
    {
        empty().write([&](db::Transaction& tx) {
            record::insert_record(tx, {.id = RecordId{id}, .kind = std::string{kind},
                                       .form_version = 3, .setting = house.larch_house,
                                       .author = house.priya, .occurred_at = at, .ended_at = {},
                                       .recorded_at = at, .level = Level::l1,
                                       .significant = false, .answers = answers,
                                       .form_key = "key-" + id, .body_hash = "x",
                                       .opened_from = {}});
            record::insert_child(tx, RecordId{id}, child, 0);
            if (other) record::insert_child(tx, RecordId{id}, *other, 1);
            chronology::append(tx, {.child = child, .occurred_at = at, .kind = std::string{kind},
                                    .level = Level::l1, .title = "Log", .words = "w",
                                    .by_whom = "Priya", .author = house.priya,
                                    .setting = house.larch_house, .record = RecordId{id},
                                    .recorded_at = at, .import_id = {}});
            return db::Database::Finish::commit;
        });
    }
    std::vector<Logged> logs(StaffId const& reader, ChildId const& child, Days const& days)
    {
        auto const actor = actor_of(empty(), reader);
        auto const sight = sight_of(actor, permitted(empty(), actor, child));
        return read(empty(), [&](db::Reader& db) { return logs_of(db, forms, sight, days); });
    }

    Forms forms = the_forms();
    House house;
    Days const november{.from = day(2026, 11, 1), .until = day(2026, 11, 23)};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, DailyLogs, db::testing::on_both(), db::testing::name_of);

TEST_P(DailyLogs, are_those_of_the_days_oldest_first_and_no_other_childs)
{
    auto const line = R"json({"log_of": ["LINE"], "area": ["mood"], "what_happened": "Fine"})json";
    write_log("before", start_of(november.from) - seconds{1}, line, house.amara);
    write_log("last", end_of(november.until), line, house.amara);
    write_log("first", start_of(november.from), line, house.amara);
    write_log("after", end_of(november.until) + seconds{1}, line, house.amara);
    write_log("tylers", start_of(november.from), line, house.tyler);

    auto const all = logs(house.ruth, house.amara, november);

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].record, RecordId{"first"});
    EXPECT_EQ(all[1].record, RecordId{"last"});
    EXPECT_FALSE(all[0].whole_shift);
    ASSERT_EQ(all[0].entries.size(), 1U);
    EXPECT_EQ(all[0].entries[0].area, "mood");
    EXPECT_EQ(all[0].entries[0].words, "Fine");
}

TEST_P(DailyLogs, give_the_newest_where_there_are_more_than_asked_for)
{
    write_log("1", start_of(november.from), shift_log("3"), house.amara);
    write_log("2", start_of(november.until), shift_log("4"), house.amara);
    auto days = november;
    days.most = 1;

    auto const all = logs(house.ruth, house.amara, days);

    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].record, RecordId{"2"});
}

TEST_P(DailyLogs, read_what_is_counted_from_the_log_of_a_shift)
{
    write_log("1", start_of(november.from), shift_log("5"), house.amara);

    auto const one = logs(house.ruth, house.amara, november).at(0);

    EXPECT_TRUE(one.whole_shift);
    EXPECT_EQ(one.shift, "Late");
    EXPECT_EQ(one.mood, 5);
    EXPECT_EQ(one.mood_words, "Happy");
    EXPECT_EQ(one.slept, 4);
    EXPECT_EQ(one.slept_words, "Well");
    EXPECT_EQ(one.sleep, "Settled at 10pm");
    EXPECT_EQ(one.school, "/");
    EXPECT_EQ(one.health, "A headache");
    ASSERT_EQ(one.entries.size(), 1U);       // an entry without words says nothing
    EXPECT_EQ(one.entries[0].area_words, "Sleep");
}

TEST_P(DailyLogs, know_no_mood_outside_the_scale)
{
    write_log("0", start_of(november.from), shift_log("0"), house.amara);
    write_log("1", start_of(november.from) + hours{1}, shift_log("1"), house.amara);
    write_log("6", start_of(november.from) + hours{2}, shift_log("6"), house.amara);

    auto const all = logs(house.ruth, house.amara, november);

    ASSERT_EQ(all.size(), 3U);
    EXPECT_FALSE(all[0].mood);
    EXPECT_EQ(all[1].mood, 1);
    EXPECT_FALSE(all[2].mood);
}

TEST_P(DailyLogs, keep_what_is_above_the_reader_from_them)
{
    write_log("1", start_of(november.from), shift_log("3"), house.tyler);

    // Ruth reads to level 3 in the home; Joel, a care worker of a unit, to level 1.
    EXPECT_EQ(logs(house.ruth, house.tyler, november).at(0).health, "A headache");
    EXPECT_EQ(logs(house.joel, house.tyler, november).at(0).health, "");
    EXPECT_EQ(logs(house.joel, house.tyler, november).at(0).sleep, "Settled at 10pm");
}

TEST_P(DailyLogs, hide_the_names_of_other_children)
{
    write_log("1", start_of(november.from),
              R"json({"log_of": ["LINE"], "area": ["mood"],
                      "what_happened": "You and Tyler played cards."})json",
              house.amara, house.tyler);

    EXPECT_EQ(logs(house.ruth, house.amara, november).at(0).entries.at(0).words,
              "You and another young person played cards.");
}

}  // namespace
}  // namespace keywork::daily_log

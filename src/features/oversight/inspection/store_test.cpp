#include "care/chronology/chronology.hpp"
#include "care/record/store.hpp"
#include "care/testing/house.hpp"
#include "features/oversight/inspection/store.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork::inspection {
namespace {

using keywork::testing::day;

class InspectionStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = keywork::testing::make_house(migrated());
    }
    void a_record(std::string const& id, std::optional<ChildId> const& child, sys_seconds at,
                  std::string const& kind)
    {
        empty().write([&](db::Transaction& tx) {
            record::insert_record(tx, {.id = RecordId{id}, .kind = kind, .form_version = 1,
                                       .setting = house.larch_house, .author = house.priya,
                                       .occurred_at = at, .ended_at = {}, .recorded_at = at,
                                       .level = Level::l2, .significant = false,
                                       .answers = "{}", .form_key = "key-" + id,
                                       .body_hash = "x", .opened_from = {}});
            if (child) record::insert_child(tx, RecordId{id}, *child, 0);
            tx.run("INSERT INTO record_signature (id, record_id, author_id, setting_id, step,"
                   " roles, asked_at) VALUES (:id, :id, 'priya', 'larch-house', 0, 'lead',"
                   " '2026-11-20T10:00:00Z')", {{"id", id}});
            for (auto const* due : {"2026-11-01T10:00:00Z", "2026-12-01T10:00:00Z"})
                tx.run("INSERT INTO action (id, setting_id, record_id, what, level, made_by,"
                       " made_at, due_at) VALUES (:id, 'larch-house', :record, 'Do it', 1,"
                       " 'priya', '2026-10-20T10:00:00Z', :due)",
                       {{"id", id + due}, {"record", id}, {"due", due}});
            return db::Database::Finish::commit;
        });
    }
    template <class Read>
    auto in_reach(StaffId const& reader, Read const& with)
    {
        auto const scope = scope_of(keywork::testing::actor_of(empty(), reader));
        return keywork::testing::read(empty(), [&](db::Reader& db) {
            return with(db, reach_in(db, scope, house.larch_house));
        });
    }

    keywork::testing::House house;
    standards::Period const november{day(2026, 11, 1), day(2026, 11, 23)};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, InspectionStore, db::testing::on_both(), db::testing::name_of);

TEST_P(InspectionStore, counts_and_lists_the_records_of_the_time_with_what_is_open)
{
    auto const from = start_of(november.from);
    a_record("1", house.tyler, from, "missing");
    a_record("2", house.noah, from + hours{1}, "missing");    // never lived here
    a_record("3", std::nullopt, end_of(november.until), "reg44-visit");
    a_record("4", house.tyler, from - seconds{1}, "missing");
    a_record("5", house.tyler, end_of(november.until) + seconds{1}, "missing");

    auto const counts = in_reach(house.ruth, [&](db::Reader& db, PlaceReach const& here) {
        return counts_by_kind(db, here, november);
    });
    EXPECT_EQ(counts, (std::vector<KindCount>{{"missing", 2, 2}, {"reg44-visit", 1, 1}}));

    auto const log = in_reach(house.ruth, [&](db::Reader& db, PlaceReach const& here) {
        return log_of(db, here, {.period = november, .kind = "missing",
                                 .now = keywork::testing::house_now(), .most = 10});
    });
    ASSERT_EQ(log.size(), 2U);
    EXPECT_FALSE(log[0].child);
    EXPECT_EQ(log[0].known_as, "");
    EXPECT_EQ(log[1].child, house.tyler);
    EXPECT_TRUE(log[1].waits);
    EXPECT_EQ(log[1].actions_open, 2);
    EXPECT_EQ(log[1].actions_late, 1);
}

TEST_P(InspectionStore, knows_the_days_on_which_a_log_was_written_of_each_child_here)
{
    auto const at = start_of(day(2026, 11, 10)) + hours{9};
    empty().write([&](db::Transaction& tx) {
        chronology::append(tx, {.child = house.tyler, .occurred_at = at, .kind = "daily-log",
                                .level = Level::l1, .title = "Log", .words = "w",
                                .by_whom = "Priya", .author = house.priya,
                                .setting = house.larch_house, .record = {}, .recorded_at = at,
                                .import_id = {}});
        return db::Database::Finish::commit;
    });

    auto const all = in_reach(house.ruth, [&](db::Reader& db, PlaceReach const& here) {
        return log_days(db, here, november.from);
    });

    ASSERT_EQ(all.size(), 2U);
    auto const tyler = std::ranges::find(all, house.tyler, &LogDays::child);
    ASSERT_NE(tyler, all.end());
    EXPECT_EQ(tyler->written, std::set<local_days>{day(2026, 11, 10)});
    EXPECT_EQ(tyler->since, november.from);
}

}  // namespace
}  // namespace keywork::inspection

#include "care/record/standards/standards.hpp"

#include "care/chronology/chronology.hpp"
#include "care/record/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::standards {
namespace {

using keywork::testing::day;

TEST(StandardsSaid, are_those_of_the_daily_log_in_the_order_of_the_regulations)
{
    form::Answers answers;
    answers.all.push_back({"quality_standards",
                           form::Chosen{.codes = {"PLANNING", "QUALITY", "NONSENSE", "R8"},
                                        .other = {}}});

    EXPECT_EQ(said_in(answers), (std::vector<std::string>{"R6", "R8", "R14"}));
    EXPECT_TRUE(said_in({}).empty());
}

class RecordStandards : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (!IsSkipped()) house = keywork::testing::make_house(migrated());
    }
    RecordId written(std::string const& id, std::optional<ChildId> const& child, Level level,
                     sys_seconds at)
    {
        RecordId const record{id};
        empty().write([&](db::Transaction& tx) {
            record::insert_record(tx, {.id = record, .kind = "good-moment", .form_version = 1,
                                       .setting = house.larch_house, .author = house.priya,
                                       .occurred_at = at, .ended_at = {}, .recorded_at = at,
                                       .level = level, .significant = false, .answers = "{}",
                                       .form_key = "key-" + id, .body_hash = "x",
                                       .opened_from = {}});
            if (!child) return db::Database::Finish::commit;
            record::insert_child(tx, record, *child, 0);
            chronology::append(tx, {.child = *child, .occurred_at = at, .kind = "good-moment",
                                    .level = level, .title = "Good moment", .words = "A line",
                                    .by_whom = "Priya", .author = house.priya,
                                    .setting = house.larch_house, .record = record,
                                    .recorded_at = at, .import_id = {}});
            return db::Database::Finish::commit;
        });
        return record;
    }
    Outcome<> tag(StaffId const& by, ChildId const& child, RecordId const& record,
                  std::vector<std::string> const& codes)
    {
        auto const actor = keywork::testing::actor_of(empty(), by);
        auto const permitted = keywork::testing::permitted(empty(), actor, child);
        return keywork::testing::change(empty(), actor, [&](Transaction& tx) {
            return tag_on_file(tx, permitted, record, codes);
        });
    }
    std::vector<Tag> tags(RecordId const& record)
    {
        return keywork::testing::read(empty(), [&](db::Reader& db) { return tags_of(db, record); });
    }
    std::vector<Count> counts(StaffId const& reader, Period const& period)
    {
        auto const scope = scope_of(keywork::testing::actor_of(empty(), reader));
        return keywork::testing::read(empty(), [&](db::Reader& db) {
            return counts_in(db, reach_in(db, scope, house.larch_house), period);
        });
    }

    keywork::testing::House house;
    Period const november{day(2026, 11, 1), day(2026, 11, 23)};
};
INSTANTIATE_TEST_SUITE_P(OnBoth, RecordStandards, db::testing::on_both(), db::testing::name_of);

TEST_P(RecordStandards, are_set_by_whoever_reads_the_record_and_taken_off_again)
{
    auto const record = written("1", house.amara, Level::l1, start_of(november.from));

    ASSERT_TRUE(tag(house.priya, house.amara, record, {"R8", "R6"}));
    ASSERT_TRUE(tag(house.ruth, house.amara, record, {"R8", "R10"}));

    auto const all = tags(record);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].standard, "R10");
    EXPECT_NE(all[0].tagged_by_name, all[1].tagged_by_name);   // it stays whose it was
    EXPECT_EQ(all[1].standard, "R8");
    EXPECT_TRUE(refused_as<Invalid>(tag(house.ruth, house.amara, record, {"R5"})));
    EXPECT_TRUE(tag(house.ruth, house.amara, record, {"R6"}));   // once taken off, on again
    EXPECT_EQ(tags(record).size(), 1U);
}

TEST_P(RecordStandards, are_not_set_on_a_record_above_who_would)
{
    auto const record = written("1", house.tyler, Level::l2, start_of(november.from));

    EXPECT_TRUE(refused_as<NotFound>(tag(house.joel, house.tyler, record, {"R8"})));
    EXPECT_TRUE(tag(house.ruth, house.tyler, record, {"R8"}));
}

TEST_P(RecordStandards, are_counted_between_two_days_within_the_readers_reach)
{
    auto const at = [&](std::string const& id, std::optional<ChildId> const& child, Level level,
                        sys_seconds when) {
        auto const record = written(id, child, level, when);
        auto const kept = keywork::testing::change(
            empty(), keywork::testing::actor_of(empty(), house.ruth),
            [&](Transaction& tx) -> Outcome<> {
                            form::Answers answers;
                            answers.all.push_back(
                                {"quality_standards",
                                 form::Chosen{.codes = {"EDUCATION"}, .other = {}}});
                            Record one;
                            one.id = record;
                            after_sending(tx, one, answers);
                            tx.audit({.verb = audit::Verb::record_create});
                            return {};
                        });
        EXPECT_TRUE(kept);
    };
    at("1", house.amara, Level::l1, start_of(november.from));
    at("2", house.tyler, Level::l2, end_of(november.until));
    at("3", std::nullopt, Level::l1, start_of(november.from));       // of the house
    at("4", house.noah, Level::l1, start_of(november.from));         // out of reach, not named
    at("before", house.amara, Level::l1, start_of(november.from) - seconds{1});
    at("after", house.amara, Level::l1, end_of(november.until) + seconds{1});
    at("lead", house.amara, Level::l3, start_of(november.from));     // above this session

    EXPECT_EQ(counts(house.marcus, november), (std::vector<Count>{{"R8", 4}}));
    auto const scope = scope_of(keywork::testing::actor_of(empty(), house.marcus));
    auto const records = keywork::testing::read(empty(), [&](db::Reader& db) {
        return records_in(db, reach_in(db, scope, house.larch_house), november, "R8", 10);
    });
    ASSERT_EQ(records.size(), 4U);
    EXPECT_EQ(records[0].child, house.tyler);
    EXPECT_EQ(records[0].line, "A line");
    for (Shown const& one : records)
        if (one.record == RecordId{"4"}) {
            EXPECT_FALSE(one.child);
            EXPECT_EQ(one.known_as, "");
            EXPECT_EQ(one.line, "");
        }
    empty().write([&](db::Transaction& tx) {
        tx.run("INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, made_by, made_at)"
               " VALUES ('k', 'amara', 'marcus', 'x', '2026-11-01', 'ruth',"
               " '2026-11-01T10:00:00Z')", {});
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(counts(house.marcus, november), (std::vector<Count>{{"R8", 3}}));
}

}  // namespace
}  // namespace keywork::standards

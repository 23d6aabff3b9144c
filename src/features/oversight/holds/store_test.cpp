#include "care/form/testing/forms_folder.hpp"
#include "care/record/store.hpp"
#include "care/testing/house.hpp"
#include "features/oversight/holds/read_holds.hpp"
#include "features/oversight/holds/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::hold_analysis {
namespace {

using namespace keywork::testing;

constexpr std::string_view hold_answers = R"json({"location": "Stairs", "trigger": ["FAMILY"],
    "reason": ["INJURY-OTHER"], "holds": [{"hold": ["SEATED-HOLD"], "started_at": "19:40",
    "ended_at": "19:43", "staff": ["joel", "priya"]}], "total_minutes": 3, "child_hurt": true,
    "others_hurt": false})json";

class Holds : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
    }
    void a_hold(std::string const& id, ChildId const& child, sys_seconds at,
                std::string const& kind_of = "restrictive-intervention")
    {
        empty().write([&](db::Transaction& tx) {
            record::insert_record(tx, {.id = RecordId{id}, .kind = kind_of, .form_version = 2,
                                       .setting = house.larch_house, .author = house.priya,
                                       .occurred_at = at, .ended_at = {}, .recorded_at = at,
                                       .level = Level::l2, .significant = true,
                                       .answers = std::string{hold_answers},
                                       .form_key = "key-" + id, .body_hash = "x",
                                       .opened_from = {}});
            record::insert_child(tx, RecordId{id}, child, 0);
            return db::Database::Finish::commit;
        });
    }
    std::vector<SentHold> counted(StaffId const& staff)
    {
        auto const actor = actor_of(empty(), staff);
        return testing::read(empty(), [&](db::Reader& db) {
            return holds_in(db, reach_in(db, scope_of(actor), house.larch_house),
                            house_now() - std::chrono::hours{24}, house_now());
        });
    }

    House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, Holds, db::testing::on_both(), db::testing::name_of);

TEST_P(Holds, are_those_of_the_kind_and_the_time_newest_first)
{
    auto const from = house_now() - std::chrono::hours{24};
    a_hold("1", house.amara, from);
    a_hold("2", house.tyler, house_now() - std::chrono::seconds{1});
    a_hold("3", house.tyler, from - std::chrono::seconds{1});
    a_hold("4", house.tyler, house_now());
    a_hold("5", house.tyler, from, "incident");

    auto const all = counted(house.ruth);

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].record, RecordId{"2"});
    EXPECT_EQ(all[0].child, house.tyler);
    EXPECT_EQ(all[1].known_as, "Amara");
    EXPECT_EQ(all[1].at, from);
}

TEST_P(Holds, of_a_child_who_is_not_here_are_counted_without_a_name)
{
    a_hold("1", house.noah, house_now() - std::chrono::hours{1});   // never lived here

    auto const all = counted(house.ruth);

    ASSERT_EQ(all.size(), 1U);
    EXPECT_FALSE(all[0].child);
    EXPECT_FALSE(all[0].known_as);
}

TEST_P(Holds, of_a_child_somebody_is_kept_away_from_are_not_there)
{
    a_hold("1", house.amara, house_now() - std::chrono::hours{1});
    empty().write([&](db::Transaction& tx) {
        tx.run("INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, made_by, made_at)"
               " VALUES ('k', 'amara', 'ruth', 'x', '2026-11-01', 'ruth',"
               " '2026-11-01T10:00:00Z')", {});
        return db::Database::Finish::commit;
    });

    EXPECT_TRUE(counted(house.ruth).empty());
}

TEST(ReadHold, takes_what_is_counted_from_the_answers)
{
    static Forms const forms = the_forms();
    SentHold const sent{.record = RecordId{"1"}, .form_version = 2, .at = house_now(),
                        .answers = std::string{hold_answers}, .child = ChildId{"tyler"},
                        .known_as = "Tyler", .family_name = "Brandreth"};
    form::SettingWords words;
    words.name = "the child";

    auto const hold = hold_of(sent, *forms.find(kind, 2), words,
                              [](std::string const& id) { return "Name of " + id; });

    EXPECT_EQ(hold.who, (Named{"tyler", "Tyler B"}));
    EXPECT_EQ(hold.minutes, 3);
    EXPECT_TRUE(hold.child_hurt);
    EXPECT_FALSE(hold.other_hurt);
    EXPECT_EQ(hold.place.words, "Stairs");
    EXPECT_EQ(hold.staff, (std::vector<Named>{{"joel", "Name of joel"},
                                              {"priya", "Name of priya"}}));
    EXPECT_EQ(hold.types, (std::vector<Named>{{"SEATED-HOLD", "Seated hold"}}));
    EXPECT_EQ(hold.triggers, (std::vector<Named>{{"FAMILY", "Family time or news"}}));
    EXPECT_EQ(hold.reasons, (std::vector<Named>{{"INJURY-OTHER", "Someone else being hurt"}}));
}

}  // namespace
}  // namespace keywork::hold_analysis

#include "care/notice/told/told.hpp"

#include "care/action/action.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::notice {
namespace {

using namespace keywork::testing;

class ToldLeader : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = make_house(migrated());
        record("hold", Level::l2);
        record("concern", Level::l3);
    }
    void record(std::string const& id, Level level)
    {
        empty().write([&](db::Transaction& tx) {
            tx.run("INSERT INTO record (id, kind, form_version, setting_id, author_id, occurred_at,"
                   " recorded_at, level, answers, form_key, body_hash) VALUES (:id, 'incident', 1,"
                   " :setting, :author, :at, :at, :level, '{}', :id, 'x')",
                   {{"id", id}, {"setting", house.larch_house}, {"author", house.priya},
                    {"at", house_now()}, {"level", number(level)}});
            return db::Database::Finish::commit;
        });
    }
    void on_shift(StaffId const& staff, ShiftPart part)
    {
        empty().write([&](db::Transaction& tx) {
            staff::insert_shift(tx, {.id = "shift-" + staff.text(), .setting = house.larch_house,
                                     .staff = staff, .name = ShiftName::late, .part = part,
                                     .starts_at = house_now() - hours{2},
                                     .ends_at = house_now() + hours{5}});
            return db::Database::Finish::commit;
        });
    }
    Outcome<ActionId> tell(StaffId const& by, std::string const& id, Level level)
    {
        return change(empty(), actor_of(empty(), by), [&](Transaction& tx) {
            return tell_leader(tx, {.record = RecordId{id}, .title = "Hold", .level = level,
                                    .child = house.tyler, .setting = house.larch_house});
        });
    }
    Outcome<> see(StaffId const& by, ActionId const& id)
    {
        auto actor = actor_of(empty(), by);
        actor.now += minutes{5};
        return change(empty(), actor, [&](Transaction& tx) { return mark_seen(tx, id); });
    }
    std::vector<Told> unseen(StaffId const& staff)
    {
        auto const actor = actor_of(empty(), staff);
        return read(empty(), [&](db::Reader& db) {
            return unseen_in(db, scope_of(actor), house.larch_house, house_now());
        });
    }
    std::optional<StaffFace> leader(StaffId const& but_not)
    {
        return read(empty(), [&](db::Reader& db) {
            return leader_at(db, house.larch_house, house_now(), but_not);
        });
    }
    House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, ToldLeader, db::testing::on_both(), db::testing::name_of);

TEST_P(ToldLeader, is_who_the_rota_says_else_a_senior_on_shift_else_nobody_known)
{
    EXPECT_FALSE(leader(house.priya));
    on_shift(house.marcus, ShiftPart::on_call);
    EXPECT_FALSE(leader(house.priya));
    on_shift(house.ruth, ShiftPart::worker);
    EXPECT_EQ(leader(house.priya)->id, house.ruth);
    on_shift(house.priya, ShiftPart::shift_lead);
    EXPECT_EQ(leader(house.ruth)->id, house.priya);
    EXPECT_EQ(leader(house.priya)->id, house.ruth);
}

TEST_P(ToldLeader, has_it_until_somebody_sees_it_by_name)
{
    on_shift(house.marcus, ShiftPart::shift_lead);
    auto const id = tell(house.priya, "hold", Level::l2);
    ASSERT_TRUE(id);
    auto const waiting = unseen(house.marcus);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].action, *id);
    EXPECT_EQ(waiting[0].record, RecordId{"hold"});
    EXPECT_TRUE(waiting[0].is_read_there);
    EXPECT_EQ(waiting[0].what, "Read: Hold");
    EXPECT_EQ(waiting[0].known_as, "Tyler");
    EXPECT_EQ(waiting[0].level, Level::l2);
    EXPECT_EQ(waiting[0].told_by, house.priya);
    EXPECT_EQ(waiting[0].told_at, house_now());
    EXPECT_EQ(waiting[0].told_to_id, house.marcus);
    EXPECT_FALSE(waiting[0].seen_at);
    EXPECT_TRUE(is_for(waiting[0], house.marcus, Role::care, false));
    EXPECT_FALSE(is_for(waiting[0], house.priya, Role::senior, true));
    EXPECT_FALSE(is_for(waiting[0], house.dana, Role::care, false));
    EXPECT_TRUE(is_for(waiting[0], house.dana, Role::care, true));
    EXPECT_TRUE(is_for(waiting[0], house.ruth, Role::lead, false));

    EXPECT_TRUE(refused_as<Conflict>(see(house.priya, *id)));
    EXPECT_TRUE(refused_as<Conflict>(
        change(empty(), actor_of(empty(), house.priya),
               [&](Transaction& tx) { return action::mark_done(tx, *id); })));
    ASSERT_TRUE(see(house.marcus, *id));
    EXPECT_TRUE(unseen(house.marcus).empty());
    EXPECT_TRUE(refused_as<Conflict>(see(house.ruth, *id)));
    auto const told = read(empty(), [](db::Reader& db) { return told_of(db, RecordId{"hold"}); });
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].seen_at, house_now() + minutes{5});
    EXPECT_NE(in_words(told[0]).find("Seen by"), std::string::npos);
}

TEST_P(ToldLeader, is_not_told_the_same_twice_before_it_was_seen)
{
    auto const id = tell(house.priya, "hold", Level::l2);
    ASSERT_TRUE(id);
    EXPECT_TRUE(refused_as<Conflict>(tell(house.priya, "hold", Level::l2)));
    ASSERT_TRUE(see(house.ruth, *id));
    EXPECT_TRUE(tell(house.priya, "hold", Level::l2));
}

TEST_P(ToldLeader, is_only_asked_to_come_about_what_is_not_read_on_a_shift)
{
    ASSERT_TRUE(tell(house.priya, "concern", Level::l3));
    auto const waiting = unseen(house.marcus);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_FALSE(waiting[0].is_read_there);
    EXPECT_EQ(waiting[0].what.find("Hold"), std::string::npos);
    EXPECT_EQ(waiting[0].level, Level::l1);
}

TEST_P(ToldLeader, is_asked_for_a_week_and_in_the_place_alone)
{
    ASSERT_TRUE(tell(house.priya, "hold", Level::l2));
    EXPECT_TRUE(unseen(house.joel).empty());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const after = [&](seconds passed) {
        return read(empty(), [&](db::Reader& db) {
            return unseen_in(db, scope_of(marcus), house.larch_house, house_now() + passed).size();
        });
    };
    EXPECT_EQ(after(told_stays), 1U);
    EXPECT_EQ(after(told_stays + seconds{1}), 0U);
    auto const since = [&](sys_seconds from) {
        return read(empty(), [&](db::Reader& db) {
            return told_since(db, scope_of(marcus), house.larch_house, from).size();
        });
    };
    EXPECT_EQ(since(house_now()), 1U);
    EXPECT_EQ(since(house_now() + seconds{1}), 0U);
}

TEST_P(ToldLeader, is_not_what_an_ordinary_task_is)
{
    auto const task = change(empty(), actor_of(empty(), house.priya), [&](Transaction& tx) {
        return action::add(tx, {.setting = house.larch_house, .child = house.tyler,
                                .record = std::nullopt, .what = "Ring the dentist", .note = {},
                                .level = Level::l1, .assigned_to = std::nullopt,
                                .due_at = std::nullopt});
    });
    ASSERT_TRUE(task);
    EXPECT_TRUE(refused_as<NotFound>(see(house.marcus, *task)));
}

}  // namespace
}  // namespace keywork::notice

#include "care/child/allocation/store.hpp"

#include "care/child/allocation/operations.hpp"
#include "care/staff/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <algorithm>

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::day;
using testing::permitted;
using testing::read;

class AllocationStore : public db::testing::StoreTest {
protected:
    Outcome<AllocationId> allocate(testing::House const& house, StaffId const& staff,
                                   AllocationPart part, local_days from_on)
    {
        auto const ruth = actor_of(empty(), house.ruth);
        auto const amara = permitted(empty(), ruth, house.amara);
        return change(empty(), ruth, [&](Transaction& tx) {
            return child::allocate(tx, amara, {.staff    = staff,
                                               .part     = part,
                                               .reason   = "Asked for by Amara",
                                               .from_on  = from_on,
                                               .until_on = std::nullopt});
        });
    }
};
INSTANTIATE_TEST_SUITE_P(OnBoth, AllocationStore, db::testing::on_both(), db::testing::name_of);

TEST_P(AllocationStore, reads_back_every_column)
{
    auto const house = testing::make_house(migrated());
    Allocation const saved{.id         = AllocationId{"a1"},
                           .staff      = house.priya,
                           .staff_name = "Priya Nair",
                           .part       = AllocationPart::co_key_worker,
                           .reason     = "Cover",
                           .from_on    = day(2026, 9, 1),
                           .until_on   = day(2026, 12, 18)};
    empty().write([&](db::Transaction& db) {
        child::insert_allocation(db, house.amara, saved, house.ruth, testing::house_now());
        return db::Database::Finish::commit;
    });
    auto const amara = permitted(empty(), actor_of(empty(), house.priya), house.amara);
    read(empty(), [&](db::Reader& db) {
        ASSERT_EQ(child::allocations(db, amara).size(), 1u);
        EXPECT_EQ(child::allocations(db, amara).front(), saved);
        EXPECT_EQ(child::allocations_on(db, amara, day(2026, 12, 18)).size(), 1u);
        EXPECT_TRUE(child::allocations_on(db, amara, day(2026, 12, 19)).empty());
        EXPECT_TRUE(child::allocations_on(db, amara, day(2026, 8, 31)).empty());
    });
}

TEST_P(AllocationStore, gives_a_child_one_key_worker_at_a_time)
{
    auto const house = testing::make_house(migrated());
    EXPECT_TRUE(allocate(house, house.priya, AllocationPart::key_worker, day(2026, 9, 1)));
    EXPECT_TRUE(allocate(house, house.marcus, AllocationPart::co_key_worker, day(2026, 9, 1)));
    EXPECT_TRUE(allocate(house, house.marcus, AllocationPart::key_worker, day(2026, 11, 24)));
    auto const amara = permitted(empty(), actor_of(empty(), house.ruth), house.amara);
    read(empty(), [&](db::Reader& db) {
        auto const before = child::allocations_on(db, amara, day(2026, 11, 23));
        auto const after = child::allocations_on(db, amara, day(2026, 11, 24));
        ASSERT_EQ(before.size(), 2u);
        EXPECT_EQ(before.front().staff_name, "Priya Nair");
        ASSERT_EQ(after.size(), 2u);
        EXPECT_EQ(after.front().staff_name, "Marcus Bell");
    });
}

TEST_P(AllocationStore, refuses_somebody_who_does_not_work_where_the_child_is)
{
    auto const house = testing::make_house(migrated());
    auto const today = testing::house_today();
    EXPECT_TRUE(refused_as<Conflict>(
        allocate(house, house.joel, AllocationPart::named_worker, today)));
    EXPECT_TRUE(refused_as<Conflict>(
        allocate(house, house.dana, AllocationPart::named_worker, today)));
}

TEST_P(AllocationStore, keeps_somebody_away_whatever_other_links_they_have)
{
    auto const house = testing::make_house(migrated());
    auto const today = testing::house_today();
    EXPECT_TRUE(allocate(house, house.priya, AllocationPart::key_worker, today));
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
        return child::keep_away(tx, amara, house.priya, "An allegation is looked into", today);
    }));
    auto const priya = actor_of(empty(), house.priya);
    auto const seen = [&](ChildId const& child) {
        return read(empty(), [&](db::Reader& db) {
            return decide(db, priya, Function::see_child, Level::l0, child).has_value();
        });
    };
    EXPECT_FALSE(seen(house.amara));
    EXPECT_TRUE(seen(house.tyler));
    EXPECT_TRUE(refused_as<Conflict>(
        allocate(house, house.priya, AllocationPart::named_worker, today)));

    auto const kept =
        read(empty(), [&](db::Reader& db) { return child::kept_away(db, amara); }).front();
    EXPECT_EQ(kept.staff_name, "Priya Nair");
    EXPECT_EQ(kept.reason, "An allegation is looked into");
    EXPECT_TRUE(change(empty(), ruth, [&](Transaction& tx) {
        return child::end_keep_away(tx, amara, kept.id, today - days{1});
    }));
    EXPECT_TRUE(seen(house.amara));
}

TEST_P(AllocationStore, lets_nobody_keep_away_themselves_or_somebody_unknown)
{
    auto const house = testing::make_house(migrated());
    auto const ruth = actor_of(empty(), house.ruth);
    auto const amara = permitted(empty(), ruth, house.amara);
    EXPECT_TRUE(refused_as<Conflict>(change(empty(), ruth, [&](Transaction& tx) {
        return child::keep_away(tx, amara, house.ruth, "Why", testing::house_today());
    })));
    EXPECT_TRUE(refused_as<NotFound>(change(empty(), ruth, [&](Transaction& tx) {
        return child::keep_away(tx, amara, StaffId{"nobody"}, "Why", testing::house_today());
    })));
}

TEST_P(AllocationStore, finds_everybody_who_could_meet_the_child_for_keeping_away)
{
    auto const house = testing::make_house(migrated());
    auto const today = testing::house_today();
    auto const role = [&](std::string id, StaffId const& staff, Reach reach, local_days from_on,
                          local_days until_on) {
        empty().write([&](db::Transaction& tx) {
            staff::insert_role(tx, {.id = StaffRoleId{std::move(id)}, .staff = staff,
                                    .setting = house.larch_house, .role = Role::oversight,
                                    .reach = reach, .from_on = from_on, .until_on = until_on,
                                    .made_by = std::nullopt, .made_at = testing::house_now()});
            return db::Database::Finish::commit;
        });
    };
    auto const names = [&] {
        auto const amara = permitted(empty(), actor_of(empty(), house.ruth), house.amara);
        std::vector<StaffId> ids;
        read(empty(), [&](db::Reader& db) {
            for (auto const& face : child::near_child(db, amara, today)) ids.push_back(face.id);
        });
        return ids;
    };
    std::vector<StaffId> const team{house.marcus, house.priya, house.ruth};
    EXPECT_EQ(names(), team);

    role("ended-29-days-ago", house.joel, Reach::works, today - days{90}, today - days{29});
    EXPECT_EQ(names(), team);
    role("ended-28-days-ago", house.joel, Reach::works, today - days{90}, today - days{28});
    role("oversees", house.samira, Reach::oversees, today, today);
    role("starts-later", house.dana, Reach::works, today + days{7}, today + days{9});
    auto all = names();
    std::ranges::sort(all);
    EXPECT_EQ(all, (std::vector<StaffId>{house.dana, house.joel, house.marcus, house.priya,
                                         house.ruth, house.samira}));
}

TEST_P(AllocationStore, leaves_allocating_to_the_lead)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const amara = permitted(empty(), marcus, house.amara);
    auto const tried = change(empty(), marcus, [&](Transaction& tx) {
        return child::allocate(tx, amara, {.staff    = house.priya,
                                           .part     = AllocationPart::key_worker,
                                           .reason   = std::nullopt,
                                           .from_on  = testing::house_today(),
                                           .until_on = std::nullopt});
    });
    EXPECT_TRUE(refused_as<NotFound>(tried));
}

}  // namespace
}  // namespace keywork

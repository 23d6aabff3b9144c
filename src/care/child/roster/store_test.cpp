#include "care/child/roster/store.hpp"

#include "care/child/allocation/store.hpp"
#include "care/child/stay/store.hpp"
#include "care/child/status/store.hpp"
#include "care/child/store.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

#include <fmt/core.h>

namespace keywork {
namespace {

using testing::actor_of;
using testing::day;
using testing::read;

class RosterStore : public db::testing::StoreTest {
protected:
    std::vector<std::string> listed(StaffId const& staff, SettingId const& setting,
                                    child::RosterFilter const& filter = {})
    {
        auto const scope = scope_of(actor_of(empty(), staff));
        return read(empty(), [&](db::Reader& db) {
            std::vector<std::string> names;
            auto const here = reach_in(db, scope, setting);
            for (child::ListedChild const& child : child::children_in(db, here, filter))
                names.push_back(child.face.known_as);
            EXPECT_EQ(child::count_in(db, here, filter), static_cast<std::int64_t>(names.size()));
            return names;
        });
    }
    using Names = std::vector<std::string>;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, RosterStore, db::testing::on_both(), db::testing::name_of);

TEST_P(RosterStore, lists_the_children_of_a_place_in_scope_and_nobody_else)
{
    auto const house = testing::make_house(migrated());
    EXPECT_EQ(listed(house.priya, house.larch_house), (Names{"Amara", "Tyler"}));
    EXPECT_EQ(listed(house.joel, house.kiln_lane), (Names{"Noah", "Tyler"}));
    EXPECT_EQ(listed(house.joel, house.larch_house), (Names{"Tyler"}));
    EXPECT_EQ(listed(house.dana, house.larch_house), Names{});
}

TEST_P(RosterStore, leaves_out_a_child_that_the_actor_is_kept_away_from)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_kept_away(db, house.amara,
                                {.id = "k1", .staff = house.priya, .staff_name = {},
                                 .reason = "Family", .from_on = testing::house_today(),
                                 .until_on = std::nullopt},
                                std::nullopt, testing::house_now());
        return db::Database::Finish::commit;
    });
    EXPECT_EQ(listed(house.priya, house.larch_house), (Names{"Tyler"}));
    EXPECT_EQ(listed(house.marcus, house.larch_house), (Names{"Amara", "Tyler"}));
}

TEST_P(RosterStore, filters_by_group_status_and_allocation)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        child::insert_stay(db, {.id = StayId{"x"}, .child = house.amara,
                                .setting = house.kiln_lane, .kind = "enrolled",
                                .enrolment_status = "S", .group_name = "Oak",
                                .from_on = day(2026, 9, 1), .until_on = {}, .import = {}});
        child::insert_status(db, house.noah,
                             {.id = "s", .what = StatusOf::care_status, .code = "LAC",
                              .words = {}, .from_on = day(2026, 9, 1), .until_on = {},
                              .import = {}});
        child::insert_status(db, house.tyler,
                             {.id = "e", .what = StatusOf::sen_provision, .code = "E",
                              .words = {}, .from_on = day(2026, 9, 1), .until_on = {},
                              .import = {}});
        child::insert_allocation(db, house.noah,
                                 {.id = AllocationId{"a"}, .staff = house.joel, .staff_name = {},
                                  .part = AllocationPart::key_worker, .reason = {},
                                  .from_on = day(2026, 9, 1), .until_on = {}},
                                 std::nullopt, testing::house_now());
        return db::Database::Finish::commit;
    });
    auto const where = house.kiln_lane;
    EXPECT_EQ(listed(house.joel, where), (Names{"Amara", "Noah", "Tyler"}));
    EXPECT_EQ(listed(house.joel, where, {.group_name = "Oak"}), (Names{"Amara"}));
    EXPECT_EQ(listed(house.joel, where, {.care_status = "LAC"}), (Names{"Noah"}));
    EXPECT_EQ(listed(house.joel, where, {.sen_provision = "E"}), (Names{"Tyler"}));
    EXPECT_EQ(listed(house.joel, where, {.mine = child::RosterFilter::Mine::allocated_to_me}),
              (Names{"Noah"}));
    auto const scope = scope_of(actor_of(empty(), house.joel));
    read(empty(), [&](db::Reader& db) {
        auto const here = reach_in(db, scope, where);
        EXPECT_EQ(child::groups_in(db, here), (Names{"Oak"}));
        ASSERT_EQ(child::allocated_children(db, scope).size(), 1u);
        EXPECT_EQ(child::allocated_children(db, scope).front().id, house.noah);
        auto const noah = child::children_in(db, here, {})[1];
        EXPECT_EQ(noah.key_worker, "Joel Adeyemi");
        EXPECT_EQ(noah.care_status, "LAC");
        EXPECT_EQ(noah.since_on, day(2025, 3, 10));
    });
}

TEST_P(RosterStore, turns_pages_by_the_last_child_without_losing_or_doubling_one)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        for (int i = 0; i < 23; ++i) {
            // Several of one name: the id decides between them.
            auto const details = testing::a_child(fmt::format("more-{:02}", i),
                                                  i % 2 ? "Sam" : "Alex", "Lane");
            child::insert(db, details, testing::house_now());
            child::insert_stay(db, {.id = StayId{fmt::format("stay-{:02}", i)},
                                    .child = details.face.id, .setting = house.larch_house,
                                    .kind = "lives", .enrolment_status = {}, .group_name = {},
                                    .from_on = day(2026, 9, 1), .until_on = {}, .import = {}});
        }
        return db::Database::Finish::commit;
    });
    auto const scope = scope_of(actor_of(empty(), house.priya));
    read(empty(), [&](db::Reader& db) {
        auto const here = reach_in(db, scope, house.larch_house);
        auto const all = child::children_in(db, here, {.most = 200});
        ASSERT_EQ(all.size(), 25u);
        std::vector<child::ListedChild> paged;
        child::RosterFilter filter{.most = 7};
        for (auto page = child::children_in(db, here, filter); !page.empty();
             page = child::children_in(db, here, filter)) {
            paged.insert(paged.end(), page.begin(), page.end());
            filter.after = page.back().face.id;
        }
        EXPECT_EQ(paged, all);
    });
}

TEST_P(RosterStore, gives_the_faces_of_those_in_scope_only)
{
    auto const house = testing::make_house(migrated());
    auto const scope = scope_of(actor_of(empty(), house.priya));
    auto const faces = read(empty(), [&](db::Reader& db) {
        return child::faces(db, scope, {house.noah, house.tyler, house.amara, ChildId{"nobody"}});
    });
    ASSERT_EQ(faces.size(), 2u);
    EXPECT_EQ(faces[0].id, house.amara);
    EXPECT_EQ(faces[1].id, house.tyler);
}

}  // namespace
}  // namespace keywork

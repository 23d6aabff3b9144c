#include "care/child/alert/store.hpp"

#include "care/child/alert/operations.hpp"
#include "care/testing/house.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork {
namespace {

using testing::actor_of;
using testing::change;
using testing::permitted;
using testing::read;

using AlertStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, AlertStore, db::testing::on_both(), db::testing::name_of);

Alert an_alert(std::string id, AlertKind kind, Danger danger, Level level)
{
    return {.id         = AlertId{id},
            .kind       = kind,
            .subject    = "Subject " + id,
            .what_to_do = "What to do " + id,
            .danger     = danger,
            .level      = level,
            .from_on    = testing::house_today() - days{10},
            .until_on   = std::nullopt};
}

TEST_P(AlertStore, shows_the_most_dangerous_first_and_nothing_above_the_level)
{
    auto const house = testing::make_house(migrated());
    auto ended = an_alert("ended", AlertKind::risk, Danger::stop, Level::l0);
    ended.until_on = testing::house_today() - days{1};
    auto last_day = an_alert("last-day", AlertKind::medical, Danger::stop, Level::l0);
    last_day.until_on = testing::house_today();
    empty().write([&](db::Transaction& db) {
        for (Alert const& alert :
             {an_alert("tablet", AlertKind::medication, Danger::info, Level::l1),
              an_alert("family", AlertKind::family, Danger::warn, Level::l2),
              an_alert("nuts", AlertKind::allergy, Danger::stop, Level::l0),
              an_alert("locked", AlertKind::risk, Danger::stop, Level::l3), ended, last_day})
            child::insert_alert(db, house.tyler, alert, house.ruth, testing::house_now());
        return db::Database::Finish::commit;
    });
    auto const ids_for = [&](StaffId const& staff) {
        auto const tyler = permitted(empty(), actor_of(empty(), staff), house.tyler);
        return read(empty(), [&](db::Reader& db) {
            std::vector<std::string> ids;
            for (Alert const& alert : child::alerts_on(db, tyler, testing::house_today()))
                ids.push_back(alert.id.text());
            return ids;
        });
    };
    EXPECT_EQ(ids_for(house.priya),
              (std::vector<std::string>{"nuts", "last-day", "family", "tablet"}));
    EXPECT_EQ(ids_for(house.joel), (std::vector<std::string>{"nuts", "last-day", "tablet"}));
}

TEST_P(AlertStore, lists_those_of_a_settings_children_each_up_to_its_level)
{
    auto const house = testing::make_house(migrated());
    empty().write([&](db::Transaction& db) {
        auto const now = testing::house_now();
        child::insert_alert(db, house.tyler,
                            an_alert("family", AlertKind::family, Danger::warn, Level::l2),
                            house.ruth, now);
        child::insert_alert(db, house.noah,
                            an_alert("nuts", AlertKind::allergy, Danger::stop, Level::l0),
                            house.ruth, now);
        child::insert_alert(db, house.amara,
                            an_alert("pill", AlertKind::medication, Danger::info, Level::l1),
                            house.ruth, now);
        return db::Database::Finish::commit;
    });
    auto const count = [&](StaffId const& staff, SettingId const& setting) {
        auto const scope = scope_of(actor_of(empty(), staff));
        return read(empty(), [&](db::Reader& db) {
            return child::alerts_in(db, reach_in(db, scope, setting)).size();
        });
    };
    EXPECT_EQ(count(house.joel, house.kiln_lane), 1u);     // Noah's; Tyler's is above level 1
    EXPECT_EQ(count(house.samira, house.kiln_lane), 2u);
    EXPECT_EQ(count(house.joel, house.larch_house), 0u);   // Tyler only, and not to that level
    EXPECT_EQ(count(house.priya, house.larch_house), 2u);
    EXPECT_EQ(count(house.priya, house.kiln_lane), 1u);    // Tyler is hers too
}

TEST_P(AlertStore, adds_and_ends_an_alert_for_those_who_may_write_to_its_level)
{
    auto const house = testing::make_house(migrated());
    auto const marcus = actor_of(empty(), house.marcus);
    auto const amara = permitted(empty(), marcus, house.amara);
    auto const add = [&](Level level) {
        return change(empty(), marcus, [&](Transaction& tx) {
            return child::add_alert(tx, amara,
                                    an_alert("x", AlertKind::allergy, Danger::stop, level));
        });
    };
    EXPECT_TRUE(refused_as<NotAllowed>(add(Level::l3)));
    auto const added = add(Level::l2);
    ASSERT_TRUE(added);
    EXPECT_TRUE(change(empty(), marcus,
                       [&](Transaction& tx) { return child::end_alert(tx, amara, *added); }));
    read(empty(), [&](db::Reader& db) {
        EXPECT_TRUE(child::alerts_on(db, amara, testing::house_today()).empty());
        EXPECT_EQ(child::past_alerts(db, amara, testing::house_today()).size(), 1u);
    });
}

}  // namespace
}  // namespace keywork

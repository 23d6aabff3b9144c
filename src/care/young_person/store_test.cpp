#include "care/testing/house.hpp"
#include "care/young_person/access_store.hpp"
#include "care/young_person/session_store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::young_person {
namespace {

using keywork::testing::actor_of;
using keywork::testing::house_now;
using keywork::testing::house_today;
using keywork::testing::read;

class YoungStore : public db::testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        if (IsSkipped()) return;
        house = keywork::testing::make_house(migrated());
        write([&](db::Transaction& tx) {
            insert_access(tx, {.id = AccessId{"0access"}, .child = house.amara, .known_as = {},
                               .setting = house.larch_house, .sign_in_name = "amara",
                               .way = Way::pin, .secret_hash = "hash", .failures = 0,
                               .given_by = house.marcus, .given_by_name = {},
                               .given_at = house_now(), .locked_at = std::nullopt});
            insert_device(tx, {.token_hash = "0device", .setting = house.larch_house,
                               .opened_by = house.marcus, .opened_by_name = {},
                               .opened_at = house_now(), .until_at = house_now() + hours{2}});
            insert_session(tx, {.token_hash = "0session", .access = AccessId{"0access"},
                                .device_hash = "0device", .form_secret = "secret",
                                .signed_in_at = house_now()});
        });
    }
    template <class Change>
    void write(Change change)
    {
        empty().write([&](db::Transaction& tx) {
            change(tx);
            return db::Database::Finish::commit;
        });
    }
    bool session_ended(local_days today)
    {
        return read(empty(), [&](db::Reader& db) {
            return find_session(db, "0session", today)->ended;
        });
    }
    std::optional<Access> access()
    {
        return read(empty(), [&](db::Reader& db) {
            return access_by_name(db, house.larch_house, "amara");
        });
    }

    keywork::testing::House house;
};
INSTANTIATE_TEST_SUITE_P(OnBoth, YoungStore, db::testing::on_both(), db::testing::name_of);

TEST_P(YoungStore, reads_back_a_sign_in_and_a_session)
{
    auto const found = access();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->child, house.amara);
    EXPECT_EQ(found->known_as, "Amara");
    EXPECT_EQ(found->way, Way::pin);
    EXPECT_EQ(found->secret_hash, "hash");
    EXPECT_EQ(found->given_by_name, "Marcus Bell");
    EXPECT_EQ(found->given_at, house_now());
    auto const session = read(empty(), [&](db::Reader& db) {
        return find_session(db, "0session", house_today());
    });
    ASSERT_TRUE(session);
    EXPECT_EQ(session->child, house.amara);
    EXPECT_EQ(session->known_as, "Amara");
    EXPECT_EQ(session->setting, house.larch_house);
    EXPECT_EQ(session->form_secret, "secret");
    EXPECT_EQ(session->seen_at, house_now());
    EXPECT_EQ(session->device_until, house_now() + hours{2});
    EXPECT_FALSE(session->ended);
}

TEST_P(YoungStore, ends_a_session_with_its_sign_in)
{
    write([&](db::Transaction& tx) {
        end_access(tx, AccessId{"0access"}, house.ruth, house_now());
    });
    EXPECT_TRUE(session_ended(house_today()));
    EXPECT_FALSE(access().has_value());
}

TEST_P(YoungStore, ends_a_session_with_its_device)
{
    write([&](db::Transaction& tx) {
        close_devices(tx, house.larch_house, house.ruth, house_now());
    });
    EXPECT_TRUE(session_ended(house_today()));
}

TEST_P(YoungStore, ends_a_session_when_the_sign_in_is_locked)
{
    write([&](db::Transaction& tx) {
        set_failures(tx, AccessId{"0access"}, 5, house_now());
    });
    EXPECT_TRUE(session_ended(house_today()));
    EXPECT_EQ(access()->failures, 5);
}

TEST_P(YoungStore, ends_a_session_with_the_stay)
{
    write([&](db::Transaction& tx) {
        tx.run("UPDATE stay SET until_on = :day WHERE child_id = 'amara'",
               {{"day", house_today()}});
    });
    EXPECT_FALSE(session_ended(house_today()));
    EXPECT_TRUE(session_ended(house_today() + days{1}));
}

TEST_P(YoungStore, lists_those_in_reach_and_devices_that_are_open)
{
    auto const marcus = actor_of(empty(), house.marcus);
    read(empty(), [&](db::Reader& db) {
        EXPECT_EQ(access_in(db, reach_in(db, scope_of(marcus), house.larch_house)).size(), 1U);
        EXPECT_EQ(open_devices(db, house.larch_house, house_now()).size(), 1U);
        EXPECT_TRUE(open_devices(db, house.larch_house, house_now() + hours{2}).empty());
    });
}

}  // namespace
}  // namespace keywork::young_person

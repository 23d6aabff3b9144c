#include "care/session/password.hpp"
#include "care/session/store.hpp"
#include "platform/db/testing/store_test.hpp"

namespace keywork::session {
namespace {

Session a_session()
{
    auto const now = *instant_from_text("2026-11-24T16:00:00Z");
    return {.token_hash = std::string(64, 'a'), .staff = StaffId{"0staff"},
            .form_secret = "secret", .device = Device::personal, .setting = std::nullopt,
            .signed_in_at = now, .password_at = now, .seen_at = now, .ended_at = std::nullopt};
}

TEST(Tries, wait_at_the_tenth_failure_of_a_name_and_the_fiftieth_of_an_address)
{
    EXPECT_FALSE(must_wait(9, 49));
    EXPECT_TRUE(must_wait(10, 0));
    EXPECT_TRUE(must_wait(0, 50));
}

TEST(SessionStands, for_15_minutes_alone_on_a_personal_device)
{
    auto const session = a_session();
    EXPECT_TRUE(stands(session, session.seen_at + minutes{15} - seconds{1}));
    EXPECT_FALSE(stands(session, session.seen_at + minutes{15}));
}

TEST(SessionStands, for_5_minutes_alone_on_a_shared_device)
{
    auto session = a_session();
    session.device = Device::shared;
    EXPECT_TRUE(stands(session, session.seen_at + minutes{5} - seconds{1}));
    EXPECT_FALSE(stands(session, session.seen_at + minutes{5}));
}

TEST(SessionStands, for_8_hours_however_busy)
{
    auto session = a_session();
    session.seen_at = session.signed_in_at + hours{8} - seconds{2};
    EXPECT_TRUE(stands(session, session.signed_in_at + hours{8} - seconds{1}));
    EXPECT_FALSE(stands(session, session.signed_in_at + hours{8}));
}

TEST(SessionStands, no_longer_once_ended)
{
    auto session = a_session();
    session.ended_at = session.seen_at;
    EXPECT_FALSE(stands(session, session.seen_at));
}

TEST(SessionAssurance, is_fresh_for_ten_minutes_after_the_password)
{
    auto const session = a_session();
    EXPECT_EQ(assurance(session, session.password_at + minutes{10} - seconds{1}), Assurance::a3);
    EXPECT_EQ(assurance(session, session.password_at + minutes{10}), Assurance::a2);
}

using SessionStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, SessionStore, db::testing::on_both(), db::testing::name_of);

TEST_P(SessionStore, reads_back_what_was_kept)
{
    auto session = a_session();
    session.device = Device::shared;
    session.setting = SettingId{"0setting"};
    session.password_at = session.signed_in_at + seconds{1};
    session.seen_at = session.signed_in_at + seconds{2};
    session.ended_at = session.signed_in_at + seconds{3};
    migrated().write([&](db::Transaction& tx) {
        tx.run("INSERT INTO setting (id, name, profile) VALUES ('0setting', 'Larch House', 'home')",
               {});
        tx.run("INSERT INTO staff (id, sign_in_name, full_name, job_title, created_at)"
               " VALUES ('0staff', 'priya', 'Priya Nair', 'Support worker',"
               " '2026-01-01T00:00:00Z')", {});
        store_session(tx, session);
        return db::Database::Finish::commit;
    });
    empty().read([&](db::Reader& db) {
        auto const found = find_session(db, session.token_hash);
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->staff, session.staff);
        EXPECT_EQ(found->form_secret, session.form_secret);
        EXPECT_EQ(found->device, session.device);
        EXPECT_EQ(found->setting, session.setting);
        EXPECT_EQ(found->signed_in_at, session.signed_in_at);
        EXPECT_EQ(found->password_at, session.password_at);
        EXPECT_EQ(found->seen_at, session.seen_at);
        EXPECT_EQ(found->ended_at, session.ended_at);
        EXPECT_FALSE(find_session(db, std::string(64, 'b')).has_value());
    });
}

}  // namespace
}  // namespace keywork::session

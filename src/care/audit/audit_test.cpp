#include "care/audit/store.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/expects.hpp"

namespace keywork::audit {
namespace {

using AuditStore = db::testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnBoth, AuditStore, db::testing::on_both(), db::testing::name_of);

Actor an_actor()
{
    return {.staff = StaffId{"0actor"}, .session = "9f2c41d07ab35e68",
            .request = "000102030405060708090a0b0c0d0e0f",
            .now = *instant_from_text("2026-01-02T03:04:05Z")};
}

void append_once(db::Database& database, Entry const& entry)
{
    database.write([&](db::Transaction& tx) {
        append(tx, an_actor(), entry);
        return db::Database::Finish::commit;
    });
}

TEST_P(AuditStore, numbers_entries_from_nought_without_a_gap)
{
    for (int i = 0; i < 3; ++i)
        append_once(migrated(), {.verb = Verb::record_read, .subject = "c:0child"});
    empty().read([](db::Reader& db) {
        auto const seen = entries_about(db, ChildId{"0child"}, 100, 10);
        ASSERT_EQ(seen.size(), 3u);
        EXPECT_EQ(seen[0].seq, 2);
        EXPECT_EQ(seen[2].seq, 0);
        EXPECT_EQ(seen[0].at, "2026-01-02T03:04:05.000Z");
        EXPECT_EQ(seen[0].action, "record.read");
    });
}

TEST_P(AuditStore, refuses_a_name_or_free_text)
{
    migrated();
    EXPECT_THROW(append_once(empty(), {.verb = Verb::record_read, .target = "record:Zoë 1"}),
                 BrokenInvariant);
    EXPECT_THROW(append_once(empty(), {.verb = Verb::record_read, .target = "a b c"}),
                 BrokenInvariant);
    EXPECT_THROW(append_once(empty(), {.verb = Verb::record_read, .basis = ""}), BrokenInvariant);
    append_once(empty(), {.verb = Verb::record_read, .target = "record:0abc 1"});
}

TEST_P(AuditStore, is_never_changed_or_deleted)
{
    append_once(migrated(), {.verb = Verb::record_read});
    auto const change = [&](db::Sql sql) {
        empty().write([&](db::Transaction& tx) {
            tx.run(sql, {});
            return db::Database::Finish::commit;
        });
    };
    EXPECT_THROW(change("UPDATE audit_entry SET actor = 'u:0other'"), db::Error);
    EXPECT_THROW(change("DELETE FROM audit_entry"), db::Error);
}

TEST(Verbs, are_written_as_the_security_model_writes_them)
{
    EXPECT_EQ(to_text(Verb::record_create), "record.create");
    EXPECT_EQ(to_text(Verb::auth_stepup), "auth.stepup");
    EXPECT_EQ(to_text(Verb::key_add), "key.add");
}

}  // namespace
}  // namespace keywork::audit

// What becomes of writes when disk or server fail under them. Nothing acknowledged may be lost,
// and nothing may be called saved or not saved that nobody knows.
#include "platform/db/schema.hpp"
#include "platform/db/sqlite/sqlite.hpp"
#include "platform/db/testing/failing_disk.hpp"
#include "platform/db/testing/store_test.hpp"

#include <atomic>
#include <filesystem>
#include <latch>
#include <thread>
#include <vector>

namespace keywork::db {
namespace {

using Finish = Database::Finish;
using testing::Disk;

constexpr SchemaFile tables[] = {{"1_tables.sql", R"sql(
    CREATE TABLE line (number INTEGER PRIMARY KEY);
)sql"}};

void add_line(Database& database, int number)
{
    database.write([&](Transaction& tx) {
        tx.run("INSERT INTO line (number) VALUES (:number)", {{"number", number}});
        return Finish::commit;
    });
}

std::int64_t count_lines(Database& database)
{
    std::int64_t count = 0;
    database.read([&](Reader& reader) { count = reader.number("SELECT COUNT(*) FROM line", {}); });
    return count;
}

class BrokenDisk : public ::testing::Test {
protected:
    void SetUp() override
    {
        reopen();
        database_->migrate(tables);
        add_line(*database_, 1);
    }
    void reopen()
    {
        database_.reset();
        database_ = Database::open("sqlite:" + folder_.path() + "/keywork.db",
                                   {.disk = disk_.name()});
    }

    testing::FailingDisk disk_;
    sqlite::TemporaryFolder folder_;
    std::unique_ptr<Database> database_;
};

TEST_F(BrokenDisk, leaves_the_outcome_unknown_when_a_sync_fails_and_settles_it_as_not_saved)
{
    disk_.set(Disk::fails_to_sync);

    EXPECT_THROW(add_line(*database_, 2), OutcomeUnknown);
    EXPECT_EQ(count_lines(*database_), 1);

    disk_.set(Disk::sound);
    add_line(*database_, 3);
    reopen();
    EXPECT_EQ(count_lines(*database_), 2);
}

TEST_F(BrokenDisk, does_not_bring_back_what_was_called_not_saved_after_a_crash)
{
    auto const file = folder_.path() + "/keywork.db";
    sqlite::TemporaryFolder after_crash;
    disk_.set(Disk::fails_to_sync);
    EXPECT_THROW(add_line(*database_, 2), OutcomeUnknown);
    EXPECT_EQ(count_lines(*database_), 1);
    disk_.set(Disk::sound);
    add_line(*database_, 3);

    // What a crash would leave: the file and its log as they stand now, and nobody to close them.
    std::filesystem::copy(file, after_crash.path() + "/keywork.db");
    std::filesystem::copy(file + "-wal", after_crash.path() + "/keywork.db-wal");
    auto const recovered = Database::open("sqlite:" + after_crash.path() + "/keywork.db");

    recovered->read([](Reader& reader) {
        EXPECT_EQ(reader.number("SELECT SUM(number) FROM line", {}), 1 + 3);
    });
}

TEST_F(BrokenDisk, tells_every_write_of_a_group_that_its_outcome_is_unknown)
{
    constexpr int writes = 8;
    std::latch first_runs{1};
    std::latch all_wait{writes};
    std::atomic<int> unknown = 0;
    std::vector<std::jthread> running;
    running.emplace_back([&] {
        EXPECT_THROW(database_->write([&](Transaction& tx) {
            first_runs.count_down();
            all_wait.wait();
            disk_.set(Disk::fails_to_sync);
            tx.run("INSERT INTO line (number) VALUES (99)", {});
            return Finish::commit;
        }),
                     OutcomeUnknown);
    });
    first_runs.wait();
    for (int number = 2; number < 2 + writes; ++number)
        running.emplace_back([&, number] {
            all_wait.count_down();
            try {
                add_line(*database_, number);
            } catch (Error const&) {  // unknown in the group, or a plain error after it
                ++unknown;
            }
        });
    running.clear();

    EXPECT_EQ(unknown, writes);
    EXPECT_EQ(count_lines(*database_), 1);
}

TEST_F(BrokenDisk, saves_nothing_on_a_full_disk_and_goes_on_when_there_is_room)
{
    disk_.set(Disk::is_full);
    try {
        add_line(*database_, 2);
        ADD_FAILURE() << "saved on a full disk";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind, ErrorKind::full);
    }
    EXPECT_EQ(count_lines(*database_), 1);  // reading goes on

    disk_.set(Disk::sound);
    add_line(*database_, 2);
    reopen();
    EXPECT_EQ(count_lines(*database_), 2);
}

TEST_F(BrokenDisk, refuses_to_open_on_a_disk_that_does_not_sync)
{
    disk_.set(Disk::fails_to_sync);
    database_.reset();
    auto const url = "sqlite:" + folder_.path() + "/other.db";

    EXPECT_THROW(Database::open(url, {.disk = disk_.name()})->migrate(tables), Error);
}

class LostServer : public testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnPostgres, LostServer, ::testing::Values("postgresql"),
                         testing::name_of);

constexpr Sql end_own_connection{"SELECT pg_terminate_backend(pg_backend_pid())"};

TEST_P(LostServer, fails_the_write_whose_connection_was_lost_and_opens_another)
{
    empty().migrate(tables);

    EXPECT_THROW(empty().write([](Transaction& tx) {
        tx.run("INSERT INTO line (number) VALUES (1)", {});
        tx.run(end_own_connection, {});
        return Finish::commit;
    }),
                 Error);

    add_line(empty(), 2);
    EXPECT_EQ(count_lines(empty()), 1);
}

TEST_P(LostServer, leaves_the_outcome_unknown_when_the_connection_is_lost_in_the_commit)
{
    empty().migrate(tables);
    empty().migrate(std::vector<SchemaFile>{{"2_ends_at_commit.sql", R"sql(
        CREATE FUNCTION end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.number = 7 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
            RETURN NULL;
        END
        $$;
        CREATE CONSTRAINT TRIGGER ends_at_commit AFTER INSERT ON line
            DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION end_connection();
    )sql"}});

    EXPECT_THROW(add_line(empty(), 7), OutcomeUnknown);

    EXPECT_EQ(count_lines(empty()), 0);
    add_line(empty(), 8);
    EXPECT_EQ(count_lines(empty()), 1);
}

TEST_P(LostServer, opens_another_reading_connection_after_a_restart)
{
    empty().migrate(tables);
    EXPECT_EQ(count_lines(empty()), 0);
    add_line(empty(), 1);

    empty().write([](Transaction& tx) {  // as a restart of the server does to all others
        tx.run(R"sql(
            SELECT pg_terminate_backend(pid)
              FROM pg_stat_activity
             WHERE pid <> pg_backend_pid() AND query LIKE '%FROM line%'
        )sql",
               {});
        return Finish::commit;
    });

    EXPECT_EQ(count_lines(empty()), 1);
}

}  // namespace
}  // namespace keywork::db

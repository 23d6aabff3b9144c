// What becomes of writes that are committed together.
#include "platform/db/group_writer.hpp"

#include "platform/db/database.hpp"
#include "platform/db/schema.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/expects.hpp"

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

namespace keywork::db {
namespace {

using Finish = Database::Finish;
using GroupWriterTest = testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnAll, GroupWriterTest, testing::on_all(), testing::name_of);

constexpr SchemaFile lines_only[] = {{"1_tables.sql", R"sql(
    CREATE TABLE line (
        number INTEGER PRIMARY KEY,
        thread INTEGER NOT NULL
    );
)sql"}};

void put_line(Transaction& tx, int number, int thread)
{
    tx.run("INSERT INTO line (number, thread) VALUES (:number, :thread)",
           {{"number", number}, {"thread", thread}});
}

std::int64_t lines_in(Database& database)
{
    std::int64_t count = 0;
    database.read([&](Reader& reader) { count = reader.number("SELECT COUNT(*) FROM line", {}); });
    return count;
}

TEST_P(GroupWriterTest, saves_every_write_of_sixteen_threads_at_once)
{
    constexpr int threads = 16;
    constexpr int writes = 25;
    empty().migrate(lines_only);
    std::atomic<int> seen_at_once = 0;
    std::vector<std::jthread> running;
    for (int thread = 0; thread < threads; ++thread)
        running.emplace_back([&, thread] {
            for (int number = 0; number < writes; ++number) {
                auto const key = thread * writes + number;
                empty().write([&](Transaction& tx) {
                    put_line(tx, key, thread);
                    return Finish::commit;
                });
                empty().read([&](Reader& reader) {
                    seen_at_once += static_cast<int>(reader.number(
                        "SELECT COUNT(*) FROM line WHERE number = :number", {{"number", key}}));
                });
            }
        });
    running.clear();

    EXPECT_EQ(lines_in(empty()), threads * writes);
    EXPECT_EQ(seen_at_once, threads * writes);  // whoever wrote it read it at once
}

TEST_P(GroupWriterTest, undoes_one_write_of_a_group_and_lets_the_others_stand)
{
    constexpr int threads = 12;
    empty().migrate(lines_only);
    std::latch all_wait{threads};
    std::atomic<int> failed = 0;
    std::vector<std::jthread> running;
    // The first write holds the writer until the others come: most of them become one group.
    running.emplace_back([&] {
        empty().write([&](Transaction&) {
            all_wait.wait();
            return Finish::commit;
        });
    });
    for (int thread = 0; thread < threads; ++thread)
        running.emplace_back([&, thread] {
            all_wait.count_down();
            try {
                empty().write([&](Transaction& tx) {
                    put_line(tx, thread, thread);
                    if (thread % 4 == 1) throw std::runtime_error{"stop"};
                    if (thread % 4 == 2) put_line(tx, thread, thread);  // the same key twice
                    return thread % 4 == 3 ? Finish::rollback : Finish::commit;
                });
            } catch (std::runtime_error const&) {
                ++failed;
            }
        });
    running.clear();

    EXPECT_EQ(failed, 6);
    EXPECT_EQ(lines_in(empty()), 3);
    empty().read([](Reader& reader) {
        EXPECT_EQ(reader.number("SELECT SUM(thread) AS sum FROM line", {}), 0 + 4 + 8);
    });
}

TEST(AGroup, is_held_open_for_as_many_as_came_last_time_and_2_ms_at_most)
{
    using std::chrono::microseconds;
    EXPECT_EQ(still_held_open(1, 0, microseconds{0}), microseconds{0});
    EXPECT_EQ(still_held_open(1, 1, microseconds{0}), microseconds{0});
    EXPECT_EQ(still_held_open(1, 2, microseconds{0}), microseconds{2'000});
    EXPECT_EQ(still_held_open(63, 64, microseconds{0}), microseconds{2'000});
    EXPECT_EQ(still_held_open(64, 64, microseconds{0}), microseconds{0});
    EXPECT_EQ(still_held_open(1, 64, microseconds{1'999}), microseconds{1});
    EXPECT_EQ(still_held_open(1, 64, microseconds{2'000}), microseconds{0});
    EXPECT_EQ(still_held_open(1, 64, microseconds{9'000}), microseconds{0});
}

TEST_P(GroupWriterTest, is_waited_for_by_more_than_there_are_reading_connections)
{
    constexpr int threads = 12;
    static_assert(threads > Options{}.readers);
    empty().migrate(lines_only);
    std::latch all_have_read{threads};
    std::vector<std::jthread> running;
    running.emplace_back([&] {
        empty().write([&](Transaction&) {
            all_have_read.wait();
            return Finish::commit;
        });
    });
    for (int thread = 0; thread < threads; ++thread)
        running.emplace_back([&, thread] {
            empty().read([&](Reader& reader) {
                EXPECT_LT(reader.number("SELECT COUNT(*) FROM line", {}), threads);
                reader.look_again();
                all_have_read.count_down();
                empty().write([&](Transaction& tx) {
                    put_line(tx, thread, thread);
                    return Finish::commit;
                });
                EXPECT_GT(reader.number("SELECT COUNT(*) FROM line", {}), 0);
            });
        });
    running.clear();

    EXPECT_EQ(lines_in(empty()), threads);
}

TEST_P(GroupWriterTest, throws_to_the_writer_what_its_change_threw)
{
    empty().migrate(lines_only);

    EXPECT_THROW(empty().write([](Transaction&) -> Finish { throw std::out_of_range{"mine"}; }),
                 std::out_of_range);
    EXPECT_THROW(empty().write([&](Transaction& tx) {
        put_line(tx, 1, 1);
        put_line(tx, 1, 1);
        return Finish::commit;
    }),
                 Error);
    EXPECT_EQ(lines_in(empty()), 0);
}

TEST_P(GroupWriterTest, reads_inside_a_write_what_was_written_there)
{
    empty().migrate(lines_only);

    empty().write([&](Transaction& tx) {
        put_line(tx, 1, 1);
        EXPECT_EQ(tx.number("SELECT COUNT(*) FROM line", {}), 1);
        EXPECT_EQ(lines_in(empty()), 0);  // others do not, before the commit
        return Finish::commit;
    });
    EXPECT_EQ(lines_in(empty()), 1);
}

TEST_P(GroupWriterTest, refuses_a_write_inside_a_write)
{
    empty().migrate(lines_only);

    EXPECT_THROW(empty().write([&](Transaction&) {
        empty().write([](Transaction&) { return Finish::commit; });
        return Finish::commit;
    }),
                 BrokenInvariant);
}

}  // namespace
}  // namespace keywork::db

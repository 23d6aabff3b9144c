// What a reader sees, and how long it keeps a connection from others.
#include "platform/db/database.hpp"
#include "platform/db/schema.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/expects.hpp"

namespace keywork::db {
namespace {

using ReaderTest = testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnAll, ReaderTest, testing::on_all(), testing::name_of);

constexpr SchemaFile marks_only[] = {{"1_tables.sql", R"sql(
    CREATE TABLE mark (
        number INTEGER PRIMARY KEY
    );
)sql"}};

void make_mark(Database& database, int number)
{
    database.write([&](Transaction& tx) {
        tx.run("INSERT INTO mark (number) VALUES (:number)", {{"number", number}});
        return Database::Finish::commit;
    });
}

std::int64_t marks_seen(Reader& reader) { return reader.number("SELECT COUNT(*) FROM mark", {}); }

std::int64_t marks_in(Database& database)
{
    std::int64_t count = 0;
    database.read([&](Reader& reader) { count = marks_seen(reader); });
    return count;
}

TEST_P(ReaderTest, sees_one_snapshot_while_others_write)
{
    empty().migrate(marks_only);

    empty().read([&](Reader& reader) {
        EXPECT_EQ(marks_seen(reader), 0);
        make_mark(empty(), 1);
        EXPECT_EQ(marks_in(empty()), 1);
        EXPECT_EQ(marks_seen(reader), 0);
    });
    EXPECT_EQ(marks_in(empty()), 1);
}

TEST_P(ReaderTest, sees_what_was_written_meanwhile_when_it_looks_again)
{
    empty().migrate(marks_only);

    empty().read([&](Reader& reader) {
        EXPECT_EQ(marks_seen(reader), 0);
        reader.look_again();
        make_mark(empty(), 1);
        EXPECT_EQ(marks_seen(reader), 1);
    });
}

TEST_P(ReaderTest, does_not_look_again_while_rows_are_being_read)
{
    empty().migrate(marks_only);
    make_mark(empty(), 1);

    empty().read([](Reader& reader) {
        constexpr Sql select{"SELECT number FROM mark"};
        EXPECT_THROW(reader.each(select, {}, [&](Row const&) { reader.look_again(); }),
                     BrokenInvariant);
        EXPECT_EQ(marks_seen(reader), 1);
    });
}

TEST_P(ReaderTest, does_not_look_again_inside_a_write)
{
    EXPECT_THROW(empty().write([](Transaction& tx) {
        tx.look_again();
        return Database::Finish::commit;
    }),
                 BrokenInvariant);
}

/// A database with one reading connection: whoever kept it would keep everybody waiting.
std::unique_ptr<Database> with_one_reader()
{
    auto database = Database::open("sqlite::memory:", {.readers = 1});
    database->migrate(marks_only);
    return database;
}

TEST(OneReader, takes_no_connection_before_it_reads)
{
    auto const database = with_one_reader();

    database->read([&](Reader& reader) {
        EXPECT_EQ(reader.dialect(), "sqlite");
        make_mark(*database, 1);
        EXPECT_EQ(marks_in(*database), 1);
        EXPECT_EQ(marks_seen(reader), 1);
    });
}

TEST(OneReader, leaves_its_connection_to_others_when_it_looks_again)
{
    auto const database = with_one_reader();

    database->read([&](Reader& reader) {
        EXPECT_EQ(marks_seen(reader), 0);
        reader.look_again();
        make_mark(*database, 1);
        EXPECT_EQ(marks_in(*database), 1);
        EXPECT_EQ(marks_seen(reader), 1);
    });
}

}  // namespace
}  // namespace keywork::db

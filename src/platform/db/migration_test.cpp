#include "platform/db/migration.hpp"

#include "platform/db/testing/store_test.hpp"

#include <gmock/gmock.h>

namespace keywork::db {
namespace {

using MigrationTest = testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnAll, MigrationTest, testing::on_all(), testing::name_of);

std::string message_of_migrating(Database& database, std::vector<SchemaFile> const& files)
{
    try {
        database.migrate(files);
    } catch (Error const& error) {
        return error.what();
    }
    return "done";
}

std::int64_t number(Database& database, Sql sql)
{
    std::int64_t found = 0;
    database.read([&](Reader& reader) { found = reader.number(sql, {}); });
    return found;
}

TEST_P(MigrationTest, runs_each_file_once_in_order_of_name)
{
    std::vector<SchemaFile> const files{
        {"2_fill.sql", "INSERT INTO step (name) VALUES ('filled');"},
        {"1_make.sql", "CREATE TABLE step (name TEXT PRIMARY KEY);"}};

    EXPECT_EQ(message_of_migrating(empty(), files), "done");
    EXPECT_EQ(message_of_migrating(empty(), files), "done");

    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM step"), 1);
    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM schema_file"), 2);
    empty().read([](Reader& reader) {
        reader.each("SELECT ran_at FROM schema_file", {}, [](Row const& row) {
            EXPECT_GT(row.get<sys_seconds>("ran_at"), sys_seconds{});
        });
    });
}

class LaterMigration : public testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnDisk, LaterMigration, testing::on_disk(), testing::name_of);

TEST_P(LaterMigration, runs_only_what_is_new_after_a_restart)
{
    std::vector<SchemaFile> files{{"1_make.sql", "CREATE TABLE step (name TEXT);"}};
    empty().migrate(files);
    fresh().reopen();
    files.push_back({"2_fill.sql", "INSERT INTO step VALUES ('filled');"});

    empty().migrate(files);

    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM step"), 1);
}

TEST_P(MigrationTest, refuses_a_file_that_changed_after_it_ran)
{
    empty().migrate(std::vector<SchemaFile>{{"1_make.sql", "CREATE TABLE step (name TEXT);"}});

    EXPECT_THAT(message_of_migrating(empty(), {{"1_make.sql", "CREATE TABLE step (nmae TEXT);"}}),
                ::testing::HasSubstr("1_make.sql was changed after it ran"));
}

TEST_P(MigrationTest, undoes_a_file_that_fails_and_says_where)
{
    std::vector<SchemaFile> const files{{"1_good.sql", "CREATE TABLE good (name TEXT);"},
                                        {"2_bad.sql", "CREATE TABLE half (name TEXT);\n"
                                                      "-- a comment; with a semicolon\n\n"
                                                      "CREATE TABLE half2 (name TEXT,,);\n"}};

    EXPECT_THAT(message_of_migrating(empty(), files),
                ::testing::AllOf(::testing::HasSubstr("2_bad.sql"),
                                 ::testing::HasSubstr("line 4")));

    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM schema_file"), 1);
    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM good"), 0);
    EXPECT_THROW(number(empty(), "SELECT COUNT(*) FROM half"), Error);
}

TEST_P(MigrationTest, refuses_two_files_of_one_name)
{
    EXPECT_THAT(message_of_migrating(empty(), {{"1_a.sql", "SELECT 1;"}, {"1_a.sql", ""}}),
                ::testing::HasSubstr("two schema files are called 1_a.sql"));
}

TEST_P(MigrationTest, takes_semicolons_in_strings_and_triggers_of_each_database)
{
    empty().migrate(std::vector<SchemaFile>{{"1_trigger.sql", R"sql(
        CREATE TABLE step (name TEXT DEFAULT ';');  -- a comment; with a semicolon
        INSERT INTO step (name) VALUES ('it''s; done');
-- only sqlite
        CREATE TRIGGER step_stands BEFORE UPDATE ON step
        BEGIN
            SELECT RAISE(ABORT, 'a step is never changed;');
        END;
-- end
-- only postgresql
        CREATE FUNCTION step_stands() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'a step is never changed;';
        END
        $$;
        CREATE TRIGGER step_stands BEFORE UPDATE ON step
            FOR EACH STATEMENT EXECUTE FUNCTION step_stands();
-- end
        INSERT INTO step DEFAULT VALUES;
    )sql"}});

    EXPECT_EQ(number(empty(), "SELECT COUNT(*) FROM step WHERE name LIKE '%;%'"), 2);
    try {
        empty().write([](Transaction& tx) {
            tx.run("UPDATE step SET name = 'other'", {});
            return Database::Finish::commit;
        });
        ADD_FAILURE() << "the trigger did not refuse";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind, ErrorKind::check);
    }
}

TEST_P(MigrationTest, runs_the_files_of_all_slices)
{
    EXPECT_NO_THROW(migrated().migrate());
    EXPECT_EQ(static_cast<std::size_t>(number(empty(), "SELECT COUNT(*) FROM schema_file")),
              schema_files().size());
}

}  // namespace
}  // namespace keywork::db

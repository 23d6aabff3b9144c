// What is PostgreSQL's alone: prepared statements by type, and the kinds of its errors.
#include "platform/db/postgres/postgres.hpp"

#include "platform/db/schema.hpp"
#include "platform/db/testing/store_test.hpp"

#include <thread>

namespace keywork::db::postgres {
namespace {

class PostgresTest : public testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnPostgres, PostgresTest, ::testing::Values("postgresql"),
                         testing::name_of);

TEST_P(PostgresTest, prepares_a_statement_once_for_each_combination_of_types)
{
    constexpr Sql select{"SELECT COALESCE(:number, 7) AS number"};
    constexpr Sql count{R"sql(
        SELECT COUNT(*)
          FROM pg_prepared_statements
         WHERE statement LIKE 'SELECT COALESCE%'
    )sql"};
    empty().read([&](Reader& reader) {
        for (int number = 0; number < 3; ++number)
            EXPECT_EQ(reader.number(select, {{"number", number}}), number);
        EXPECT_EQ(reader.number(count, {}), 1);
        for (int again = 0; again < 2; ++again)
            EXPECT_EQ(reader.number(select, {{"number", std::optional<int>{}}}), 7);
        EXPECT_EQ(reader.number(count, {}), 2);
    });
}

TEST_P(PostgresTest, tells_the_kinds_of_error_by_their_code)
{
    auto const kind_of = [&](Sql sql) {
        try {
            empty().write([&](Transaction& tx) {
                tx.run(sql, {});
                return Database::Finish::commit;
            });
        } catch (Error const& error) {
            return error.kind;
        }
        return ErrorKind::unique;
    };
    EXPECT_EQ(kind_of("DO $$ BEGIN RAISE USING ERRCODE = '40001'; END $$"),
              ErrorKind::serialization);
    EXPECT_EQ(kind_of("DO $$ BEGIN RAISE USING ERRCODE = '40P01'; END $$"),
              ErrorKind::serialization);
    EXPECT_EQ(kind_of("DO $$ BEGIN RAISE USING ERRCODE = '55P03'; END $$"), ErrorKind::busy);
    EXPECT_EQ(kind_of("DO $$ BEGIN RAISE USING ERRCODE = '53100'; END $$"), ErrorKind::full);
    EXPECT_EQ(kind_of("DO $$ BEGIN RAISE USING ERRCODE = 'XX000'; END $$"), ErrorKind::other);
}

TEST_P(PostgresTest, leaves_values_out_of_its_errors)
{
    try {
        empty().read([](Reader& reader) {
            reader.number("SELECT CAST(:words AS INTEGER)", {{"words", "Zoë ran"}});
        });
        ADD_FAILURE() << "no error";
    } catch (Error const& error) {
        EXPECT_EQ(std::string{error.what()}.find("Zoë"), std::string::npos) << error.what();
    }
}

TEST_P(PostgresTest, keeps_two_writers_of_one_database_one_after_another)
{
    auto const other = Database::open(fresh().url());
    empty().migrate(std::vector<SchemaFile>{{"1.sql", "CREATE TABLE counter (number INTEGER);"
                                                      "INSERT INTO counter VALUES (0);"}});
    auto const count_up = [](Database& database) {
        for (int time = 0; time < 50; ++time)
            database.write([](Transaction& tx) {
                auto const number = tx.number("SELECT number FROM counter", {});
                tx.run("UPDATE counter SET number = :next", {{"next", number + 1}});
                return Database::Finish::commit;
            });
    };
    {
        std::jthread const one{[&] { count_up(empty()); }};
        std::jthread const two{[&] { count_up(*other); }};
    }
    other->read([](Reader& reader) {
        EXPECT_EQ(reader.number("SELECT number FROM counter", {}), 100);
    });
}

}  // namespace
}  // namespace keywork::db::postgres

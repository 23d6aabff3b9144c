// What every driver keeps to: values, errors, snapshots, and what a transaction is.
#include "platform/db/database.hpp"

#include "platform/db/schema.hpp"
#include "platform/db/testing/store_test.hpp"
#include "platform/expects.hpp"

#include <limits>

namespace keywork::db {
namespace {

using namespace std::chrono_literals;
using Finish = Database::Finish;
using DatabaseTest = testing::StoreTest;
INSTANTIATE_TEST_SUITE_P(OnAll, DatabaseTest, testing::on_all(), testing::name_of);

using PlaceId = Id<struct Place>;

constexpr SchemaFile places[] = {{"1_tables.sql", R"sql(
    CREATE TABLE place (
        id       TEXT    PRIMARY KEY,
        name     TEXT    NOT NULL UNIQUE,
        number   BIGINT,
        measure  DOUBLE PRECISION,
        flag     INTEGER CHECK (flag IN (0, 1)),
        inside   TEXT    REFERENCES place
    );
)sql"}};

std::int64_t add_place(Transaction& tx, std::string const& id, std::string const& name)
{
    return tx.run("INSERT INTO place (id, name) VALUES (:id, :name)", {{"id", id}, {"name", name}});
}

std::int64_t count_places(Reader& reader)
{
    return reader.number("SELECT COUNT(*) AS number FROM place", {});
}

std::int64_t count_places(Database& database)
{
    std::int64_t count = 0;
    database.read([&](Reader& reader) { count = count_places(reader); });
    return count;
}

void write(Database& database, std::function<void(Transaction&)> const& change)
{
    database.write([&](Transaction& tx) {
        change(tx);
        return Finish::commit;
    });
}

/// The kind of error that `change` ends in.
ErrorKind kind_of_error(Database& database, std::function<void(Transaction&)> const& change)
{
    try {
        write(database, change);
    } catch (Error const& error) {
        return error.kind;
    }
    ADD_FAILURE() << "no error";
    return ErrorKind::other;
}

struct Everything {
    std::string text;
    std::int64_t big;
    int small;
    bool flag;
    double real;
    minutes length;
    sys_seconds at;
    local_days on;
    PlaceId id;
    std::optional<std::string> maybe_text;
    std::optional<std::int64_t> maybe_big;
    std::optional<sys_seconds> maybe_at;
    std::optional<PlaceId> maybe_id;
    bool operator==(Everything const&) const = default;
};

constexpr SchemaFile everything_table[] = {{"1_everything.sql", R"sql(
    CREATE TABLE everything (
        text_ TEXT, big BIGINT, small INTEGER, flag INTEGER, real_ DOUBLE PRECISION,
        length_minutes INTEGER, at TEXT, day TEXT, id TEXT,
        maybe_text TEXT, maybe_big BIGINT, maybe_at TEXT, maybe_id TEXT
    );
)sql"}};

void save(Transaction& tx, Everything const& it)
{
    tx.run(R"sql(
        INSERT INTO everything (text_, big, small, flag, real_, length_minutes, at, day, id,
                                maybe_text, maybe_big, maybe_at, maybe_id)
        VALUES (:text, :big, :small, :flag, :real, :length, :at, :on, :id,
                :maybe_text, :maybe_big, :maybe_at, :maybe_id)
    )sql",
           {{"text", it.text}, {"big", it.big}, {"small", it.small}, {"flag", it.flag},
            {"real", it.real}, {"length", it.length}, {"at", it.at}, {"on", it.on}, {"id", it.id},
            {"maybe_text", it.maybe_text}, {"maybe_big", it.maybe_big},
            {"maybe_at", it.maybe_at}, {"maybe_id", it.maybe_id}});
}

std::vector<Everything> everything(Database& database)
{
    std::vector<Everything> found;
    database.read([&](Reader& reader) {
        found = reader.all("SELECT * FROM everything ORDER BY text_", {}, [](Row const& row) {
            return Everything{row.get<std::string>("text_"),
                              row.get<std::int64_t>("big"),
                              row.get<int>("small"),
                              row.get<bool>("flag"),
                              row.get<double>("real_"),
                              row.get<minutes>("length_minutes"),
                              row.get<sys_seconds>("at"),
                              row.get<local_days>("day"),
                              row.get<PlaceId>("id"),
                              row.get<std::optional<std::string>>("maybe_text"),
                              row.get<std::optional<std::int64_t>>("maybe_big"),
                              row.get<std::optional<sys_seconds>>("maybe_at"),
                              row.get<std::optional<PlaceId>>("maybe_id")};
        });
    });
    return found;
}

TEST_P(DatabaseTest, reads_back_every_type_as_it_was_saved)
{
    auto const at = std::chrono::sys_days{2026y / 3 / 28} + 22h + 30min;
    auto const on = local_days{2028y / 2 / 29};
    std::vector<Everything> const saved{
        {"a", std::numeric_limits<std::int64_t>::max(), -7, true, 0.1, 4min, at, on, PlaceId{"p-1"},
         "words", std::numeric_limits<std::int64_t>::min(), at + 1s, PlaceId{"p-2"}},
        {"b", 0, 0, false, -1e300, 0min, at, on, PlaceId{"p"}, {}, {}, {}, {}},
        {"c", 1, 1, true, 1.0, 1min, at, on, PlaceId{"p"}, "", 0, at, PlaceId{"q"}}};
    empty().migrate(everything_table);

    write(empty(), [&](Transaction& tx) {
        for (Everything const& one : saved) save(tx, one);
    });

    EXPECT_EQ(everything(empty()), saved);
}

TEST_P(DatabaseTest, keeps_long_text_of_every_sort_unchanged)
{
    std::string text = "quote ' double \" back \\ percent % colon :name\r\n\t";
    for (char control = 1; control < 32; ++control) text += control;
    while (text.size() < 40'000) text += "Zoë 🙂 \u202e\U0010ffff ";
    empty().migrate(places);

    write(empty(), [&](Transaction& tx) { add_place(tx, "p", text); });

    empty().read([&](Reader& reader) {
        EXPECT_EQ(reader.one("SELECT name FROM place WHERE name = :name", {{"name", text}},
                             [](Row const& row) { return row.get<std::string>("name"); }),
                  text);
    });
}

TEST_P(DatabaseTest, refuses_text_that_only_one_of_the_databases_could_keep)
{
    empty().migrate(places);
    auto const add = [&](std::string const& name) {
        return kind_of_error(empty(), [&](Transaction& tx) { add_place(tx, "p", name); });
    };

    EXPECT_EQ(add(std::string{"a\0b", 3}), ErrorKind::check);
    EXPECT_EQ(add("\xff"), ErrorKind::check);
    EXPECT_EQ(count_places(empty()), 0);
}

TEST_P(DatabaseTest, binds_numbers_wherever_a_number_can_stand)
{
    empty().migrate(places);
    write(empty(), [&](Transaction& tx) {
        for (auto const* id : {"a", "b", "c"}) add_place(tx, id, id);
        EXPECT_EQ(tx.run("UPDATE place SET flag = :one, number = :big, measure = :real",
                         {{"one", 1}, {"big", std::int64_t{5'000'000'000}}, {"real", 2.5}}),
                  3);
    });

    empty().read([&](Reader& reader) {
        auto const ids = reader.all(R"sql(
            SELECT id
              FROM place
             WHERE flag = :flag AND number >= :number AND measure < :measure
               AND (inside IS NULL OR inside = :inside)
             ORDER BY id
             LIMIT :most OFFSET :skip
        )sql",
                                    {{"flag", true}, {"number", 7}, {"measure", 3.0},
                                     {"inside", "a"}, {"most", 1}, {"skip", 1}},
                                    [](Row const& row) { return row.get<std::string>("id"); });
        EXPECT_EQ(ids, std::vector<std::string>{"b"});
    });
}

TEST_P(DatabaseTest, takes_a_value_and_its_absence_in_the_same_statement)
{
    empty().migrate(places);
    constexpr Sql update{R"sql(
        UPDATE place
           SET number = :number, inside = COALESCE(:inside, inside)
         WHERE id = :id
    )sql"};
    write(empty(), [&](Transaction& tx) { add_place(tx, "a", "A"); });

    for (std::optional<std::int64_t> number : {std::optional<std::int64_t>{}, {5}, {}, {6}}) {
        auto const inside = number ? std::optional<std::string>{"a"} : std::nullopt;
        write(empty(), [&](Transaction& tx) {
            EXPECT_EQ(tx.run(update, {{"number", number}, {"inside", inside}, {"id", "a"}}), 1);
            tx.each("SELECT number FROM place", {}, [&](Row const& row) {
                EXPECT_EQ(row.get<std::optional<std::int64_t>>("number"), number);
            });
        });
    }
}

TEST_P(DatabaseTest, tells_the_kinds_of_error_apart)
{
    empty().migrate(places);
    write(empty(), [&](Transaction& tx) { add_place(tx, "a", "A"); });
    auto const kind_of = [&](Sql sql) {
        return kind_of_error(empty(), [&](Transaction& tx) { tx.run(sql, {}); });
    };

    EXPECT_EQ(kind_of("INSERT INTO place (id, name) VALUES ('b', 'A')"), ErrorKind::unique);
    EXPECT_EQ(kind_of("INSERT INTO place (id, name) VALUES ('a', 'B')"), ErrorKind::unique);
    EXPECT_EQ(kind_of("INSERT INTO place (id, name, inside) VALUES ('b', 'B', 'c')"),
              ErrorKind::foreign_key);
    EXPECT_EQ(kind_of("INSERT INTO place (id, name, flag) VALUES ('b', 'B', 2)"), ErrorKind::check);
    EXPECT_EQ(kind_of("INSERT INTO place (id) VALUES ('b')"), ErrorKind::check);
    EXPECT_EQ(kind_of("INSERT INTO nowhere (id) VALUES ('b')"), ErrorKind::other);
    EXPECT_EQ(count_places(empty()), 1);
}

TEST_P(DatabaseTest, saves_and_undoes_a_change_of_many_pages)
{
    constexpr int many = 4000;   // a kilobyte each: far more than is kept in memory to undo
    auto& database = empty();
    database.migrate(places);
    write(database, [&](Transaction& tx) {
        for (int i = 0; i < many; ++i)
            add_place(tx, std::to_string(i), std::to_string(i) + std::string(1000, 'a'));
    });
    database.write([&](Transaction& tx) {
        EXPECT_EQ(tx.run("UPDATE place SET number = 1", {}), many);
        return Finish::rollback;
    });
    auto const changed = [&] {
        std::int64_t count = 0;
        database.read([&](Reader& reader) {
            count = reader.number("SELECT COUNT(*) FROM place WHERE number = 1", {});
        });
        return count;
    };
    EXPECT_EQ(changed(), 0);
    write(database, [](Transaction& tx) { tx.run("UPDATE place SET number = 1", {}); });
    EXPECT_EQ(changed(), many);
}

TEST_P(DatabaseTest, counts_the_rows_that_a_change_touched)
{
    empty().migrate(places);

    write(empty(), [&](Transaction& tx) {
        EXPECT_EQ(add_place(tx, "a", "A"), 1);
        EXPECT_EQ(add_place(tx, "b", "B"), 1);
        EXPECT_EQ(tx.run("UPDATE place SET flag = 1", {}), 2);
        EXPECT_EQ(tx.run("UPDATE place SET flag = 1 WHERE id = 'c'", {}), 0);
        EXPECT_EQ(tx.run("INSERT INTO place (id, name) VALUES ('a', 'A') ON CONFLICT DO NOTHING",
                         {}),
                  0);
        EXPECT_EQ(tx.one("DELETE FROM place WHERE id = 'a' RETURNING name", {},
                         [](Row const& row) { return row.get<std::string>("name"); }),
                  "A");
        EXPECT_EQ(count_places(tx), 1);
    });
}

TEST_P(DatabaseTest, throws_at_a_column_that_is_not_there_or_not_of_that_type)
{
    empty().migrate(places);
    write(empty(), [&](Transaction& tx) { add_place(tx, "a", "words"); });

    empty().read([&](Reader& reader) {
        constexpr Sql select{"SELECT name, number, 7 AS seven FROM place"};
        auto const read_as = [&]<class T>(T, std::string_view column) {
            reader.each(select, {}, [&](Row const& row) { row.get<T>(column); });
        };
        EXPECT_THROW(read_as(std::string{}, "nmae"), Error);
        EXPECT_THROW(read_as(std::int64_t{}, "name"), Error);
        EXPECT_THROW(read_as(double{}, "name"), Error);
        EXPECT_THROW(read_as(sys_seconds{}, "name"), Error);
        EXPECT_THROW(read_as(local_days{}, "name"), Error);
        EXPECT_THROW(read_as(std::int64_t{}, "number"), Error);  // NULL
        EXPECT_THROW(read_as(std::string{}, "number"), Error);
        EXPECT_THROW(read_as(bool{}, "seven"), Error);
        EXPECT_NO_THROW(read_as(std::optional<int>{}, "number"));
        EXPECT_NO_THROW(read_as(int{}, "seven"));
    });
}

TEST_P(DatabaseTest, throws_when_parameters_and_values_do_not_match)
{
    empty().migrate(places);

    empty().read([&](Reader& reader) {
        constexpr Sql select{"SELECT id FROM place WHERE id = :id"};
        auto const nothing = [](Row const&) {};
        EXPECT_THROW(reader.each(select, {}, nothing), BrokenInvariant);
        EXPECT_THROW(reader.each(select, {{"di", "a"}}, nothing), BrokenInvariant);
        EXPECT_THROW(reader.each(select, {{"id", "a"}, {"di", "b"}}, nothing), BrokenInvariant);
    });
    EXPECT_THROW(empty().read([&](Reader& reader) {
        reader.each("SELECT place.id, inner_place.id FROM place, place AS inner_place", {},
                    [](Row const&) {});
    }),
                 Error);
}

TEST_P(DatabaseTest, runs_a_statement_again_while_its_rows_are_being_read)
{
    empty().migrate(places);
    write(empty(), [&](Transaction& tx) {
        for (auto const* id : {"a", "b", "c"}) add_place(tx, id, id);
    });
    constexpr Sql select{"SELECT id FROM place WHERE id > :after ORDER BY id"};
    std::string walked;
    empty().read([&](Reader& reader) {
        reader.each(select, {{"after", "a"}}, [&](Row const& outer) {
            reader.each(select, {{"after", "b"}}, [&](Row const& inner) {
                walked += outer.text("id");
                walked += inner.text("id");
            });
        });
    });
    EXPECT_EQ(walked, "bccc");
}

TEST_P(DatabaseTest, does_not_write_through_a_reader)
{
    empty().migrate(places);

    EXPECT_THROW(empty().read([](Reader& reader) {
        reader.each("INSERT INTO place (id, name) VALUES ('a', 'A') RETURNING id", {},
                    [](Row const&) {});
    }),
                 Error);
    EXPECT_EQ(count_places(empty()), 0);
}

TEST_P(DatabaseTest, survives_a_read_that_throws)
{
    empty().migrate(places);
    for (int round = 0; round < 10; ++round) {  // more often than there are readers
        EXPECT_THROW(empty().read([](Reader&) { throw std::runtime_error{"stop"}; }),
                     std::runtime_error);
        EXPECT_THROW(empty().read([](Reader& reader) { reader.number("SELECT nothing", {}); }),
                     Error);
    }
    EXPECT_EQ(count_places(empty()), 0);
}

class LastingDatabase : public testing::StoreTest {};
INSTANTIATE_TEST_SUITE_P(OnDisk, LastingDatabase, testing::on_disk(), testing::name_of);

TEST_P(LastingDatabase, is_found_again_after_a_restart)
{
    empty().migrate(places);
    write(empty(), [](Transaction& tx) { add_place(tx, "a", "A"); });

    fresh().reopen();

    empty().migrate(places);
    EXPECT_EQ(count_places(empty()), 1);
}

TEST(DatabaseUrl, must_name_a_known_database)
{
    EXPECT_THROW(Database::open("keywork.db"), Error);
    EXPECT_THROW(Database::open("sqlite:/no/such/folder/keywork.db"), Error);
}

}  // namespace
}  // namespace keywork::db

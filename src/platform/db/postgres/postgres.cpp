#include "platform/db/postgres/postgres.hpp"

#include "platform/db/postgres/result.hpp"
#include "platform/db/storable.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <libpq-fe.h>
#include <unordered_map>
#include <utility>
#include <variant>

namespace keywork::db::postgres {
namespace {

// pg_type.oid: what a bound number is. Text is left open, so that the server takes it for whatever
// the other side of the comparison is.
constexpr Oid bigint_type = 20;
constexpr Oid double_type = 701;
constexpr Oid open_type = 0;

struct Finish {
    void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
using Handle = std::unique_ptr<PGconn, Finish>;

Oid type_of(Value const& value)
{
    if (std::holds_alternative<std::int64_t>(value)) return bigint_type;
    return std::holds_alternative<double>(value) ? double_type : open_type;
}

/// A bound value as text; none for NULL.
std::optional<std::string> text_of(Value const& value)
{
    struct Visitor {
        std::optional<std::string> operator()(std::monostate) const { return {}; }
        std::optional<std::string> operator()(std::int64_t whole) const
        {
            return std::to_string(whole);
        }
        std::optional<std::string> operator()(double real) const
        {
            std::array<char, 32> digits{};  // the shortest text that reads back as the same double
            auto const end = std::to_chars(digits.begin(), digits.end(), real).ptr;
            return std::string{digits.begin(), end};
        }
        std::optional<std::string> operator()(std::string const& text) const
        {
            if (!is_storable(text))
                throw Error{ErrorKind::check, "text that is not UTF-8 or holds U+0000"};
            return text;
        }
    };
    return std::visit(Visitor{}, value);
}

/// A statement as it was prepared on the server, for one combination of types.
struct Prepared {
    std::string name;
    std::vector<std::string> parameters;
    Columns columns;
    bool has_columns = false;
};

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(Handle handle) : handle_{std::move(handle)} {}

    using Reader::each;
    using Transaction::run;

    void each(Sql sql, std::span<Bind const> binds,
              std::function<void(Row const&)> const& take) override;
    std::int64_t number(Sql sql, Binds binds) override
    {
        return first_number(answer(sql, std::span{binds.begin(), binds.size()}));
    }
    std::int64_t run(Sql sql, std::span<Bind const> binds) override
    {
        return rows_touched(answer(sql, binds));
    }
    std::string_view dialect() const override { return in_words(Dialect::postgresql); }

    void begin_reading() override { simple("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    void begin_writing() override
    {
        // The lock of the organisation, which has the schema to itself, is taken before anything
        // is read; 27511 is "kw", and keeps clear of other programs' locks.
        simple("BEGIN ISOLATION LEVEL READ COMMITTED;"
               "SELECT pg_advisory_xact_lock(27511, hashtext(current_schema()))");
    }
    void commit() override;
    void end() noexcept override;

    void open_savepoint() override { simple("SAVEPOINT one_write"); }
    void keep_savepoint() override { simple("RELEASE one_write"); }
    void undo_savepoint() override { simple("ROLLBACK TO one_write; RELEASE one_write"); }

    bool is_in_transaction() const override;
    bool is_usable() const override
    {
        return is_usable_ && PQstatus(handle_.get()) == CONNECTION_OK;
    }

    void settle() override
    {
        // The connection that is lost may still be committing over there, holding the lock.
        begin_writing();
        simple("COMMIT");
    }
    void rest(bool) noexcept override {}
    void run_script(std::string_view script) override;
    void make_schema_table() override;

    Result simple(char const* sql);

private:
    Prepared& prepared(Sql sql, std::span<Bind const> binds);
    Result answer(Sql sql, std::span<Bind const> binds);
    Result run(Prepared const& statement, Sql sql, std::span<Bind const> binds);
    /// The result itself, or its error thrown.
    Result checked(Result result, std::string_view during);

    Handle handle_;
    bool is_usable_ = true;
    std::unordered_map<std::string, Prepared> prepared_;  // by types and text
};

Result PostgresConnection::checked(Result result, std::string_view during)
{
    if (is_done(result)) return result;
    if (!is_plain_error(result)) is_usable_ = false;
    throw error_of(result, during);
}

Result PostgresConnection::simple(char const* sql)
{
    return checked(Result{PQexec(handle_.get(), sql)}, sql);
}

Prepared& PostgresConnection::prepared(Sql sql, std::span<Bind const> binds)
{
    // One statement is prepared once for each combination of types it is run with; a value that
    // may be absent gives two. The types come first, since names follow the text.
    std::string key;
    for (Bind const& bind : binds) key += "tir"[type_of(bind.value) == bigint_type   ? 1
                                               : type_of(bind.value) == double_type ? 2
                                                                                    : 0];
    key += ' ';
    key += sql.text();
    if (auto const found = prepared_.find(key); found != prepared_.end()) return found->second;

    auto numbered = number_parameters(sql.text(), Dialect::postgresql);
    std::vector<Oid> types;
    types.reserve(numbered.names.size());
    for (Bind const* bind : in_order(binds, numbered.names)) types.push_back(type_of(bind->value));
    auto const name = "keywork_" + std::to_string(prepared_.size());
    checked(Result{PQprepare(handle_.get(), name.c_str(), numbered.text.c_str(),
                             static_cast<int>(types.size()), types.data())},
            sql.text());
    Prepared made;
    made.name = name;
    made.parameters = std::move(numbered.names);
    return prepared_.emplace(std::move(key), std::move(made)).first->second;
}

Result PostgresConnection::run(Prepared const& statement, Sql sql, std::span<Bind const> binds)
{
    std::vector<std::optional<std::string>> texts;
    std::vector<char const*> values;
    for (Bind const* bind : in_order(binds, statement.parameters))
        texts.push_back(text_of(bind->value));
    for (auto const& text : texts) values.push_back(text ? text->c_str() : nullptr);
    return checked(Result{PQexecPrepared(handle_.get(), statement.name.c_str(),
                                         static_cast<int>(values.size()), values.data(), nullptr,
                                         nullptr, 0)},
                   sql.text());
}

Result PostgresConnection::answer(Sql sql, std::span<Bind const> binds)
{
    return run(prepared(sql, binds), sql, binds);
}

void PostgresConnection::each(Sql sql, std::span<Bind const> binds,
                              std::function<void(Row const&)> const& take)
{
    auto& statement = prepared(sql, binds);
    auto const result = run(statement, sql, binds);
    if (!statement.has_columns) {
        statement.columns = Columns{column_names(result)};
        statement.has_columns = true;
    }
    ResultRow row{result, statement.columns};
    for (int at = 0; at < row_count(result); ++at) {
        row.move_to(at);
        take(row);
    }
}

void PostgresConnection::commit()
{
    Result const result{PQexec(handle_.get(), "COMMIT")};
    if (is_done(result)) {
        if (std::string_view{PQcmdStatus(result.get())} == "COMMIT") return;
        throw Error{ErrorKind::other, "the transaction had failed before its commit"};
    }
    auto const error = error_of(result, "COMMIT");
    if (is_plain_error(result)) throw error;
    is_usable_ = false;
    throw OutcomeUnknown{error.kind, error.what()};
}

void PostgresConnection::end() noexcept
{
    if (!is_in_transaction()) return;
    Result const result{PQexec(handle_.get(), "ROLLBACK")};
    if (!is_done(result)) is_usable_ = false;
}

bool PostgresConnection::is_in_transaction() const
{
    auto const status = PQtransactionStatus(handle_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

void PostgresConnection::run_script(std::string_view script)
{
    std::string const text{script};
    Result const result{PQexec(handle_.get(), text.c_str())};
    if (is_done(result) || PQresultStatus(result.get()) == PGRES_EMPTY_QUERY) return;
    if (!is_plain_error(result)) is_usable_ = false;
    auto const place = place_of_error(result);
    if (place == 0) throw error_of(result, "one of its statements");
    auto characters = 0;
    auto line = 1;
    for (char const c : text) {
        bool const starts_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (starts_character && ++characters >= place) break;
        if (c == '\n') ++line;
    }
    throw error_of(result, "line " + std::to_string(line));
}

void PostgresConnection::make_schema_table()
{
    simple(R"sql(
        CREATE TABLE IF NOT EXISTS schema_file (
            name   TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL,
            ran_at TEXT NOT NULL DEFAULT
                   to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        )
    )sql");
}

std::unique_ptr<PostgresConnection> opened(std::string const& url)
{
    // What stands before the URL it may change; what stands after it may not.
    constexpr auto expand_url = 1;
    std::array const names{"connect_timeout", "application_name", "dbname", "client_encoding",
                           static_cast<char const*>(nullptr)};
    std::array const values{"10", "keywork", url.c_str(), "UTF8",
                            static_cast<char const*>(nullptr)};
    Handle handle{PQconnectdbParams(names.data(), values.data(), expand_url)};
    if (PQstatus(handle.get()) != CONNECTION_OK)
        throw Error{ErrorKind::other,
                    std::string{"PostgreSQL: "} + PQerrorMessage(handle.get())};
    PQsetNoticeProcessor(handle.get(), [](void*, char const*) {}, nullptr);
    auto connection = std::make_unique<PostgresConnection>(std::move(handle));
    // Compiling a plan takes 40 ms, and helps only queries longer than any of ours.
    connection->simple("SET jit = off");
    return connection;
}

void refuse_other_order(PostgresConnection& connection)
{
    auto const suits = first_number(connection.simple(R"sql(
        SELECT COUNT(*)
          FROM pg_database
         WHERE datname = current_database() AND pg_encoding_to_char(encoding) = 'UTF8'
           AND datlocprovider = 'c'
           AND datcollate IN ('C', 'POSIX', 'C.UTF-8', 'C.utf8')
    )sql"));
    if (suits == 0)
        throw Error{ErrorKind::other,
                    "the PostgreSQL database must be UTF-8 and sort by byte; make it with: "
                    "createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 <name>"};
}

}  // namespace

bool is_url(std::string const& url)
{
    return url.starts_with("postgresql://") || url.starts_with("postgres://");
}

std::unique_ptr<Connection> open_writer(std::string const& url)
{
    auto connection = opened(url);
    refuse_other_order(*connection);
    connection->simple("SET synchronous_commit = on; SET lock_timeout = '10s'");
    return connection;
}

std::unique_ptr<Connection> open_reader(std::string const& url)
{
    return opened(url);
}

}  // namespace keywork::db::postgres

#include "platform/db/sqlite/statement.hpp"

#include "platform/db/storable.hpp"

#include <charconv>
#include <sqlite3.h>
#include <type_traits>
#include <utility>
#include <variant>

namespace keywork::db::sqlite {
namespace {

ErrorKind kind_of(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:      return ErrorKind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return ErrorKind::foreign_key;
    case SQLITE_BUSY_SNAPSHOT:         return ErrorKind::serialization;
    }
    switch (code & 0xFF) {
    case SQLITE_CONSTRAINT: return ErrorKind::check;  // CHECK, NOT NULL, RAISE in a trigger
    case SQLITE_BUSY:
    case SQLITE_LOCKED:     return ErrorKind::busy;
    case SQLITE_FULL:       return ErrorKind::full;
    }
    return ErrorKind::other;
}

int bind_value(sqlite3_stmt* statement, int number, Value const& value)
{
    struct Visitor {
        sqlite3_stmt* statement;
        int number;
        int operator()(std::monostate) const { return sqlite3_bind_null(statement, number); }
        int operator()(std::int64_t whole) const
        {
            return sqlite3_bind_int64(statement, number, whole);
        }
        int operator()(double real) const { return sqlite3_bind_double(statement, number, real); }
        int operator()(std::string const& text) const
        {
            if (!is_storable(text))
                throw Error{ErrorKind::check, "text that is not UTF-8 or holds U+0000"};
            // The caller's binds outlive the run, so the text need not be copied.
            return sqlite3_bind_text64(statement, number, text.data(), text.size(), SQLITE_STATIC,
                                       SQLITE_UTF8);
        }
    };
    return std::visit(Visitor{statement, number}, value);
}

}  // namespace

void throw_last_error(sqlite3* connection, std::string_view during)
{
    auto const kind = kind_of(sqlite3_extended_errcode(connection));
    throw Error{kind, std::string{sqlite3_errmsg(connection)} + " in " + std::string{during}};
}

void Finalize::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

std::unique_ptr<Prepared> prepare(sqlite3* connection, std::string_view sql)
{
    auto numbered = number_parameters(sql, Dialect::sqlite);
    sqlite3_stmt* handle = nullptr;
    auto const code =
        sqlite3_prepare_v3(connection, numbered.text.data(), static_cast<int>(numbered.text.size()),
                           SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) throw_last_error(connection, sql);
    auto prepared = std::make_unique<Prepared>();
    prepared->handle.reset(handle);
    prepared->names = std::move(numbered.names);
    std::vector<std::string> columns;
    for (int place = 0; place < sqlite3_column_count(handle); ++place)
        columns.emplace_back(sqlite3_column_name(handle, place));
    prepared->columns = Columns{std::move(columns)};
    return prepared;
}

Prepared& StatementCache::prepared(std::string_view sql)
{
    // Hashing a statement of some thousand letters costs as much as a look-up by it. The text is
    // compared all the same: what is no literal may stand where another text stood.
    auto& place = by_place_[sql.data()];
    if (place && place->first == sql) return *place->second;
    auto found = kept_.find(sql);
    if (found == kept_.end())
        found = kept_.emplace(std::string{sql}, prepare(connection_, sql)).first;
    place = &*found;
    return *found->second;
}

Run::Run(StatementCache& cache, std::string_view sql, std::span<Bind const> binds)
    : Run{cache, sql, cache.prepared(sql), binds}
{
}

Run::Run(StatementCache& cache, std::string_view sql, Prepared& kept, std::span<Bind const> binds)
    : connection_{cache.connection()}, own_{kept.is_in_use ? prepare(connection_, sql) : nullptr},
      prepared_{own_ ? *own_ : kept}, row_{prepared_}
{
    bind(binds);
    prepared_.is_in_use = true;
}

void Run::bind(std::span<Bind const> binds)
{
    auto const ordered = in_order(binds, prepared_.names);
    for (std::size_t place = 0; place < ordered.size(); ++place)
        if (bind_value(prepared_.handle.get(), static_cast<int>(place) + 1,
                       ordered[place]->value) != SQLITE_OK)
            throw_last_error(connection_, prepared_.names[place]);
}

Run::~Run()
{
    sqlite3_reset(prepared_.handle.get());
    sqlite3_clear_bindings(prepared_.handle.get());
    prepared_.is_in_use = false;
}

bool Run::step()
{
    auto const code = sqlite3_step(prepared_.handle.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE)
        throw_last_error(connection_, sqlite3_sql(prepared_.handle.get()));
    return false;
}

Row const& Run::row() const
{
    return row_;
}

std::int64_t Run::first_number() const
{
    if (sqlite3_column_type(prepared_.handle.get(), 0) != SQLITE_INTEGER)
        throw Error{ErrorKind::other, "a query for a number gave something else"};
    return sqlite3_column_int64(prepared_.handle.get(), 0);
}

std::string Run::first_text() const
{
    auto const* const text = sqlite3_column_text(prepared_.handle.get(), 0);
    return text == nullptr ? "" : reinterpret_cast<char const*>(text);
}

bool Run::CurrentRow::is_null(std::string_view column) const
{
    auto const place = prepared_.columns.place_of(column);
    return sqlite3_column_type(prepared_.handle.get(), place) == SQLITE_NULL;
}

int Run::CurrentRow::place_of_value(std::string_view column) const
{
    auto const place = prepared_.columns.place_of(column);
    if (sqlite3_column_type(prepared_.handle.get(), place) == SQLITE_NULL)
        throw Error{ErrorKind::other, "column " + std::string{column} + " is NULL"};
    return place;
}

std::int64_t Run::CurrentRow::integer(std::string_view column) const
{
    auto const place = place_of_value(column);
    auto* const handle = prepared_.handle.get();
    if (sqlite3_column_type(handle, place) == SQLITE_INTEGER)
        return sqlite3_column_int64(handle, place);
    // SQLite would read any text as 0; PostgreSQL has numbers as text, so text is read strictly.
    auto const read = text(column);
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(read.data(), read.data() + read.size(), value);
    if (error != std::errc{} || end != read.data() + read.size())
        throw Error{ErrorKind::other, "column " + std::string{column} + " holds no whole number"};
    return value;
}

double Run::CurrentRow::real(std::string_view column) const
{
    auto const place = place_of_value(column);
    auto const type = sqlite3_column_type(prepared_.handle.get(), place);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
        throw Error{ErrorKind::other, "column " + std::string{column} + " holds no number"};
    return sqlite3_column_double(prepared_.handle.get(), place);
}

std::string_view Run::CurrentRow::text(std::string_view column) const
{
    auto const place = place_of_value(column);
    auto* const handle = prepared_.handle.get();
    auto const* const bytes = reinterpret_cast<char const*>(sqlite3_column_text(handle, place));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle, place))};
}

}  // namespace keywork::db::sqlite

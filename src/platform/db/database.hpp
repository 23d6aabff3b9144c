// One database interface, two drivers: SQLite (a file) and PostgreSQL (by URL).
//
// Many readers, one writer. A Reader sees one consistent snapshot. Writes run on the writer, one
// after another, each in its own savepoint; those that wait together are committed together.
#pragma once

#include "platform/id/id.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace keywork::db {

/// A statement: literals only, so text joined at run time does not compile. Parameters are named,
/// `:staff`; the text is the common part of SQLite and PostgreSQL. Fragments that many statements
/// share are joined while compiling (see care/access/scope.hpp).
class Sql {
public:
    template <std::size_t N>
    consteval Sql(char const (&text)[N]) : text_{text, N - 1} {}  // NOLINT: from a literal
    consteval explicit Sql(std::string_view text) : text_{text} {}
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

inline Value to_value(std::monostate) { return std::monostate{}; }
inline Value to_value(std::int64_t value) { return value; }
inline Value to_value(int value) { return std::int64_t{value}; }
inline Value to_value(bool value) { return std::int64_t{value ? 1 : 0}; }
inline Value to_value(double value) { return value; }
inline Value to_value(std::string value) { return value; }
inline Value to_value(std::string_view value) { return std::string{value}; }
inline Value to_value(char const* value) { return std::string{value}; }
inline Value to_value(sys_seconds value) { return to_text(value); }
inline Value to_value(local_days value) { return to_text(value); }
inline Value to_value(minutes value) { return std::int64_t{value.count()}; }
template <class Kind>
Value to_value(Id<Kind> const& id) { return id.text(); }
template <class T>
Value to_value(std::optional<T> const& value)
{
    return value ? to_value(*value) : Value{std::monostate{}};
}

/// One named parameter: {"staff", actor.staff}.
struct Bind {
    template <class T>
    Bind(std::string_view parameter, T const& given) : name{parameter}, value{to_value(given)} {}
    std::string_view name;  // without the colon
    Value value;
};
using Binds = std::initializer_list<Bind>;

/// One row while it is being read; do not keep it. Columns by name; an unknown name throws.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(std::string_view column) const = 0;
    virtual std::int64_t integer(std::string_view column) const = 0;
    virtual double real(std::string_view column) const = 0;
    virtual std::string_view text(std::string_view column) const = 0;  // until the next row

    /// std::string, std::int64_t, int, bool, double, minutes, sys_seconds, local_days, Id<…>, and
    /// std::optional of each. A NULL where the type is not optional throws.
    template <class T>
    T get(std::string_view column) const;
};

enum class ErrorKind { unique, foreign_key, check, busy, serialization, full, other };

/// A failing statement or a lost connection: a fault, caught at the edge of the request.
struct Error : std::runtime_error {
    Error(ErrorKind what_kind, std::string const& message)
        : std::runtime_error{message}, kind{what_kind} {}
    ErrorKind kind;
};

/// Reads within one snapshot. Handed out by Database::read; not kept, not shared between threads.
class Reader {
public:
    virtual ~Reader() = default;
    /// Runs a query and calls `take` for each row, in order.
    virtual void each(Sql sql, std::span<Bind const> binds,
                      std::function<void(Row const&)> const& take) = 0;

    void each(Sql sql, Binds binds, std::function<void(Row const&)> const& take)
    {
        each(sql, std::span{binds.begin(), binds.size()}, take);
    }
    template <class Make>
    auto all(Sql sql, Binds binds, Make make) -> std::vector<decltype(make(std::declval<Row>()))>
    {
        std::vector<decltype(make(std::declval<Row>()))> rows;
        each(sql, binds, [&](Row const& row) { rows.push_back(make(row)); });
        return rows;
    }
    template <class Make>
    auto one(Sql sql, Binds binds, Make make) -> std::optional<decltype(make(std::declval<Row>()))>
    {
        std::optional<decltype(make(std::declval<Row>()))> found;
        each(sql, binds, [&](Row const& row) {
            if (!found) found.emplace(make(row));
        });
        return found;
    }
    /// The one number a counting query gives.
    std::int64_t number(Sql sql, Binds binds);
    /// "sqlite" or "postgresql": for platform/db's own wrapped parts, such as word search.
    virtual std::string_view dialect() const = 0;
};

/// Reads and writes inside the one open transaction. Everything read here includes what was
/// written here.
class Transaction : public Reader {
public:
    /// Runs a change; returns the number of rows it touched.
    virtual std::int64_t run(Sql sql, std::span<Bind const> binds) = 0;
    std::int64_t run(Sql sql, Binds binds)
    {
        return run(sql, std::span{binds.begin(), binds.size()});
    }
};

struct Options {
    int readers = 4;                              // reading connections
    std::chrono::milliseconds group_for{2};       // writes that wait together, at most
    std::size_t group_most = 64;
};

class Database {
public:
    /// sqlite:<path>, sqlite::memory: or postgresql://…; opens and checks, does not migrate.
    static std::unique_ptr<Database> open(std::string const& url, Options const& options = {});
    virtual ~Database() = default;

    /// Runs `use` with a snapshot.
    virtual void read(std::function<void(Reader&)> const& use) = 0;

    /// Runs `change` on the writer and returns after its commit. If `change` throws or says
    /// rollback, its savepoint is undone and the others of the group stand.
    enum class Finish { commit, rollback };
    virtual void write(std::function<Finish(Transaction&)> const& change) = 0;

    /// Runs the schema files that have not run yet, in order of name, each once, in a transaction
    /// of its own. Throws if a released file's text has changed since it ran.
    virtual void migrate() = 0;

    virtual std::string_view dialect() const = 0;
};

}  // namespace keywork::db

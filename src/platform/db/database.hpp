// One database interface, two drivers: SQLite (a file) and PostgreSQL (by URL).
//
// Many readers, one writer. A Reader sees one consistent snapshot. Writes run on the writer, one
// after another, each in its own savepoint; those that wait together are committed together.
#pragma once

#include "platform/db/error.hpp"
#include "platform/db/row.hpp"
#include "platform/db/value.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::db {

struct SchemaFile;

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
    /// The one number of the one row that a counting query gives.
    virtual std::int64_t number(Sql sql, Binds binds) = 0;
    /// Gives the snapshot up, and the connection with it; what is read next sees all that was
    /// committed until then. Called before waiting for the writer: who holds a snapshot meanwhile
    /// keeps SQLite's log from starting anew, and who holds a connection keeps others from
    /// reading, and so from joining the group. Not while rows are being read, never in a write.
    virtual void look_again() = 0;
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
    int readers = 4;              // reading connections at most, opened when first needed
    std::size_t group_most = 64;  // writes committed together, at most
    std::string disk = {};        // the SQLite VFS by name: a seam for tests; empty: the real disk
};

class Database {
public:
    /// sqlite:<path>, sqlite::memory: or postgresql://…; opens and checks, does not migrate.
    /// sqlite::memory: is a file of its own that is never synced and goes when the Database goes.
    static std::unique_ptr<Database> open(std::string const& url, Options const& options = {});
    virtual ~Database() = default;

    /// Runs `use` with a snapshot of the moment of its first read, which waits while all reading
    /// connections are in use.
    virtual void read(std::function<void(Reader&)> const& use) = 0;

    /// Runs `change` on the writer and returns after its commit. If `change` throws or says
    /// rollback, its savepoint is undone and the others of the group stand. Not to be called from
    /// inside `change`. Throws OutcomeUnknown if the commit failed in a way that does not say
    /// whether it was saved: look up what was to be written before answering.
    enum class Finish { commit, rollback };
    virtual void write(std::function<Finish(Transaction&)> const& change) = 0;

    /// Runs the schema files that have not run yet, in order of name, each once, in a transaction
    /// of its own. Throws if a file's text has changed since it ran.
    virtual void migrate(std::span<SchemaFile const> files) = 0;
    void migrate();  // the files of all slices

    virtual std::string_view dialect() const = 0;
};

}  // namespace keywork::db

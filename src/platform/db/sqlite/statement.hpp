// A prepared statement of SQLite, kept for reuse, and its rows.
#pragma once

#include "platform/db/connection.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace keywork::db::sqlite {

/// Throws the last error of the connection as an Error that names the statement.
[[noreturn]] void throw_last_error(sqlite3* connection, std::string_view during);

struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
};

struct Prepared {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<std::string> names;  // of its parameters, by number
    Columns columns;
    bool is_in_use = false;
};

/// The prepared statements of one connection. Statements are literals, so that the program's text
/// bounds their number; none is ever dropped.
class StatementCache {
public:
    explicit StatementCache(sqlite3* connection) : connection_{connection} {}
    Prepared& prepared(std::string_view sql);
    sqlite3* connection() const { return connection_; }
    std::size_t size() const { return kept_.size(); }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Kept = std::unordered_map<std::string, std::unique_ptr<Prepared>, Hash, std::equal_to<>>;

    sqlite3* connection_;
    Kept kept_;
    std::unordered_map<char const*, Kept::value_type*> by_place_;  // where a literal was found last
};

std::unique_ptr<Prepared> prepare(sqlite3* connection, std::string_view sql);

/// One run of a statement: bound when made, reset when gone. A statement that is already running,
/// because a row's reader runs it again, is prepared a second time.
class Run {
public:
    Run(StatementCache& cache, std::string_view sql, std::span<Bind const> binds);
    ~Run();
    Run(Run const&) = delete;
    Run& operator=(Run const&) = delete;

    /// True while there is a row to read.
    bool step();
    Row const& row() const;
    std::int64_t first_number() const;
    std::string first_text() const;

private:
    class CurrentRow final : public Row {
    public:
        explicit CurrentRow(Prepared const& prepared) : prepared_{prepared} {}
        bool is_null(std::string_view column) const override;
        std::int64_t integer(std::string_view column) const override;
        double real(std::string_view column) const override;
        std::string_view text(std::string_view column) const override;

    private:
        int place_of_value(std::string_view column) const;
        Prepared const& prepared_;
    };

    Run(StatementCache& cache, std::string_view sql, Prepared& kept, std::span<Bind const> binds);
    void bind(std::span<Bind const> binds);

    sqlite3* connection_;
    std::unique_ptr<Prepared> own_;
    Prepared& prepared_;
    CurrentRow row_;
};

}  // namespace keywork::db::sqlite

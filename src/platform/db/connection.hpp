// One connection of a driver: what the pool of readers and the writer need of it.
#pragma once

#include "platform/db/database.hpp"
#include "platform/db/statement_text.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::db {

/// Used by one thread at a time. Every function throws Error when it fails, unless it says
/// otherwise.
class Connection : public Transaction {
public:
    /// Throws BrokenInvariant: in a write it would give up what was written. A reader on loan from
    /// the pool looks again by giving its connection back.
    void look_again() final;

    virtual void begin_reading() = 0;  // one snapshot until end()
    virtual void begin_writing() = 0;  // holds the one lock for writing until commit() or end()
    /// Throws OutcomeUnknown if it may have been saved all the same, Error if it was not.
    virtual void commit() = 0;
    /// Ends whatever is open without saving it. Does not throw: see is_usable().
    virtual void end() noexcept = 0;

    virtual void open_savepoint() = 0;
    virtual void keep_savepoint() = 0;
    virtual void undo_savepoint() = 0;

    /// False once the database itself has ended the transaction, as it does after some errors.
    virtual bool is_in_transaction() const = 0;
    /// False after the connection was lost: drop it and open another.
    virtual bool is_usable() const = 0;

    /// Makes sure that a commit of unknown outcome on an earlier connection is now settled.
    virtual void settle() = 0;
    /// What the writer does after each group was answered. Does not throw.
    virtual void rest(bool others_wait) noexcept = 0;

    /// Runs the statements of a schema file. Errors start with "line N: ".
    virtual void run_script(std::string_view script) = 0;
    /// Makes the table of the files that have run, if it is not there.
    virtual void make_schema_table() = 0;
};

using OpenConnection = std::function<std::unique_ptr<Connection>()>;

/// The place in `binds` of each of `names`. Throws BrokenInvariant if one is missing or one is
/// given that the statement does not have: both are slips of whoever wrote the statement.
std::vector<Bind const*> in_order(std::span<Bind const> binds,
                                  std::vector<std::string> const& names);

/// The names of a query's columns. Two of one name throw: no reader could tell them apart.
class Columns {
public:
    Columns() = default;
    explicit Columns(std::vector<std::string> names);

    /// Throws Error if there is no such column.
    int place_of(std::string_view column) const;

private:
    std::vector<std::string> names_;
    mutable std::size_t last_ = 0;  // rows are mostly read in order, so the next one is near
};

}  // namespace keywork::db

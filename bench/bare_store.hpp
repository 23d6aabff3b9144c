// SQLite with nothing around it: statements prepared once on a connection, and writes that wait
// together committed together.
#pragma once

#include "bench/recorded.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace keywork::bench {

/// Used by one thread at a time.
class BareConnection {
public:
    enum class For { reading, writing };
    BareConnection(std::string const& file, For what);
    ~BareConnection();
    BareConnection(BareConnection const&) = delete;
    BareConnection& operator=(BareConnection const&) = delete;

    /// Runs a statement and looks at every column of every row.
    void run(Statement const& statement);
    void run(std::string_view text);

private:
    sqlite3_stmt* prepared(std::string const& text);

    sqlite3* connection_ = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*> kept_;
};

/// Whoever comes first commits for everybody who waits.
class BareWriter {
public:
    explicit BareWriter(std::string const& file)
        : connection_{file, BareConnection::For::writing} {}
    /// Returns after the commit.
    void write(std::vector<Statement> const& statements);

private:
    struct Waiting {
        std::vector<Statement> const* statements;
        bool is_done = false;
    };
    void commit(std::vector<Waiting*> const& group);

    std::mutex mutex_;                  // of the two below; not held while a group is committed
    std::vector<Waiting*> waiting_;
    bool somebody_commits_ = false;
    std::condition_variable done_;
    BareConnection connection_;
};

}  // namespace keywork::bench

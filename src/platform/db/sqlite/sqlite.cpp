#include "platform/db/sqlite/sqlite.hpp"

#include "platform/db/sqlite/statement.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

namespace keywork::db::sqlite {
namespace {

constexpr int busy_timeout_milliseconds = 5'000;  // only another program can be in the way

// Pages of 4 KiB in the write-ahead log after which the writer copies them into the file: when
// nobody waits; even when somebody does; and waiting for readers, so that the log cannot grow on.
constexpr int checkpoint_at_rest = 1'000;
constexpr int checkpoint_when_busy = 4'000;
constexpr int checkpoint_at_all_costs = 32'000;
// Every write waits meanwhile. A page is read in less; who reads for longer is not waited for.
constexpr int longest_wait_for_readers_milliseconds = 50;

struct Close {
    void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

/// The file, made for its owner only: SQLite gives the log beside it the same permissions.
void make_private(std::string const& path)
{
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0) ::close(file);  // whatever is wrong with it, SQLite says next
}

Handle opened(File const& file, int flags)
{
    sqlite3* raw = nullptr;
    auto const code = sqlite3_open_v2(file.path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX,
                                      file.disk.empty() ? nullptr : file.disk.c_str());
    Handle handle{raw};
    if (code != SQLITE_OK)
        throw Error{ErrorKind::other, std::string{sqlite3_errstr(code)} + ": " + file.path};
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, busy_timeout_milliseconds);
    int now = 0;
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, &now);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, &now);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DML, 0, &now);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DQS_DDL, 0, &now);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_FKEY, 1, &now);
    // Plans do not depend on values: else a SQLite built with STAT4 compiles a statement anew each
    // time that a value compared with an indexed column is bound, which costs more than running it.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_QPSG, 1, &now);
    return handle;
}

int lines_before(std::string_view text, std::size_t place)
{
    auto const end = text.begin() + static_cast<std::ptrdiff_t>(std::min(place, text.size()));
    return static_cast<int>(std::count(text.begin(), end, '\n'));
}

class SqliteConnection final : public Connection {
public:
    explicit SqliteConnection(Handle handle) : handle_{std::move(handle)}, cache_{handle_.get()} {}

    using Reader::each;
    using Transaction::run;

    void each(Sql sql, std::span<Bind const> binds,
              std::function<void(Row const&)> const& take) override
    {
        Run run{cache_, sql.text(), binds};
        while (run.step()) take(run.row());
    }

    std::int64_t number(Sql sql, Binds binds) override
    {
        Run run{cache_, sql.text(), std::span{binds.begin(), binds.size()}};
        if (!run.step()) throw Error{ErrorKind::other, "a query for a number gave no row"};
        return run.first_number();
    }

    std::int64_t run(Sql sql, std::span<Bind const> binds) override
    {
        auto const before = sqlite3_total_changes64(handle_.get());
        Run run{cache_, sql.text(), binds};
        while (run.step()) {
        }
        // changes() keeps the count of the statement before if this one changes no row at all.
        bool const changed = sqlite3_total_changes64(handle_.get()) != before;
        return changed ? sqlite3_changes64(handle_.get()) : 0;
    }

    std::string_view dialect() const override { return in_words(Dialect::sqlite); }

    void begin_reading() override { run(Sql{"BEGIN"}, {}); }
    void begin_writing() override { run(Sql{"BEGIN IMMEDIATE"}, {}); }
    void commit() override;
    void end() noexcept override;

    void open_savepoint() override { run(Sql{"SAVEPOINT one_write"}, {}); }
    void keep_savepoint() override { run(Sql{"RELEASE one_write"}, {}); }
    void undo_savepoint() override
    {
        run(Sql{"ROLLBACK TO one_write"}, {});
        run(Sql{"RELEASE one_write"}, {});
    }

    bool is_in_transaction() const override
    {
        return sqlite3_get_autocommit(handle_.get()) == 0;
    }
    bool is_usable() const override { return is_usable_; }

    void settle() override;
    void rest(bool others_wait) noexcept override;
    void run_script(std::string_view script) override;
    void make_schema_table() override;

    void use_log_and_sync(Sync sync);
    void limit_memory();

private:
    /// Runs a setting; its answer, if it gives one.
    std::string set(Sql pragma)
    {
        Run run{cache_, pragma.text(), {}};
        std::string answer;
        while (run.step()) answer = run.first_text();
        return answer;
    }

    Handle handle_;
    StatementCache cache_;
    bool is_usable_ = true;
    int pages_in_log_ = 0;
    int checkpointed_at_ = 0;  // pages in the log when it was last tried
};

void SqliteConnection::commit()
{
    try {
        run(Sql{"COMMIT"}, {});
    } catch (Error const& error) {
        // A constraint or a lock is noticed before anything is written. After any other error the
        // log may hold the whole transaction, though its sync failed: a sync is never tried again.
        bool const is_known = error.kind != ErrorKind::other && error.kind != ErrorKind::full;
        if (is_known) throw;
        is_usable_ = false;
        throw OutcomeUnknown{error.kind, error.what()};
    }
}

void SqliteConnection::end() noexcept
{
    if (is_in_transaction())
        sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (is_in_transaction()) is_usable_ = false;
}

void SqliteConnection::settle()
{
    // Frames of the failed commit may still stand at the end of the log, unseen by readers but
    // found by a recovery after a crash. The next commit overwrites them: make one now.
    auto const version = number(Sql{"PRAGMA user_version"}, {});
    run(Sql{"BEGIN IMMEDIATE"}, {});
    if (version == 0) run(Sql{"PRAGMA user_version = 1"}, {});
    else run(Sql{"PRAGMA user_version = 0"}, {});
    run(Sql{"COMMIT"}, {});
}

void SqliteConnection::rest(bool others_wait) noexcept
{
    if (pages_in_log_ < checkpointed_at_) checkpointed_at_ = 0;  // the log has started anew
    auto const enough = others_wait ? checkpoint_when_busy : checkpoint_at_rest;
    if (pages_in_log_ < std::max(enough, checkpointed_at_ + checkpoint_at_rest)) return;
    bool const at_all_costs = pages_in_log_ >= checkpoint_at_all_costs;
    // Should it fail, the log stays as it is, with everything in it, and is tried again later.
    sqlite3_busy_timeout(handle_.get(), longest_wait_for_readers_milliseconds);
    sqlite3_wal_checkpoint_v2(handle_.get(), nullptr,
                              at_all_costs ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE,
                              nullptr, nullptr);
    sqlite3_busy_timeout(handle_.get(), busy_timeout_milliseconds);
    checkpointed_at_ = pages_in_log_;
}

void SqliteConnection::run_script(std::string_view script)
{
    auto rest = script;
    while (!rest.empty()) {
        sqlite3_stmt* statement = nullptr;
        char const* after = nullptr;
        auto code = sqlite3_prepare_v2(handle_.get(), rest.data(), static_cast<int>(rest.size()),
                                       &statement, &after);
        std::unique_ptr<sqlite3_stmt, Finalize> const owner{statement};
        while (code == SQLITE_OK || code == SQLITE_ROW)
            code = statement == nullptr ? SQLITE_DONE : sqlite3_step(statement);
        if (code != SQLITE_DONE) {
            auto const start = rest.find_first_not_of(" \t\r\n");
            auto const offset = std::max(sqlite3_error_offset(handle_.get()), 0);
            auto const place = script.size() - rest.size() +
                               (start == std::string_view::npos ? 0 : start) +
                               static_cast<std::size_t>(offset);
            throw_last_error(handle_.get(),
                             "line " + std::to_string(lines_before(script, place) + 1));
        }
        rest.remove_prefix(static_cast<std::size_t>(after - rest.data()));
    }
}

void SqliteConnection::make_schema_table()
{
    run(Sql{R"sql(
        CREATE TABLE IF NOT EXISTS schema_file (
            name   TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL,
            ran_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        )
    )sql"}, {});
}

void SqliteConnection::use_log_and_sync(Sync sync)
{
    if (set(Sql{"PRAGMA journal_mode = WAL"}) != "wal")
        throw Error{ErrorKind::other, "the folder of the database cannot hold its log (WAL)"};
    if (sync == Sync::full) set(Sql{"PRAGMA synchronous = FULL"});
    else set(Sql{"PRAGMA synchronous = OFF"});
    set(Sql{"PRAGMA journal_size_limit = 67108864"});
    set(Sql{"PRAGMA cache_size = -16000"});  // KiB
    // The hook takes the place of SQLite's own checkpoint inside the commit, so that nobody's
    // answer waits for one.
    sqlite3_wal_hook(
        handle_.get(),
        [](void* pages, sqlite3*, char const*, int in_log) {
            *static_cast<int*>(pages) = in_log;
            return SQLITE_OK;
        },
        &pages_in_log_);
}

void SqliteConnection::limit_memory()
{
    set(Sql{"PRAGMA cache_size = -8000"});  // KiB, for each reader
    set(Sql{"PRAGMA query_only = 1"});
}

}  // namespace

TemporaryFolder::TemporaryFolder()
{
    path_ = (std::filesystem::temp_directory_path() / "keywork-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr)
        throw Error{ErrorKind::other, "no temporary folder can be made: " + path_};
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code left_behind;  // at worst a file in the temporary folder
    std::filesystem::remove_all(path_, left_behind);
}

std::unique_ptr<Connection> open_writer(File const& file)
{
    make_private(file.path);
    auto connection = std::make_unique<SqliteConnection>(
        opened(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    connection->use_log_and_sync(file.sync);
    return connection;
}

std::unique_ptr<Connection> open_reader(File const& file)
{
    auto connection = std::make_unique<SqliteConnection>(opened(file, SQLITE_OPEN_READONLY));
    connection->limit_memory();
    return connection;
}

}  // namespace keywork::db::sqlite

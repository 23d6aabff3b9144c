#include "bench/bare_store.hpp"

#include <sqlite3.h>
#include <stdexcept>

namespace keywork::bench {
namespace {

void check(sqlite3* connection, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error{sqlite3_errmsg(connection)};
}

void bind(sqlite3_stmt* statement, int place, db::Value const& value)
{
    if (auto const* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (auto const* real = std::get_if<double>(&value))
        sqlite3_bind_double(statement, place, *real);
    else if (auto const* text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                          SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, place);
}

}  // namespace

BareConnection::BareConnection(std::string const& file, For what)
{
    auto const access = what == For::reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    check(nullptr, sqlite3_open_v2(file.c_str(), &connection_, access | SQLITE_OPEN_NOMUTEX,
                                   nullptr));
    sqlite3_busy_timeout(connection_, 5000);
    int now = 0;
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_ENABLE_QPSG, 1, &now);
    if (what == For::reading) {
        run("PRAGMA cache_size = -8000");
        return;
    }
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA cache_size = -16000");
}

BareConnection::~BareConnection()
{
    for (auto const& [text, statement] : kept_) sqlite3_finalize(statement);
    sqlite3_close_v2(connection_);
}

sqlite3_stmt* BareConnection::prepared(std::string const& text)
{
    auto& statement = kept_[text];
    if (!statement)
        check(connection_,
              sqlite3_prepare_v3(connection_, text.data(), static_cast<int>(text.size()),
                                 SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
}

void BareConnection::run(Statement const& wanted)
{
    auto* const statement = prepared(wanted.text);
    for (auto const& [name, value] : wanted.binds)
        bind(statement, sqlite3_bind_parameter_index(statement, (":" + name).c_str()), value);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement))
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            sqlite3_column_text(statement, column);
    sqlite3_reset(statement);
    check(connection_, code);
}

void BareConnection::run(std::string_view text) { run(Statement{std::string{text}, {}}); }

void BareWriter::write(std::vector<Statement> const& statements)
{
    Waiting own{&statements};
    std::unique_lock lock{mutex_};
    waiting_.push_back(&own);
    done_.wait(lock, [&] { return own.is_done || !somebody_commits_; });
    if (own.is_done) return;
    somebody_commits_ = true;
    auto const group = std::exchange(waiting_, {});
    lock.unlock();
    commit(group);
    lock.lock();
    for (Waiting* one : group) one->is_done = true;
    somebody_commits_ = false;
    done_.notify_all();
}

void BareWriter::commit(std::vector<Waiting*> const& group)
{
    connection_.run("BEGIN IMMEDIATE");
    for (Waiting const* one : group)
        for (Statement const& statement : *one->statements) connection_.run(statement);
    connection_.run("COMMIT");
}

}  // namespace keywork::bench

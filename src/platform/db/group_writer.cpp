#include "platform/db/group_writer.hpp"

#include "platform/expects.hpp"

#include <utility>

namespace keywork::db {
namespace {

constexpr auto undone_with_the_group =
    "another write of the same group made the database undo the whole transaction";

ErrorKind kind_of(std::exception_ptr const& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (Error const& error) {
        return error.kind;
    } catch (...) {
        return ErrorKind::other;
    }
}

}  // namespace

std::chrono::microseconds still_held_open(std::size_t in_group, std::size_t in_last_group,
                                          std::chrono::microseconds waited)
{
    constexpr std::chrono::microseconds most{2'000};
    if (in_group >= in_last_group || waited >= most) return std::chrono::microseconds{0};
    return most - waited;
}

GroupWriter::GroupWriter(OpenConnection open, std::size_t group_most)
    : open_{std::move(open)}, group_most_{group_most}, connection_{open_()},
      thread_{[this] { work(); }}
{
}

GroupWriter::~GroupWriter()
{
    {
        std::lock_guard const lock{mutex_};
        is_stopping_ = true;
    }
    request_came_.notify_one();
    thread_.join();
}

void GroupWriter::write(Change const& change)
{
    expects(std::this_thread::get_id() != thread_.get_id());  // it would wait for itself
    Request request{.change = change, .failure = {}};
    {
        std::unique_lock lock{mutex_};
        waiting_.push_back(&request);
        request_came_.notify_one();
        group_answered_.wait(lock, [&] { return request.is_answered; });
    }
    if (request.failure) std::rethrow_exception(request.failure);
}

void GroupWriter::work()
{
    while (wait_for_requests()) run_group();
}

/// False when the writer is to stop and nobody waits.
bool GroupWriter::wait_for_requests()
{
    std::unique_lock lock{mutex_};
    request_came_.wait(lock, [&] { return is_stopping_ || !waiting_.empty(); });
    return !waiting_.empty();
}

GroupWriter::Request* GroupWriter::next_request()
{
    std::lock_guard const lock{mutex_};
    if (waiting_.empty()) return nullptr;
    auto* const request = waiting_.front();
    waiting_.pop_front();
    return request;
}

/// The next that waits, or that comes while the group is held open; none if nobody does.
GroupWriter::Request* GroupWriter::next_of_crowd(std::size_t in_group)
{
    if (auto* const request = next_request()) return request;
    auto const most = still_held_open(in_group, in_last_group_, waited_);
    if (most == most.zero()) return nullptr;
    auto const start = monotonic_now();
    {
        std::unique_lock lock{mutex_};
        request_came_.wait_for(lock, most, [&] { return is_stopping_ || !waiting_.empty(); });
    }
    waited_ += std::chrono::ceil<std::chrono::microseconds>(monotonic_now() - start);
    return next_request();
}

void GroupWriter::answer(Group const& group)
{
    {
        // A request lives on its caller's stack and is gone once the lock is free.
        std::lock_guard const lock{mutex_};
        for (Request* request : group) request->is_answered = true;
    }
    group_answered_.notify_all();  // one call for all of them, and none wakes to find the lock held
}

/// Runs what waits, including what comes in meanwhile, and commits it.
void GroupWriter::run_group()
{
    Group group;
    waited_ = std::chrono::microseconds{0};
    if (begin(group)) {
        bool stands = true;
        while (stands && group.size() < group_most_) {
            auto* const request = next_of_crowd(group.size());
            if (request == nullptr) break;
            group.push_back(request);
            stands = run_one(*request);
        }
        in_last_group_ = group.size();
        if (stands) commit(group);
        else give_up(group);
    }
    answer(group);
    rest();
}

/// False if no transaction could be opened: then `group` is everybody who waits, and they are told.
bool GroupWriter::begin(Group& group)
{
    std::exception_ptr failure;
    try {
        open_and_begin();
        return true;
    } catch (...) {
        failure = std::current_exception();
    }
    while (auto* const request = next_request()) {
        request->failure = failure;
        group.push_back(request);
    }
    return false;
}

void GroupWriter::open_and_begin()
{
    if (connection_->is_usable() && !is_unsettled_) {
        try {
            return connection_->begin_writing();
        } catch (Error const&) {
            if (connection_->is_usable()) throw;  // else the server was restarted: once more
        }
    }
    reopen();
    connection_->begin_writing();
}

/// The old connection stays open until all is settled: while one is, SQLite does not recover what
/// stands in its log, and so does not take a transaction for saved whose sync failed.
void GroupWriter::reopen()
{
    auto fresh = open_();
    if (is_unsettled_) fresh->settle();
    is_unsettled_ = false;
    connection_ = std::move(fresh);
}

/// False if the database ended the whole transaction, and with it the group.
bool GroupWriter::run_one(Request& request)
{
    try {
        connection_->open_savepoint();
        if (request.change(*connection_) == Database::Finish::commit) {
            connection_->keep_savepoint();
            request.wants_commit = true;
        } else {
            connection_->undo_savepoint();
        }
        return true;
    } catch (...) {
        request.failure = std::current_exception();
    }
    if (!connection_->is_in_transaction()) return false;
    try {
        connection_->undo_savepoint();
        return true;
    } catch (Error const&) {
        return false;
    }
}

void GroupWriter::commit(Group const& group)
{
    std::exception_ptr failure;
    try {
        connection_->commit();
        return;
    } catch (OutcomeUnknown const&) {
        failure = std::current_exception();
        is_unsettled_ = true;
    } catch (Error const&) {
        failure = std::current_exception();
    }
    for (Request* request : group)
        if (request->wants_commit) request->failure = failure;
    connection_->end();
    if (!is_unsettled_) return;
    try {
        reopen();
    } catch (Error const&) {
        return;  // still unsettled: tried again when the next write comes
    }
}

/// Tells everybody whose write was undone because another write of the group broke it.
void GroupWriter::give_up(Group const& group)
{
    connection_->end();
    auto const kind = kind_of(group.back()->failure);
    for (Request* request : group)
        if (request->wants_commit)
            request->failure = std::make_exception_ptr(Error{kind, undone_with_the_group});
}

void GroupWriter::rest()
{
    if (!connection_->is_usable()) return;
    bool others_wait = false;
    {
        std::lock_guard const lock{mutex_};
        others_wait = !waiting_.empty();
    }
    connection_->rest(others_wait);
}

}  // namespace keywork::db

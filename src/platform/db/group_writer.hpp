// The one writer: a thread that runs the writes one after another and commits together those that
// wait together.
#pragma once

#include "platform/db/connection.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keywork::db {

class GroupWriter {
public:
    using Change = std::function<Database::Finish(Connection&)>;

    /// group_most  writes committed together, at most
    GroupWriter(OpenConnection open, std::size_t group_most);
    /// Finishes what waits.
    ~GroupWriter();
    GroupWriter(GroupWriter const&) = delete;
    GroupWriter& operator=(GroupWriter const&) = delete;

    /// Returns after the commit: see Database::write.
    void write(Change const& change);

private:
    struct Request {
        Change const& change;
        std::exception_ptr failure;
        bool wants_commit = false;
        bool is_answered = false;
        std::condition_variable answered;
    };
    using Group = std::vector<Request*>;

    void work();
    bool wait_for_requests();
    Request* next_request();
    void answer(Group const& group);

    void run_group();
    bool begin(Group& group);
    void open_and_begin();
    bool run_one(Request& request);
    void commit(Group const& group);
    void give_up(Group const& group);
    void rest();
    void reopen();

    OpenConnection open_;
    std::size_t group_most_;
    std::unique_ptr<Connection> connection_;  // used by the thread only; never null
    bool is_unsettled_ = false;               // by the thread only: a commit's outcome is unknown

    std::mutex mutex_;  // guards what stands below, and is_answered of every request
    std::condition_variable request_came_;
    std::deque<Request*> waiting_;
    bool is_stopping_ = false;
    std::thread thread_;  // the last member: it uses all the others
};

}  // namespace keywork::db

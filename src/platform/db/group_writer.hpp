// The one writer: a thread that runs the writes one after another and commits together those that
// wait together, and those that came together the last time.
#pragma once

#include "platform/db/connection.hpp"
#include "platform/time/monotonic.hpp"

#include <chrono>
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

/// How much longer a group is held open when nobody waits to join it: until as many are in it as in
/// the last one, who may all be about to come again, but 2 ms in all. So whoever writes alone never
/// waits, and a crowd shares one sync instead of trickling in.
///
/// waited   for this group already
/// source   security model, section 5: "grouped (at most 64 or 2 ms)"
std::chrono::microseconds still_held_open(std::size_t in_group, std::size_t in_last_group,
                                          std::chrono::microseconds waited);

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
    };
    using Group = std::vector<Request*>;

    void work();
    bool wait_for_requests();
    Request* next_request();
    Request* next_of_crowd(std::size_t in_group);
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
    std::size_t in_last_group_ = 0;           // by the thread only
    std::chrono::microseconds waited_{0};     // by the thread only: for the group under way

    std::mutex mutex_;  // guards what stands below, and is_answered of every request
    std::condition_variable request_came_;
    std::condition_variable group_answered_;
    std::deque<Request*> waiting_;
    bool is_stopping_ = false;
    std::thread thread_;  // the last member: it uses all the others
};

}  // namespace keywork::db

// The threads that answer requests, and the queue before them. Internal to platform/http.
#pragma once

#include "platform/http/response_text.hpp"
#include "platform/time/monotonic.hpp"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keywork::http {

/// A request under way. The connection that waits for the answer overrides `answered`, which is
/// called once, on any thread.
class Job {
public:
    Job(Request request_read, Delivery delivery_wanted)
        : request{std::move(request_read)}, delivery{delivery_wanted}
    {
    }
    virtual ~Job() = default;
    virtual void answered(std::string text) = 0;

    Request request;
    Delivery delivery;
    monotonic_time queued_at;
};

/// Serves jobs first come, first served, on threads that are started when there is work for them
/// and then stay. The queue has no length limit: an honest burst is let through, and whoever waited
/// longer than Limits::queue_wait is answered 503.
class Workers {
public:
    Workers(Limits const& limits, Handler const& handler, ErrorPage const& error_page);
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    void take_on(std::unique_ptr<Job> job);
    /// Answers 503 to those that have waited too long while every worker was busy.
    void turn_away_overdue();
    /// Waits for the handlers that are running. Jobs still queued are dropped unanswered.
    void join();

private:
    void work();
    void start_another();
    bool is_overdue(Job const& job) const;
    std::string unavailable(Job const& job) const;

    Limits const& limits_;
    Handler const& handler_;
    ErrorPage const& error_page_;
    std::mutex lock_;  // guards what stands below
    std::condition_variable queued_;
    std::deque<std::unique_ptr<Job>> queue_;
    std::size_t idle_ = 0;  // threads that wait for a job
    bool finished_ = false;
    std::vector<std::thread> threads_;
};

/// The edge of a request: reads its form, asks the handler, and turns whatever happens into an
/// answer. Never throws but for want of memory.
std::string answer_to(Request& request, Delivery delivery, Limits const& limits,
                      Handler const& handler, ErrorPage const& error_page);

}  // namespace keywork::http

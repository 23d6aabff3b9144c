#include "platform/http/workers.hpp"

#include "platform/http/compression.hpp"
#include "platform/http/multipart.hpp"
#include "platform/http/text.hpp"
#include "platform/time/time.hpp"

#include <system_error>

namespace keywork::http {
namespace {

constexpr std::size_t part_header_bytes = 4096;

/// Reads the form out of the body, if the content type says it is one.
Reading<void> read_form(Request& request, Limits const& limits)
{
    auto const type = request.header("content-type").value_or("");
    auto const kind = trimmed(std::string_view{type}.substr(0, type.find(';')));
    if (same_ignoring_case(kind, "application/x-www-form-urlencoded")) {
        auto fields = read_urlencoded(request.body, limits.fields);
        if (!fields) return refused(400);
        request.form.fields = std::move(*fields);
        request.body.clear();
    } else if (same_ignoring_case(kind, "multipart/form-data")) {
        auto const boundary = boundary_of(type);
        if (!boundary) return refused(400);
        auto form = read_multipart(request.body, *boundary,
                                   {.parts = limits.fields,
                                    .files = limits.files,
                                    .field_bytes = limits.body_bytes,
                                    .file_bytes = limits.file_bytes,
                                    .part_header_bytes = part_header_bytes});
        if (!form) return refused(form.error().status);
        request.form = std::move(*form);
        std::string{}.swap(request.body);  // its memory too: the files are held twice otherwise
    }
    return {};
}

}  // namespace

std::string answer_to(Request& request, Delivery delivery, Limits const& limits,
                      Handler const& handler, ErrorPage const& error_page)
{
    auto const now = Clock::real().now();
    try {
        if (request.method == Method::POST) {
            auto const read = read_form(request, limits);
            if (!read) return error_text(error_page, read.error().status, delivery, now);
        }
        auto response = handler(request);
        compress(request, response);
        return response_text(response, delivery, now);
    } catch (...) {  // the edge of the request: nothing below it may end the program
        return error_text(error_page, 500, delivery, now);
    }
}

Workers::Workers(Limits const& limits, Handler const& handler, ErrorPage const& error_page)
    : limits_{limits}, handler_{handler}, error_page_{error_page}
{
}

Workers::~Workers() { join(); }

void Workers::take_on(std::unique_ptr<Job> job)
{
    job->queued_at = monotonic_now();
    {
        std::lock_guard const guard{lock_};
        queue_.push_back(std::move(job));
        bool const all_are_busy = queue_.size() > idle_;
        if (all_are_busy && !finished_ && threads_.size() < limits_.workers) start_another();
    }
    queued_.notify_one();
}

/// Holding the lock. Where the system gives no further thread, those that there are must do.
void Workers::start_another()
{
    try {
        threads_.emplace_back([this] { work(); });
    } catch (std::system_error const&) {
        if (threads_.empty()) throw;
    }
}

bool Workers::is_overdue(Job const& job) const
{
    return monotonic_now() - job.queued_at > limits_.queue_wait;
}

std::string Workers::unavailable(Job const& job) const
{
    return error_text(error_page_, 503, job.delivery, Clock::real().now());
}

void Workers::turn_away_overdue()
{
    std::vector<std::unique_ptr<Job>> overdue;
    {
        std::lock_guard const guard{lock_};
        while (!queue_.empty() && is_overdue(*queue_.front())) {
            overdue.push_back(std::move(queue_.front()));
            queue_.pop_front();
        }
    }
    for (auto const& job : overdue) job->answered(unavailable(*job));
}

void Workers::work()
{
    for (;;) {
        std::unique_ptr<Job> job;
        {
            std::unique_lock guard{lock_};
            ++idle_;
            queued_.wait(guard, [&] { return finished_ || !queue_.empty(); });
            --idle_;
            if (finished_) return;
            job = std::move(queue_.front());
            queue_.pop_front();
        }
        job->answered(is_overdue(*job) ? unavailable(*job)
                                       : answer_to(job->request, job->delivery, limits_, handler_,
                                                   error_page_));
    }
}

void Workers::join()
{
    {
        std::lock_guard const guard{lock_};
        finished_ = true;
    }
    queued_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

}  // namespace keywork::http

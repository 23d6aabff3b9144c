// How long something takes, many times over.
#pragma once

#include "platform/time/monotonic.hpp"

#include <cstddef>
#include <vector>

namespace keywork::bench {

inline double milliseconds_since(monotonic_time start)
{
    return std::chrono::duration<double, std::milli>(monotonic_now() - start).count();
}

/// Processor time of all threads of this process so far, in milliseconds.
double processor_milliseconds();

/// How many milliseconds `work` took.
template <class Work>
double length_of(Work work)
{
    auto const start = monotonic_now();
    work();
    return milliseconds_since(start);
}

/// Lengths in milliseconds.
class Times {
public:
    void add(double milliseconds) { all_.push_back(milliseconds); }
    /// Processor time of all of them together.
    void add_processor(double milliseconds) { processor_ += milliseconds; }
    /// The mean processor time of one.
    double processor() const { return processor_ / static_cast<double>(all_.size()); }
    /// The length that `share` of them do not exceed: 0.5 is the median. There must be some.
    double at(double share) const;
    double p50() const { return at(0.5); }
    double p99() const { return at(0.99); }

private:
    std::vector<double> all_;
    double processor_ = 0;
};

/// Does `work(i)` for i from 0 to `times`, each timed by itself.
template <class Work>
Times timed(std::size_t times, Work work)
{
    Times measured;
    auto const before = processor_milliseconds();
    for (std::size_t i = 0; i < times; ++i) measured.add(length_of([&] { work(i); }));
    measured.add_processor(processor_milliseconds() - before);
    return measured;
}

}  // namespace keywork::bench

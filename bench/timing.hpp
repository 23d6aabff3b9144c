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
    /// The length that `share` of them do not exceed: 0.5 is the median. There must be some.
    double at(double share) const;
    double p50() const { return at(0.5); }
    double p99() const { return at(0.99); }

private:
    std::vector<double> all_;
};

/// Does `work(i)` for i from 0 to `times`, each timed by itself.
template <class Work>
Times timed(std::size_t times, Work work)
{
    Times measured;
    for (std::size_t i = 0; i < times; ++i) measured.add(length_of([&] { work(i); }));
    return measured;
}

}  // namespace keywork::bench

#include "bench/timing.hpp"

#include "platform/expects.hpp"

#include <algorithm>
#include <ctime>

namespace keywork::bench {

double processor_milliseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double Times::at(double share) const
{
    expects(!all_.empty());
    auto sorted = all_;
    std::ranges::sort(sorted);
    auto const place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
    return sorted[place];
}

}  // namespace keywork::bench

#include "bench/timing.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::bench {

double Times::at(double share) const
{
    expects(!all_.empty());
    auto sorted = all_;
    std::ranges::sort(sorted);
    auto const place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
    return sorted[place];
}

}  // namespace keywork::bench

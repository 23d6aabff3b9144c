// The clock of every timeout: it only goes forward and says nothing of the day.
#pragma once

#include <chrono>

namespace keywork {

using monotonic_time = std::chrono::steady_clock::time_point;

monotonic_time monotonic_now();

}  // namespace keywork

#include "platform/time/monotonic.hpp"

namespace keywork {

monotonic_time monotonic_now() { return std::chrono::steady_clock::now(); }

}  // namespace keywork

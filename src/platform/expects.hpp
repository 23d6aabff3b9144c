// A broken invariant: we were wrong. Throws with the place, is caught at the edge of the request.
#pragma once

#include <stdexcept>
#include <string>

namespace keywork {

struct BrokenInvariant : std::logic_error {
    using std::logic_error::logic_error;
};

// The builtins, because clang 14 does not see libstdc++'s std::source_location.
inline void expects(bool condition, char const* file = __builtin_FILE(),
                    int line = __builtin_LINE(), char const* function = __builtin_FUNCTION())
{
    if (!condition)
        throw BrokenInvariant{std::string{file} + ":" + std::to_string(line) + " in " + function};
}

}  // namespace keywork

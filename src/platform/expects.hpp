// A broken invariant: we were wrong. Throws with the place, is caught at the edge of the request.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace keywork {

struct BrokenInvariant : std::logic_error {
    using std::logic_error::logic_error;
};

inline void expects(bool condition,
                    std::source_location place = std::source_location::current())
{
    if (!condition)
        throw BrokenInvariant{std::string{place.file_name()} + ":" +
                              std::to_string(place.line()) + " in " + place.function_name()};
}

}  // namespace keywork

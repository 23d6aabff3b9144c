// The child's own words about themselves, and how they want to be helped.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

/// About me, in the child's words: one version.
struct AboutMe {
    std::string words;
    std::string method;                            // code set child-voice-method
    std::optional<StaffId> helped_by;
    std::optional<std::string> helped_by_name;
    local_days given_on;
    sys_seconds made_at;
    bool operator==(AboutMe const&) const = default;
};

/// How to help me: one version; each list is a line an item.
struct HowToHelpMe {
    int version = 1;
    std::string helps;
    std::string is_hard;
    std::string too_much;
    std::optional<std::string> made_by_name;
    sys_seconds made_at;
    bool operator==(HowToHelpMe const&) const = default;
};
/// The lines of one list, without empty ones.
std::vector<std::string> items(std::string_view list);

}  // namespace keywork

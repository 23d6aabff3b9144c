// Who works with a child by name, and who is kept away from them.
#pragma once

#include "care/ids.hpp"
#include "care/staff/staff.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

enum class AllocationPart : std::uint8_t { key_worker, co_key_worker, named_worker };

struct Allocation {
    AllocationId id;
    StaffId staff;
    std::string staff_name;
    AllocationPart part;
    std::optional<std::string> reason;
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(Allocation const&) const = default;
};
std::string_view to_text(AllocationPart part);
std::optional<AllocationPart> allocation_part_from_text(std::string_view text);
std::string_view in_words(AllocationPart part);    // "Key worker"

struct KeptAway {
    std::string id;
    StaffId staff;
    std::string staff_name;
    std::string reason;
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(KeptAway const&) const = default;
};

}  // namespace keywork

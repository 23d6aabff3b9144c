// A child's year group in England, by date of birth and date.
#pragma once

#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork {

/// A child's year group by date: the code set nc-year-groups (N1 N2 R 1 … 14); none: outside it.
struct YearGroup {
    std::string code;
    std::string words;                    // "Year 10", "Reception"
    bool operator==(YearGroup const&) const = default;
};
/// source  Education Act 1996, s8 (compulsory school age by term) and the school year from
///         1 September; code set nc-year-groups
std::optional<YearGroup> year_group(local_days born_on, local_days day);
/// By its code, for a child who is taught outside their age group.
std::optional<YearGroup> year_group_of_code(std::string_view code);

}  // namespace keywork

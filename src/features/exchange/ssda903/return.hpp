// From the tables of a return to its children, with every problem found on the way.
#pragma once

#include "features/exchange/ssda903/codes.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

namespace keywork::ssda903 {

/// What the person said of the return beforehand.
struct Given {
    local_days today;
    std::optional<local_days> year_ending;   // none: worked out from the episodes
};

/// The 31 March on or after a day.
local_days year_end_after(local_days day);

/// Reads every row. Rows that cannot be taken are marked wrong, repeated ones duplicate.
Return read_return(Source source, Codes const& codes, Given const& given);

}  // namespace keywork::ssda903

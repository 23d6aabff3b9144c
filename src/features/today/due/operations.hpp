#pragma once

#include "care/site/site.hpp"
#include "features/today/due/due.hpp"

namespace keywork::due {

/// What somebody typed to close a duty by hand.
struct Closed {
    std::string closing;   // met, not_applicable, exempted
    std::string when;      // for met: an instant as typed
    std::string why;       // for the others
};

/// Closes a duty as met, not applicable or exempted, with its audit entry.
/// refused  Invalid with the fields closing, when, why; else as care/clock says
Outcome<> close(Transaction& tx, DutyId const& duty, Closed const& closed);

/// "today 4pm", "24 November 2026 16:00", "yesterday": a date, then a time if there is one.
std::optional<sys_seconds> read_when(std::string_view typed, sys_seconds now);

}  // namespace keywork::due

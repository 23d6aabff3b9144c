// Everything in law/, read once when the program starts.
#pragma once

#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"
#include "care/code_set/code_set.hpp"

namespace keywork {

struct Law {
    Calendars calendars;
    Clocks clocks;
    CodeSets code_sets;
};

/// Reads the folder law/.
/// refused  Invalid with every problem of every file: `field` is file:line, `message` says what is
///          wrong and what to put
Outcome<Law> read_law(std::string const& folder);

}  // namespace keywork

// What is read from files when the program starts: law/, profiles/ and forms/.
#pragma once

#include "care/calendar/calendars.hpp"
#include "care/clock/clock.hpp"
#include "care/code_set/code_set.hpp"
#include "care/form/load.hpp"
#include "care/setting/profiles.hpp"

#include <string>
#include <vector>

namespace keywork::app {

struct Loaded {
    Calendars calendars;
    Clocks clocks;
    CodeSets code_sets;
    Profiles profiles;
    Forms forms;
};

/// Something in a file is wrong: each line says file, line, what and the remedy. Stops the start.
struct Faulty {
    std::vector<std::string> lines;
};

/// root     the folder that holds law/, profiles/ and forms/
/// throws   Faulty; files::Missing when a whole file is not there
Loaded load(std::string const& root);

/// The faults of forms/ alone, as `keywork forms check` prints them.
std::vector<std::string> form_faults(std::string const& root);

}  // namespace keywork::app

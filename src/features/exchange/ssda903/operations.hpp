// Checking and saving an SSDA903 return: the same doors for pages, the command line and tests.
#pragma once

#include "care/import/import.hpp"
#include "care/site/site.hpp"
#include "features/exchange/ssda903/plan.hpp"
#include "features/exchange/ssda903/problems.hpp"
#include "features/exchange/ssda903/tables.hpp"
#include "platform/outcome.hpp"

namespace keywork::ssda903 {

/// What is read from law/ when the program starts.
struct Reference {
    CodeSets const& code_sets;
    Clocks const& clocks;
    Calendars const& calendars;
};

/// The setting that a return goes into, and what it is compared with.
struct Into {
    SettingId setting;
    std::optional<local_days> year_ending;   // none: worked out
};

struct Check {
    Return made;                             // with every row's fate and every problem
    Plan plan;
    CheckSummary summary;
};

/// Looks at everything and saves nothing.
/// refused  Invalid for tables that are no return; Conflict when the setting is no Virtual School
Outcome<Check> check(db::Reader& db, Reference const& reference, sys_seconds now, Into const& into,
                     Tables tables);

struct Saved {
    ImportId import;
    CheckSummary summary;
    local_days year_ending;
};

/// Checks again and saves, in the transaction given, with the audit entry.
/// refused  as check; Conflict when there is nothing to save or these tables are in already
Outcome<Saved> save(Transaction& tx, Reference const& reference, Into const& into,
                    Tables tables);

}  // namespace keywork::ssda903

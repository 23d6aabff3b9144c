#pragma once

#include "care/code_set/code_set.hpp"
#include "care/site/transaction.hpp"
#include "features/exchange/people_lists/people_lists.hpp"

#include <span>

namespace keywork::people_lists {

/// The table of the one file.
/// refused  Invalid for more than one file, or one that cannot be read or has no rows
Outcome<csv::Table> table_of(std::span<ImportFile const> files);

/// Reads everything and saves nothing.
Outcome<Check> check(db::Reader& db, Actor const& actor, CodeSets const& code_sets,
                     Choices const& choices, std::span<ImportFile const> files);

struct Saved {
    ImportId import;
    CheckSummary summary;
};
/// Checks again and saves into a setting, with the audit entry. Rows that wait for a decision stay
/// out. `stay_kind`: how a child is one of the setting's (lives, enrolled, caseload).
/// refused  as check; Conflict when there is nothing to save; NotFound for staff without the right
///          to manage accounts there
Outcome<Saved> save(Transaction& tx, SettingId const& setting, std::string const& stay_kind,
                    CodeSets const& code_sets, Choices const& choices,
                    std::span<ImportFile const> files);

}  // namespace keywork::people_lists

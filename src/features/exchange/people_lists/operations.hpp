#pragma once

#include "care/code_set/code_set.hpp"
#include "care/site/transaction.hpp"
#include "features/exchange/people_lists/people_lists.hpp"
#include "platform/sandbox/parser.hpp"

namespace keywork::people_lists {

/// The same list, if there is something in it.
/// refused  Invalid for one without rows
Outcome<sandbox::ReadTable> with_rows(sandbox::ReadTable list);

/// Reads everything and saves nothing.
Check check(db::Reader& db, Actor const& actor, CodeSets const& code_sets,
            Choices const& choices, sandbox::ReadTable const& list);

struct Saved {
    ImportId import;
    CheckSummary summary;
};
/// Checks again and saves into a setting, with the audit entry. Rows that wait for a decision stay
/// out. `stay_kind`: how a child is one of the setting's (lives, enrolled, caseload).
/// refused  Conflict when there is nothing to save; NotFound for staff without the right
///          to manage accounts there
Outcome<Saved> save(Transaction& tx, SettingId const& setting, std::string const& stay_kind,
                    CodeSets const& code_sets, Choices const& choices,
                    sandbox::ReadTable const& list);

}  // namespace keywork::people_lists

// Reads what is known of the children of a return and writes what its plan says.
#pragma once

#include "care/import/change.hpp"
#include "features/exchange/ssda903/plan.hpp"
#include "platform/db/database.hpp"

namespace keywork::ssda903 {

/// Of the children that the return may mean. Whole tables are read once, not once a child.
Known known_of(db::Reader& db, Return const& made, SettingId const& setting);

/// Writes a plan; rows that stood before are noted first.
void write_plan(db::Transaction& db, Plan const& plan, ImportId const& import,
                sys_seconds now, StaffId const& by, imports::ChangeNotes& notes);

}  // namespace keywork::ssda903

// The statements on duties that operations and imports are made of.
#pragma once

#include "care/clock/duty.hpp"

namespace keywork::clock {

void insert_duty(db::Transaction& db, DutyId const& id, NewDuty const& wanted);
/// A row of the view duty_known.
Duty read_duty(db::Row const& row);
/// The duty that a record started on a clock for a child (or for none).
std::optional<DutyId> started_by(db::Reader& db, RecordId const& record, std::string_view clock,
                                 std::optional<ChildId> const& child);

/// Each closes a duty that is open, and says whether it was.
bool close_as_met(db::Transaction& db, DutyId const& id, sys_seconds met_at, StaffId const& by,
                  std::optional<RecordId> const& by_record);
bool close_as_not_applicable(db::Transaction& db, DutyId const& id, std::string_view why);
bool close_as_exempted(db::Transaction& db, DutyId const& id, std::string_view why,
                       StaffId const& by, sys_seconds at);

std::int64_t close_of_record(db::Transaction& db, RecordId const& record, std::string_view clock,
                             sys_seconds met_at, StaffId const& by);
std::int64_t close_of_child(db::Transaction& db, ChildId const& child, std::string_view clock,
                            sys_seconds met_at, StaffId const& by,
                            std::optional<RecordId> const& by_record);

/// For undoing an import: takes out the duties that it started. Returns how many.
std::int64_t remove_of_import(db::Transaction& db, ImportId const& import);

}  // namespace keywork::clock

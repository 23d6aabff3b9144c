// The statements on duties that operations and imports are made of.
#pragma once

#include "care/clock/duty.hpp"

namespace keywork::clock {

/// The end of a condition on duty_known that was joined (LEFT) to reach: what the actor sees of a
/// child's duties, and of a setting's own where they work.
constexpr Literal and_duty_in_reach = R"sql(
           AND (duty_known.level <= reach.level
                OR (duty_known.level = 4 AND :most = 4 AND reach.level IS NOT NULL
                    AND EXISTS (SELECT 1 FROM record_named
                                 WHERE record_named.record_id = duty_known.record_id
                                   AND record_named.staff_id = :actor))
                OR (duty_known.child_id IS NULL AND duty_known.level <= :most
                    AND EXISTS (SELECT 1 FROM staff_role
                                 WHERE staff_role.staff_id = :actor
                                   AND staff_role.setting_id = duty_known.setting_id
                                   AND staff_role.from_on <= :today
                                   AND staff_role.until_on >= :today)))
)sql";

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

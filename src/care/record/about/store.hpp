// The rows of staff files.
#pragma once

#include "care/access/scope.hpp"
#include "care/clock/duty.hpp"
#include "care/record/about/about.hpp"
#include "platform/db/database.hpp"

namespace keywork::record {

/// The rule of about.hpp for lists: the end of a condition on record joined to record_about. Binds
/// :actor, :today and :most.
constexpr Literal and_about_in_sight = R"sql(
           AND record.level <= :most
           AND EXISTS (SELECT 1 FROM staff_role AS held
                        WHERE held.staff_id = :actor
                          AND held.from_on <= :today AND held.until_on >= :today
                          AND held.role IN ('care', 'senior', 'lead', 'oversight', 'specialist',
                                            'office'))
           AND CASE WHEN record_about.staff_id = :actor THEN record_about.worker_reads = 1
               ELSE (record.author_id = :actor
                     AND EXISTS (SELECT 1 FROM staff_role AS held
                                  WHERE held.staff_id = :actor
                                    AND held.setting_id = record.setting_id
                                    AND held.from_on <= :today AND held.until_on >= :today
                                    AND held.role IN ('care', 'senior', 'lead', 'oversight',
                                                      'specialist', 'office')))
                    OR EXISTS (SELECT 1 FROM staff_role AS held
                                WHERE held.staff_id = :actor
                                  AND held.from_on <= :today AND held.until_on >= :today
                                  AND (held.role = record_about.managed_by
                                       OR (held.role = 'office' AND record_about.office_reads = 1))
                                  AND (held.setting_id = record.setting_id
                                       OR EXISTS (SELECT 1 FROM staff_role AS theirs
                                                   WHERE theirs.staff_id = record_about.staff_id
                                                     AND theirs.setting_id = held.setting_id
                                                     AND theirs.from_on <= :today
                                                     AND theirs.until_on >= :today)))
                    OR EXISTS (SELECT 1 FROM record_signature AS asked
                                 JOIN staff_role AS held ON held.setting_id = record.setting_id
                                WHERE asked.record_id = record.id
                                  AND held.staff_id = :actor
                                  AND held.from_on <= :today AND held.until_on >= :today
                                  AND ' ' || asked.roles || ' ' LIKE '% ' || held.role || ' %')
               END
)sql";

void insert_about(db::Transaction& tx, About const& about);

/// None: no such person.
std::optional<Worker> worker(db::Reader& db, StaffId const& id, local_days today);

/// A record of this worker's file; whoever calls asks why_reads().
std::optional<Record> record_about(db::Reader& db, StaffId const& worker, RecordId const& id);
/// None: the record is not of a staff file.
std::optional<AboutFacts> about_facts(db::Reader& db, Record const& record, local_days today);

/// A line of a staff file.
struct InFile {
    RecordId record;
    StaffId worker;
    std::string kind;
    int form_version;
    std::string author_name;
    sys_seconds occurred_at;
    sys_seconds recorded_at;
    bool waits_for_signature;
};
/// The records of a worker's file that the actor reads, newest first.
std::vector<InFile> in_file(db::Reader& db, Scope const& scope, StaffId const& worker, int most);
/// The newest record of each kind that the actor reads of everybody who works in a setting.
std::vector<InFile> newest_in_place(db::Reader& db, Scope const& scope, SettingId const& setting);

/// What is open about a worker, from records that the actor reads.
std::vector<clock::Duty> open_about(db::Reader& db, Scope const& scope, StaffId const& worker);
/// The same for everybody who works in a setting.
std::vector<clock::Duty> open_about_in(db::Reader& db, Scope const& scope,
                                       SettingId const& setting);
/// Meets the open duties of one clock about a worker: a new one of the same kind was done.
std::int64_t meet_about(db::Transaction& tx, StaffId const& worker, std::string_view clock,
                        sys_seconds met_at, StaffId const& by, RecordId const& by_record);

}  // namespace keywork::record

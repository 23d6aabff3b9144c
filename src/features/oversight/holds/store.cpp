#include "features/oversight/holds/store.hpp"

namespace keywork::hold_analysis {

std::vector<SentHold> holds_in(db::Reader& db, PlaceReach const& here, sys_seconds from,
                               sys_seconds until)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT record.id, record.form_version, record.occurred_at, record.answers,
               reach.child_id, child.known_as, child.family_name
          FROM record
          JOIN record_child ON record_child.record_id = record.id AND record_child.position = 0
          LEFT JOIN reach   ON reach.child_id = record_child.child_id
          LEFT JOIN child   ON child.id = reach.child_id
         WHERE record.setting_id = :setting AND record.kind = 'restrictive-intervention'
           AND record.occurred_at >= :from AND record.occurred_at < :until
           AND record.level <= COALESCE(reach.level, 2)
           AND NOT EXISTS (SELECT 1
                             FROM record_child AS about
                             JOIN kept_away ON kept_away.child_id = about.child_id
                            WHERE about.record_id = record.id
                              AND kept_away.staff_id = :actor AND kept_away.from_on <= :today
                              AND (kept_away.until_on IS NULL OR kept_away.until_on >= :today))
         ORDER BY record.occurred_at DESC, record.id
    )sql">;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()}, {"from", from},
                   {"until", until}, here.scope().actor_bind(), here.scope().today_bind()},
                  [](db::Row const& row) {
                      return SentHold{
                          .record = row.get<RecordId>("id"),
                          .form_version = row.get<int>("form_version"),
                          .at = row.get<sys_seconds>("occurred_at"),
                          .answers = row.get<std::string>("answers"),
                          .child = row.get<std::optional<ChildId>>("child_id"),
                          .known_as = row.get<std::optional<std::string>>("known_as"),
                          .family_name = row.get<std::optional<std::string>>("family_name")};
                  });
}

}  // namespace keywork::hold_analysis

#include "care/record/handover/since_store.hpp"

namespace keywork::record {

std::optional<LastHandover> last_handover(db::Reader& db, SettingId const& setting,
                                          sys_seconds since)
{
    constexpr db::Sql select{R"sql(
        SELECT record.occurred_at, staff.full_name
          FROM record
          JOIN staff ON staff.id = record.author_id
         WHERE record.setting_id = :setting AND record.kind = 'handover'
           AND record.occurred_at >= :since
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"setting", setting}, {"since", since}}, [](db::Row const& row) {
        return LastHandover{row.get<sys_seconds>("occurred_at"),
                            row.get<std::string>("full_name")};
    });
}

std::vector<OpenLog> open_logs(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT draft.child_id, staff.full_name
          FROM draft
          JOIN reach ON reach.child_id = draft.child_id
          JOIN staff ON staff.id = draft.author_id
         WHERE draft.setting_id = :setting AND draft.kind = 'daily-log'
           AND draft.sent_as IS NULL AND draft.saved_at >= :since AND reach.level >= 1
         ORDER BY draft.child_id, staff.full_name
    )sql">;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()}, {"since", since}},
                  [](db::Row const& row) {
                      return OpenLog{row.get<ChildId>("child_id"),
                                     row.get<std::string>("full_name")};
                  });
}

std::vector<ChildId> with_log(db::Reader& db, PlaceReach const& here, sys_seconds since)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT DISTINCT record_child.child_id
          FROM record
          JOIN record_child ON record_child.record_id = record.id
          JOIN reach        ON reach.child_id = record_child.child_id
         WHERE record.setting_id = :setting AND record.kind = 'daily-log'
           AND record.recorded_at >= :since AND reach.level >= 1
         ORDER BY record_child.child_id
    )sql">;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()}, {"since", since}},
                  [](db::Row const& row) { return row.get<ChildId>("child_id"); });
}

}  // namespace keywork::record

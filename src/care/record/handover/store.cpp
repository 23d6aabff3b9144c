#include "care/record/handover/store.hpp"

#include <algorithm>

namespace keywork::record {

bool insert_read(db::Transaction& tx, RecordId const& record, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_read (record_id, staff_id, read_at)
        VALUES (:record, :staff, :at)
        ON CONFLICT (record_id, staff_id) DO NOTHING
    )sql"};
    return tx.run(insert, {{"record", record}, {"staff", staff}, {"at", at}}) == 1;
}

std::vector<ToRead> handovers(db::Reader& db, Scope const& scope, SettingId const& setting,
                              std::string const& kind, sys_seconds since)
{
    constexpr db::Sql select{R"sql(
        SELECT record.id, record.kind, record.form_version, record.setting_id,
               author.full_name AS author_name, record.occurred_at, record.recorded_at,
               CASE WHEN record_read.staff_id IS NULL THEN 0 ELSE 1 END AS read_by_me
          FROM record
          JOIN staff AS author  ON author.id = record.author_id
          LEFT JOIN record_read ON record_read.record_id = record.id
                               AND record_read.staff_id = :actor
         WHERE record.setting_id = :setting AND record.kind = :kind
           AND record.occurred_at >= :since
           AND record.author_id <> :actor AND record.level <= :most
           AND EXISTS (SELECT 1 FROM staff_role
                        WHERE staff_role.staff_id = :actor
                          AND staff_role.setting_id = record.setting_id
                          AND staff_role.from_on <= :today AND staff_role.until_on >= :today)
         ORDER BY record.occurred_at DESC, record.id DESC
    )sql"};
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.most_bind(),
                   {"setting", setting}, {"kind", kind}, {"since", since}},
                  [](db::Row const& row) {
                      return ToRead{.record = row.get<RecordId>("id"),
                                    .kind = row.get<std::string>("kind"),
                                    .form_version = row.get<int>("form_version"),
                                    .setting = row.get<SettingId>("setting_id"),
                                    .author_name = row.get<std::string>("author_name"),
                                    .occurred_at = row.get<sys_seconds>("occurred_at"),
                                    .recorded_at = row.get<sys_seconds>("recorded_at"),
                                    .read_by_me = row.get<bool>("read_by_me")};
                  });
}

std::vector<ToRead> unread_handovers(db::Reader& db, Scope const& scope,
                                     SettingId const& setting, std::string const& kind,
                                     sys_seconds since)
{
    auto rows = handovers(db, scope, setting, kind, since);
    std::erase_if(rows, [](ToRead const& row) { return row.read_by_me; });
    return rows;
}

std::vector<ReadBy> readers_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_read.staff_id, staff.full_name, record_read.read_at
          FROM record_read
          JOIN staff ON staff.id = record_read.staff_id
         WHERE record_read.record_id = :record
         ORDER BY record_read.read_at, staff.full_name
    )sql"};
    return db.all(select, {{"record", record}}, [](db::Row const& row) {
        return ReadBy{.staff = row.get<StaffId>("staff_id"),
                      .full_name = row.get<std::string>("full_name"),
                      .read_at = row.get<sys_seconds>("read_at")};
    });
}

}  // namespace keywork::record

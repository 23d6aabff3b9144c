#include "features/records/house/store.hpp"

namespace keywork::house_records {

std::vector<Line> lines(db::Reader& db, SettingId const& setting, Reader const& reader, int most)
{
    constexpr db::Sql select{R"sql(
        SELECT record.id, record.kind, record.form_version, record.level, record.occurred_at,
               staff.full_name AS author_name,
               EXISTS (SELECT 1
                         FROM record_signature
                        WHERE record_signature.record_id = record.id
                          AND record_signature.signed_at IS NULL) AS waits
          FROM record
          JOIN staff ON staff.id = record.author_id
         WHERE record.setting_id = :setting
           AND record.kind <> 'handover'
           AND NOT EXISTS (SELECT 1 FROM record_child WHERE record_child.record_id = record.id)
           AND NOT EXISTS (SELECT 1 FROM record_about WHERE record_about.record_id = record.id)
           AND (record.level <= :reads_to
                OR (record.level < 4 AND record.author_id = :staff)
                OR (record.level = 4
                    AND EXISTS (SELECT 1
                                  FROM record_named
                                 WHERE record_named.record_id = record.id
                                   AND record_named.staff_id = :staff)))
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT :most
    )sql"};
    return db.all(select,
                  {{"setting", setting}, {"staff", reader.staff}, {"reads_to", reader.reads_to},
                   {"most", most}},
                  [](db::Row const& row) {
                      return Line{.record = row.get<RecordId>("id"),
                                  .kind = row.get<std::string>("kind"),
                                  .form_version = row.get<int>("form_version"),
                                  .level = level_from_number(row.get<std::int64_t>("level")),
                                  .occurred_at = row.get<sys_seconds>("occurred_at"),
                                  .author_name = row.get<std::string>("author_name"),
                                  .waits_for_signature = row.get<bool>("waits")};
                  });
}

}  // namespace keywork::house_records

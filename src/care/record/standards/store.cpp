#include "care/record/standards/store.hpp"

#include "care/record/in_place_store.hpp"

namespace keywork::standards {

std::vector<Tag> tags_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_standard.standard, record_standard.tagged_at, staff.full_name
          FROM record_standard
          JOIN staff ON staff.id = record_standard.tagged_by
         WHERE record_standard.record_id = :record AND record_standard.off_at IS NULL
         ORDER BY record_standard.standard
    )sql"};
    return db.all(select, {{"record", record}}, [](db::Row const& row) {
        return Tag{.standard = row.get<std::string>("standard"),
                   .tagged_by_name = row.get<std::string>("full_name"),
                   .tagged_at = row.get<sys_seconds>("tagged_at")};
    });
}

std::vector<Count> counts_in(db::Reader& db, PlaceReach const& here, Period const& period)
{
    constexpr db::Sql select = within_reach<Literal{R"sql(
        SELECT record_standard.standard, COUNT(*) AS records
    )sql"} + record::from_records_in_place + Literal{R"sql(
          JOIN record_standard ON record_standard.record_id = record.id
                              AND record_standard.off_at IS NULL
    )sql"} + record::where_in_place + Literal{R"sql(
         GROUP BY record_standard.standard
         ORDER BY record_standard.standard
    )sql"}>;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()},
                   {"from", start_of(period.from)}, {"until", start_of(period.until + days{1})},
                   here.scope().actor_bind(), here.scope().today_bind()},
                  [](db::Row const& row) {
                      return Count{.standard = row.get<std::string>("standard"),
                                   .records = row.integer("records")};
                  });
}

std::vector<Shown> records_in(db::Reader& db, PlaceReach const& here, Period const& period,
                              std::string_view standard, int most)
{
    constexpr db::Sql select = within_reach<Literal{R"sql(
        SELECT record.id, record.kind, record.form_version, record.occurred_at, reach.child_id,
               child.known_as,
               CASE WHEN record_child.child_id IS NULL THEN 1 ELSE 0 END AS of_house,
               (SELECT MIN(chronology_entry.words) FROM chronology_entry
                 WHERE chronology_entry.record_id = record.id
                   AND chronology_entry.child_id = reach.child_id
                   AND chronology_entry.level <= reach.level
                   AND NOT EXISTS (SELECT 1 FROM own_account
                                    WHERE own_account.record_id = record.id
                                      AND own_account.staff_id = :actor
                                      AND own_account.settled_at IS NULL)) AS line
    )sql"} + record::from_records_in_place + Literal{R"sql(
          JOIN record_standard ON record_standard.record_id = record.id
                              AND record_standard.off_at IS NULL
                              AND record_standard.standard = :standard
    )sql"} + record::where_in_place + Literal{R"sql(
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT :most
    )sql"}>;
    return db.all(
        select,
        {here.reach_bind(), {"setting", here.setting()}, {"from", start_of(period.from)},
         {"until", start_of(period.until + days{1})}, here.scope().actor_bind(),
         here.scope().today_bind(), {"standard", standard}, {"most", most}},
        [](db::Row const& row) {
            return Shown{
                .record = row.get<RecordId>("id"),
                .kind = row.get<std::string>("kind"),
                .form_version = row.get<int>("form_version"),
                .at = row.get<sys_seconds>("occurred_at"),
                .child = row.get<std::optional<ChildId>>("child_id"),
                .known_as = row.get<std::optional<std::string>>("known_as").value_or(""),
                .of_house = row.get<bool>("of_house"),
                .line = row.get<std::optional<std::string>>("line").value_or("")};
        });
}

void insert(db::Transaction& db, RecordStandardId const& id, RecordId const& record, Tag const& tag,
            StaffId const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_standard (id, record_id, standard, tagged_by, tagged_at)
        VALUES (:id, :record, :standard, :by, :at)
    )sql"};
    db.run(insert, {{"id", id}, {"record", record}, {"standard", tag.standard}, {"by", by},
                    {"at", tag.tagged_at}});
}

void take_off(db::Transaction& db, RecordId const& record, std::string_view standard,
              StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE record_standard
           SET off_by = :by, off_at = :at
         WHERE record_id = :record AND standard = :standard AND off_at IS NULL
    )sql"};
    db.run(update, {{"record", record}, {"standard", standard}, {"by", by}, {"at", at}});
}

}  // namespace keywork::standards

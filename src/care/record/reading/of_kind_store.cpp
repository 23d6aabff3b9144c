#include "care/record/reading/of_kind_store.hpp"

namespace keywork::record {

std::vector<RowOfKind> rows_of_kind(db::Reader& db, Sight const& sight, OfKind const& wanted)
{
    // By way of the chronology: its index has child, kind and time together. A record has a line
    // of its own kind there for each child it is about; an addition's line is of the same kind.
    constexpr db::Sql select{R"sql(
        SELECT record.id, record.form_version, record.occurred_at, record.author_id,
               staff.full_name, record.answers,
               (SELECT COUNT(*) FROM record_child
                 WHERE record_child.record_id = record.id) AS children
          FROM (SELECT DISTINCT chronology_entry.record_id
                  FROM chronology_entry
                 WHERE chronology_entry.child_id = :child AND chronology_entry.kind = :kind
                   AND chronology_entry.occurred_at >= :from
                   AND chronology_entry.occurred_at < :until) AS line
          JOIN record ON record.id = line.record_id
          JOIN staff  ON staff.id = record.author_id
         WHERE record.kind = :kind
           AND (record.level <= :level
                OR (record.author_id = :actor AND record.level <= :own_level
                    AND record.level < 4))
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT :most
    )sql"};
    return db.all(select,
                  {{"child", sight.child}, {"kind", wanted.kind}, {"from", wanted.from},
                   {"until", wanted.until}, {"level", sight.level}, {"actor", sight.actor},
                   {"own_level", sight.own_level}, {"most", wanted.most}},
                  [](db::Row const& row) {
                      return RowOfKind{.record = row.get<RecordId>("id"),
                                       .form_version = row.get<int>("form_version"),
                                       .occurred_at = row.get<sys_seconds>("occurred_at"),
                                       .author = row.get<StaffId>("author_id"),
                                       .author_name = row.get<std::string>("full_name"),
                                       .answers = row.get<std::string>("answers"),
                                       .children = row.get<int>("children")};
                  });
}

}  // namespace keywork::record

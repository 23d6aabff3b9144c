#include "care/record/opening/store.hpp"

namespace keywork::record {

void insert_to_open(db::Transaction& tx, RecordId const& record, std::string const& kind,
                    ActionId const& action)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO record_to_open (record_id, kind, action_id)
        VALUES (:record, :kind, :action)
    )sql"};
    tx.run(insert, {{"record", record}, {"kind", kind}, {"action", action}});
}

std::optional<ActionId> line_to_open(db::Reader& db, RecordId const& record,
                                     std::string const& kind, StaffId const& assigned_to)
{
    constexpr db::Sql select{R"sql(
        SELECT record_to_open.action_id
          FROM record_to_open
          JOIN action ON action.id = record_to_open.action_id
         WHERE record_to_open.record_id = :record AND record_to_open.kind = :kind
           AND action.assigned_to = :staff AND action.done_at IS NULL
    )sql"};
    return db.one(select, {{"record", record}, {"kind", kind}, {"staff", assigned_to}},
                  [](db::Row const& row) { return row.get<ActionId>("action_id"); });
}

std::vector<std::string> still_to_open(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT record_to_open.kind
          FROM record_to_open
          JOIN action ON action.id = record_to_open.action_id
         WHERE record_to_open.record_id = :record AND action.done_at IS NULL
         ORDER BY record_to_open.kind
    )sql"};
    return db.all(select, {{"record", record}},
                  [](db::Row const& row) { return row.get<std::string>("kind"); });
}

}  // namespace keywork::record

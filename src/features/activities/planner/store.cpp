#include "features/activities/planner/store.hpp"

namespace keywork::planner {
namespace {

constexpr Literal rows_of_activities = R"sql(
        SELECT record.id, record.form_version, record.answers, record.level,
               reach.child_id, reach.level AS reached, child.known_as, child.family_name,
               (SELECT COUNT(*)
                  FROM record_child AS of_record
                 WHERE of_record.record_id = record.id) AS children,
               EXISTS (SELECT 1
                         FROM record_signature
                        WHERE record_signature.record_id = record.id
                          AND record_signature.signed_at IS NULL) AS waits
          FROM reach
          JOIN record_child ON record_child.child_id = reach.child_id
          JOIN record ON record.id = record_child.record_id
          JOIN child ON child.id = reach.child_id
         WHERE record.kind = 'activity-plan' AND record.setting_id = :setting
           AND record.level <= reach.level
)sql";

/// Rows come child by child, those of one record together.
std::vector<Row> gathered(std::vector<Row> const& one_a_child)
{
    std::vector<Row> all;
    for (Row const& one : one_a_child) {
        if (all.empty() || all.back().record != one.record) all.push_back(one);
        else all.back().on.push_back(one.on.front());
    }
    return all;
}

Row row_from(db::Row const& row)
{
    Row one{.record = row.get<RecordId>("id"),
            .form_version = row.get<int>("form_version"),
            .answers = row.get<std::string>("answers"),
            .level = level_from_number(row.integer("level")),
            .children = row.get<int>("children"),
            .waits = row.get<bool>("waits"),
            .on = {}};
    one.on.push_back({.child = row.get<ChildId>("child_id"),
                      .name = row.get<std::string>("known_as") + " " +
                              row.get<std::string>("family_name"),
                      .level = level_from_number(row.integer("reached"))});
    return one;
}

}  // namespace

std::vector<Row> sent_since(db::Reader& db, PlaceReach const& here, local_days since)
{
    constexpr db::Sql select = within_reach<rows_of_activities + Literal{R"sql(
           AND record.recorded_at >= :since
         ORDER BY record.recorded_at DESC, record.id DESC, record_child.position, child.id
    )sql"}>;
    return gathered(db.all(select,
                           {here.reach_bind(), {"setting", here.setting()},
                            {"since", start_of(since)}},
                           row_from));
}

std::optional<Row> row(db::Reader& db, PlaceReach const& here, RecordId const& record)
{
    constexpr db::Sql select = within_reach<rows_of_activities + Literal{R"sql(
           AND record.id = :record
         ORDER BY record_child.position, child.id
    )sql"}>;
    auto found = gathered(db.all(
        select, {here.reach_bind(), {"setting", here.setting()}, {"record", record}}, row_from));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::optional<std::int64_t> budget_on(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT pence
          FROM activity_budget
         WHERE setting_id = :setting AND from_on <= :day
         ORDER BY from_on DESC, made_at DESC, id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"setting", setting}, {"day", day}},
                  [](db::Row const& row) { return row.integer("pence"); });
}

void insert_budget(db::Transaction& db, std::string const& id, SettingId const& setting,
                   std::int64_t pence, local_days from, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO activity_budget (id, setting_id, pence, from_on, made_by, made_at)
        VALUES (:id, :setting, :pence, :from, :by, :at)
    )sql"};
    db.run(insert, {{"id", id},
                    {"setting", setting},
                    {"pence", pence},
                    {"from", from},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::planner

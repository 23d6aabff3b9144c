#include "care/notice/told/store.hpp"

#include "care/action/store.hpp"

namespace keywork::notice {
namespace {

Told read_told(db::Row const& row)
{
    return {.action = row.get<ActionId>("action_id"),
            .record = row.get<RecordId>("record_id"),
            .is_read_there = !row.is_null("shown_record_id"),
            .setting = row.get<SettingId>("setting_id"),
            .child = row.get<std::optional<ChildId>>("child_id"),
            .known_as = row.get<std::optional<std::string>>("known_as"),
            .what = row.get<std::string>("what"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .told_by = row.get<StaffId>("told_by"),
            .told_by_name = row.get<std::string>("told_by_name"),
            .told_at = row.get<sys_seconds>("told_at"),
            .told_to = row.get<std::optional<std::string>>("told_to_name"),
            .told_to_id = row.get<std::optional<StaffId>>("assigned_to"),
            .seen_by = row.get<std::optional<std::string>>("seen_by_name"),
            .seen_at = row.get<std::optional<sys_seconds>>("done_at")};
}

constexpr Literal told_columns = R"sql(
        SELECT told_leader.action_id, told_leader.record_id, told_leader.setting_id,
               action.record_id AS shown_record_id, action.child_id, child.known_as,
               action.what, action.level, told_leader.told_by,
               teller.full_name AS told_by_name, told_leader.told_at, action.assigned_to,
               leader.full_name AS told_to_name, seer.full_name AS seen_by_name, action.done_at
          FROM told_leader
          JOIN action              ON action.id = told_leader.action_id
          JOIN staff AS teller     ON teller.id = told_leader.told_by
          LEFT JOIN child          ON child.id = action.child_id
          LEFT JOIN staff AS leader ON leader.id = action.assigned_to
          LEFT JOIN staff AS seer  ON seer.id = action.done_by
)sql";

constexpr Literal children_told_of = R"sql(
        SELECT DISTINCT action.child_id
          FROM told_leader
          JOIN action ON action.id = told_leader.action_id
         WHERE told_leader.setting_id = :setting AND told_leader.told_at >= :since
)sql";

}  // namespace

void insert_told(db::Transaction& db, ActionId const& id, ToTell const& wanted,
                 StaffId const& told_by, sys_seconds told_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO told_leader (action_id, record_id, setting_id, told_by, told_at)
        VALUES (:action, :record, :setting, :by, :at)
    )sql"};
    db.run(insert, {{"action", id},
                    {"record", wanted.record},
                    {"setting", wanted.setting},
                    {"by", told_by},
                    {"at", told_at}});
}

std::vector<Told> unseen_in(db::Reader& db, Scope const& scope, SettingId const& setting,
                            sys_seconds now)
{
    constexpr db::Sql select = scoped_among<children_told_of, told_columns + Literal{R"sql(
          LEFT JOIN reach ON reach.child_id = action.child_id
         WHERE told_leader.setting_id = :setting AND told_leader.told_at >= :since
           AND action.done_at IS NULL
    )sql"} + action::and_action_in_reach + Literal{R"sql(
         ORDER BY told_leader.told_at, told_leader.action_id
         LIMIT 20
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(), scope.most_bind(),
                   scope.own_bind(), {"setting", setting}, {"since", now - told_stays}},
                  read_told);
}

std::vector<Told> told_since(db::Reader& db, Scope const& scope, SettingId const& setting,
                             sys_seconds since)
{
    constexpr db::Sql select = scoped_among<children_told_of, told_columns + Literal{R"sql(
          LEFT JOIN reach ON reach.child_id = action.child_id
         WHERE told_leader.setting_id = :setting AND told_leader.told_at >= :since
    )sql"} + action::and_action_in_reach + Literal{R"sql(
         ORDER BY told_leader.told_at, told_leader.action_id
         LIMIT 100
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(), scope.most_bind(),
                   scope.own_bind(), {"setting", setting}, {"since", since}},
                  read_told);
}

std::vector<Told> told_of(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select = statement<told_columns + Literal{R"sql(
         WHERE told_leader.record_id = :record
         ORDER BY told_leader.told_at DESC, told_leader.action_id DESC
         LIMIT 20
    )sql"}>;
    return db.all(select, {{"record", record}}, read_told);
}

}  // namespace keywork::notice

#include "care/action/store.hpp"

#include <algorithm>

namespace keywork::action {
namespace {

Action read_action(db::Row const& row)
{
    return {.id = row.get<ActionId>("id"),
            .setting = row.get<SettingId>("setting_id"),
            .child = row.get<std::optional<ChildId>>("child_id"),
            .known_as = row.get<std::optional<std::string>>("known_as"),
            .record = row.get<std::optional<RecordId>>("record_id"),
            .what = row.get<std::string>("what"),
            .note = row.get<std::optional<std::string>>("note"),
            .level = level_from_number(row.get<std::int64_t>("level")),
            .assigned_to = row.get<std::optional<StaffId>>("assigned_to"),
            .assigned_name = row.get<std::optional<std::string>>("assigned_name"),
            .due_at = row.get<std::optional<sys_seconds>>("due_at"),
            .closed_by = row.get<std::optional<std::string>>("closed_by"),
            .closed_at = row.get<std::optional<sys_seconds>>("done_at"),
            .not_done_reason = row.get<std::optional<std::string>>("not_done_reason")};
}

/// Those that came with the words of a record that somebody owes their own account of: not what
/// asks for an account or tells a leader, which says nothing of it, nor what is theirs to do.
std::vector<ActionId> kept_from(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT action.id
          FROM own_account
          JOIN action ON action.record_id = own_account.record_id
         WHERE own_account.staff_id = :staff AND own_account.settled_at IS NULL
           AND (action.assigned_to IS NULL OR action.assigned_to <> :staff)
           AND NOT EXISTS (SELECT 1 FROM own_account AS asked WHERE asked.action_id = action.id)
           AND NOT EXISTS (SELECT 1 FROM told_leader WHERE told_leader.action_id = action.id)
         ORDER BY action.id
    )sql"};
    return db.all(select, {{"staff", staff}},
                  [](db::Row const& row) { return row.get<ActionId>("id"); });
}

std::vector<Action> kept_back(db::Reader& db, StaffId const& staff, std::vector<Action> all)
{
    auto const kept = kept_from(db, staff);
    for (Action& one : all) {
        if (std::ranges::find(kept, one.id) == kept.end()) continue;
        one.what = words_kept_back;
        one.note.reset();
        one.not_done_reason.reset();
    }
    return all;
}

}  // namespace

void insert_action(db::Transaction& tx, ActionId const& id, NewAction const& wanted,
                   StaffId const& made_by, sys_seconds made_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO action (id, setting_id, child_id, record_id, what, note, level, assigned_to,
                            due_at, made_by, made_at)
        VALUES (:id, :setting, :child, :record, :what, :note, :level, :assigned_to, :due_at,
                :made_by, :made_at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", wanted.setting},
                    {"child", wanted.child},
                    {"record", wanted.record},
                    {"what", wanted.what},
                    {"note", wanted.note},
                    {"level", number(wanted.level)},
                    {"assigned_to", wanted.assigned_to},
                    {"due_at", wanted.due_at},
                    {"made_by", made_by},
                    {"made_at", made_at}});
}

void set_level_of_record(db::Transaction& tx, RecordId const& record, Level from, Level to)
{
    constexpr db::Sql update{R"sql(
        UPDATE action
           SET level = :to
         WHERE record_id = :record AND (level = :from OR level < :to)
    )sql"};
    tx.run(update, {{"record", record}, {"from", number(from)}, {"to", number(to)}});
}

bool waits_for_account(db::Reader& db, ActionId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM own_account
         WHERE action_id = :id AND settled_at IS NULL
    )sql"};
    return db.number(select, {{"id", id}}) > 0;
}

bool waits_for_draft(db::Reader& db, ActionId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM draft_to_finish
          JOIN draft ON draft.id = draft_to_finish.draft_id
         WHERE draft_to_finish.action_id = :id AND draft.sent_as IS NULL
    )sql"};
    return db.number(select, {{"id", id}}) > 0;
}

bool was_told_by(db::Reader& db, ActionId const& id, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM told_leader
         WHERE action_id = :id AND told_by = :staff
    )sql"};
    return db.number(select, {{"id", id}, {"staff", staff}}) > 0;
}

bool close_action(db::Transaction& tx, ActionId const& id, StaffId const& by, sys_seconds at,
                  std::optional<std::string> const& why)
{
    constexpr db::Sql update{R"sql(
        UPDATE action
           SET done_by = :by, done_at = :at, not_done_reason = :why
         WHERE id = :id AND done_at IS NULL
    )sql"};
    return tx.run(update, {{"id", id}, {"by", by}, {"at", at}, {"why", why}}) == 1;
}

void hand_over(db::Transaction& tx, ActionId const& id, std::optional<StaffId> const& to,
               sys_seconds due_at)
{
    constexpr db::Sql update{R"sql(
        UPDATE action
           SET assigned_to = :to, due_at = :due_at
         WHERE id = :id AND done_at IS NULL
    )sql"};
    tx.run(update, {{"id", id}, {"to", to}, {"due_at", due_at}});
}

std::vector<Action> in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                               sys_seconds closed_since)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT action.child_id
          FROM action
         WHERE action.setting_id = :setting
           AND (action.done_at IS NULL OR action.done_at >= :closed_since)
    )sql", Literal{R"sql(
        SELECT action.id, action.setting_id, action.child_id, child.known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, closer.full_name AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          LEFT JOIN reach             ON reach.child_id = action.child_id
          LEFT JOIN child             ON child.id = action.child_id
          LEFT JOIN staff AS assigned ON assigned.id = action.assigned_to
          LEFT JOIN staff AS closer   ON closer.id = action.done_by
         WHERE action.setting_id = :setting
           AND (action.done_at IS NULL OR action.done_at >= :closed_since)
    )sql"} + and_action_in_reach + Literal{R"sql(
         ORDER BY CASE WHEN action.done_at IS NULL THEN 0 ELSE 1 END,
                  COALESCE(action.due_at, '9999'), action.id
    )sql"}>;
    return kept_back(db, scope.staff,
                     db.all(select,
                            {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                             scope.most_bind(), scope.own_bind(),
                             {"setting", setting}, {"closed_since", closed_since}},
                            read_action));
}

std::vector<Action> assigned_to_me(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT action.child_id
          FROM action
         WHERE action.assigned_to = :actor AND action.done_at IS NULL
    )sql", R"sql(
        SELECT action.id, action.setting_id, action.child_id, child.known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, NULL AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          JOIN staff AS assigned ON assigned.id = action.assigned_to
          LEFT JOIN reach        ON reach.child_id = action.child_id
          LEFT JOIN child        ON child.id = action.child_id
         WHERE action.assigned_to = :actor AND action.done_at IS NULL
           AND (reach.level >= action.level
                OR (action.child_id IS NULL AND action.level <= :most))
         ORDER BY COALESCE(action.due_at, '9999'), action.id
    )sql">;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind()},
                  read_action);
}

std::vector<Action> of_child(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select{R"sql(
        SELECT action.id, action.setting_id, action.child_id, child.known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, NULL AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          JOIN child                  ON child.id = action.child_id
          LEFT JOIN staff AS assigned ON assigned.id = action.assigned_to
         WHERE action.child_id = :child AND action.done_at IS NULL AND action.level <= :level
         ORDER BY COALESCE(action.due_at, '9999'), action.id
    )sql"};
    return kept_back(db, sight.actor,
                     db.all(select, {{"child", sight.child}, {"level", sight.level}},
                            read_action));
}

std::vector<Action> of_record(db::Reader& db, Sight const& sight, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT action.id, action.setting_id, action.child_id, child.known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, closer.full_name AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          JOIN child                  ON child.id = action.child_id
          LEFT JOIN staff AS assigned ON assigned.id = action.assigned_to
          LEFT JOIN staff AS closer   ON closer.id = action.done_by
         WHERE action.record_id = :record AND action.child_id = :child AND action.level <= :level
         ORDER BY action.id
    )sql"};
    return db.all(select,
                  {{"record", record}, {"child", sight.child}, {"level", sight.level}},
                  read_action);
}

std::vector<Action> of_staff_record(db::Reader& db, RecordId const& record)
{
    constexpr db::Sql select{R"sql(
        SELECT action.id, action.setting_id, action.child_id, NULL AS known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, closer.full_name AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          JOIN record_about           ON record_about.record_id = action.record_id
          LEFT JOIN staff AS assigned ON assigned.id = action.assigned_to
          LEFT JOIN staff AS closer   ON closer.id = action.done_by
         WHERE action.record_id = :record
         ORDER BY action.id
    )sql"};
    return db.all(select, {{"record", record}}, read_action);
}

Outcome<Action> find(db::Reader& db, Scope const& scope, ActionId const& id)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT action.child_id
          FROM action
         WHERE action.id = :id AND action.child_id IS NOT NULL
    )sql", Literal{R"sql(
        SELECT action.id, action.setting_id, action.child_id, child.known_as, action.record_id,
               action.what, action.note, action.level, action.assigned_to,
               assigned.full_name AS assigned_name, action.due_at, closer.full_name AS closed_by,
               action.done_at, action.not_done_reason
          FROM action
          LEFT JOIN reach             ON reach.child_id = action.child_id
          LEFT JOIN child             ON child.id = action.child_id
          LEFT JOIN staff AS assigned ON assigned.id = action.assigned_to
          LEFT JOIN staff AS closer   ON closer.id = action.done_by
         WHERE action.id = :id
    )sql"} + and_action_in_reach>;
    auto found = db.one(select,
                        {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                         scope.most_bind(), scope.own_bind(), {"id", id}},
                        read_action);
    if (!found) return refuse(NotFound{});
    return std::move(kept_back(db, scope.staff, {std::move(*found)}).front());
}

}  // namespace keywork::action

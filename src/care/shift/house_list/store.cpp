#include "care/shift/house_list/store.hpp"

#include "platform/expects.hpp"

namespace keywork::house_list {
namespace {

Task read_task(db::Row const& row)
{
    auto const repeats = repeats_from_text(row.get<std::string>("repeats"));
    expects(repeats.has_value());
    return {.id = row.get<TaskId>("id"),
            .setting = row.get<SettingId>("setting_id"),
            .code = row.get<std::string>("code"),
            .words = row.get<std::string>("words"),
            .repeats = *repeats,
            .weekday = row.get<std::optional<int>>("weekday"),
            .month_day = row.get<std::optional<int>>("month_day"),
            .shift = row.get<std::string>("shift_name"),
            .by = row.get<std::optional<minutes>>("by_minutes"),
            .from_on = row.get<local_days>("from_on"),
            .until_on = row.get<std::optional<local_days>>("until_on")};
}

}  // namespace

std::vector<Task> rules_on(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, setting_id, code, words, repeats, weekday, month_day, shift_name, by_minutes,
               from_on, until_on
          FROM house_task
         WHERE setting_id = :setting AND (until_on IS NULL OR until_on >= :day)
         ORDER BY words, id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, read_task);
}

std::vector<Ticked> ticked_on(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT house_task_ticked.task_id, house_task_ticked.on_day, house_task_ticked.shift_name,
               staff.full_name, house_task_ticked.ticked_at, house_task_ticked.not_done_why,
               child.known_as,
               CASE WHEN child.id IS NULL THEN '' ELSE house_task_ticked.skill END AS skill,
               house_task_ticked.offered, house_task_ticked.other_choice,
               house_task_ticked.allergies_checked
          FROM house_task_ticked
          JOIN staff      ON staff.id = house_task_ticked.ticked_by
          LEFT JOIN reach ON reach.child_id = house_task_ticked.helper_id AND reach.level >= 1
          LEFT JOIN child ON child.id = reach.child_id
         WHERE house_task_ticked.setting_id = :setting AND house_task_ticked.on_day = :day
         ORDER BY house_task_ticked.ticked_at, house_task_ticked.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"day", day}},
                  [](db::Row const& row) {
                      return Ticked{
                          .task = row.get<TaskId>("task_id"),
                          .day = row.get<local_days>("on_day"),
                          .shift = row.get<std::string>("shift_name"),
                          .by = row.get<std::string>("full_name"),
                          .at = row.get<sys_seconds>("ticked_at"),
                          .not_done_why = row.get<std::optional<std::string>>("not_done_why"),
                          .helper = row.get<std::optional<std::string>>("known_as"),
                          .skill = row.get<std::string>("skill"),
                          .offered = row.get<std::string>("offered"),
                          .other_choice = row.get<std::string>("other_choice"),
                          .allergies_checked = row.get<bool>("allergies_checked")};
                  });
}

void insert_rule(db::Transaction& tx, Task const& task, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO house_task (id, setting_id, code, words, repeats, weekday, month_day,
                                shift_name, by_minutes, from_on, until_on, made_by, made_at)
        VALUES (:id, :setting, :code, :words, :repeats, :weekday, :month_day, :shift, :by_minutes,
                :from_on, :until_on, :by, :at)
    )sql"};
    tx.run(insert, {{"id", task.id},
                    {"setting", task.setting},
                    {"code", task.code},
                    {"words", task.words},
                    {"repeats", to_text(task.repeats)},
                    {"weekday", task.weekday},
                    {"month_day", task.month_day},
                    {"shift", task.shift},
                    {"by_minutes", task.by},
                    {"from_on", task.from_on},
                    {"until_on", task.until_on},
                    {"by", by},
                    {"at", at}});
}

bool store_end(db::Transaction& tx, SettingId const& setting, TaskId const& id,
               local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE house_task
           SET until_on = :until_on
         WHERE id = :id AND setting_id = :setting
           AND (until_on IS NULL OR until_on > :until_on)
    )sql"};
    return tx.run(update, {{"id", id}, {"setting", setting}, {"until_on", until_on}}) == 1;
}

bool insert_tick(db::Transaction& tx, std::string const& id, Tick const& tick, StaffId const& by,
                 sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO house_task_ticked (id, task_id, setting_id, on_day, shift_name, ticked_by,
                                       ticked_at, not_done_why, helper_id, skill, offered,
                                       other_choice, allergies_checked)
        VALUES (:id, :task, :setting, :day, :shift, :by, :at, :why, :helper, :skill, :offered,
                :other_choice, :allergies_checked)
        ON CONFLICT (task_id, on_day, shift_name) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id},
                           {"task", tick.task},
                           {"setting", tick.setting},
                           {"day", tick.day},
                           {"shift", tick.shift},
                           {"by", by},
                           {"at", at},
                           {"why", tick.not_done_why},
                           {"helper", tick.helper},
                           {"skill", tick.skill},
                           {"offered", tick.offered},
                           {"other_choice", tick.other_choice},
                           {"allergies_checked", tick.allergies_checked}}) == 1;
}

}  // namespace keywork::house_list

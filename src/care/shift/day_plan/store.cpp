#include "care/shift/day_plan/store.hpp"

#include "platform/expects.hpp"

namespace keywork::day_plan {

std::vector<Entry> of_day(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT day_plan_entry.id, day_plan_entry.child_id, child.known_as, day_plan_entry.on_day,
               day_plan_entry.planned_at, day_plan_entry.kind, day_plan_entry.words,
               day_plan_entry.with_staff, staff.full_name AS with_name
          FROM day_plan_entry
          LEFT JOIN reach ON reach.child_id = day_plan_entry.child_id
          LEFT JOIN child ON child.id = day_plan_entry.child_id
          LEFT JOIN staff ON staff.id = day_plan_entry.with_staff
         WHERE day_plan_entry.setting_id = :setting AND day_plan_entry.on_day = :day
           AND day_plan_entry.off_at IS NULL
           AND (day_plan_entry.child_id IS NULL OR reach.level >= day_plan_entry.level)
         ORDER BY CASE WHEN day_plan_entry.planned_at IS NULL THEN 0 ELSE 1 END,
                  day_plan_entry.planned_at, day_plan_entry.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"day", day}},
                  [](db::Row const& row) {
                      auto const kind = kind_from_text(row.get<std::string>("kind"));
                      expects(kind.has_value());
                      return Entry{
                          .id = row.get<EntryId>("id"),
                          .child = row.get<std::optional<ChildId>>("child_id"),
                          .known_as = row.get<std::optional<std::string>>("known_as"),
                          .day = row.get<local_days>("on_day"),
                          .at = row.get<std::optional<sys_seconds>>("planned_at"),
                          .kind = *kind,
                          .words = row.get<std::string>("words"),
                          .with = row.get<std::optional<StaffId>>("with_staff"),
                          .with_name = row.get<std::optional<std::string>>("with_name")};
                  });
}

std::vector<WithChild> who_with_whom(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT with_child.child_id, with_child.staff_id, staff.full_name, with_child.shift_name
          FROM with_child
          JOIN reach ON reach.child_id = with_child.child_id
          JOIN staff ON staff.id = with_child.staff_id
         WHERE with_child.setting_id = :setting AND with_child.on_day = :day
           AND with_child.ended_at IS NULL AND reach.level >= 1
         ORDER BY with_child.shift_name, staff.full_name, with_child.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"day", day}},
                  [](db::Row const& row) {
                      auto const shift = shift_name_from_text(row.get<std::string>("shift_name"));
                      expects(shift.has_value());
                      return WithChild{.child = row.get<ChildId>("child_id"),
                                       .staff = row.get<StaffId>("staff_id"),
                                       .staff_name = row.get<std::string>("full_name"),
                                       .shift = *shift};
                  });
}

void insert_entry(db::Transaction& tx, EntryId const& id, NewEntry const& wanted,
                  StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO day_plan_entry (id, setting_id, child_id, on_day, planned_at, kind, words,
                                    level, with_staff, made_by, made_at)
        VALUES (:id, :setting, :child, :day, :planned_at, :kind, :words, :level, :with, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", wanted.setting},
                    {"child", wanted.child},
                    {"day", wanted.day},
                    {"planned_at", wanted.at},
                    {"kind", to_text(wanted.kind)},
                    {"words", wanted.words},
                    {"level", number(level_of(wanted.kind))},
                    {"with", wanted.with},
                    {"by", by},
                    {"at", at}});
}

std::optional<std::optional<ChildId>> child_of_entry(db::Reader& db, SettingId const& setting,
                                                     EntryId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT child_id
          FROM day_plan_entry
         WHERE id = :id AND setting_id = :setting AND off_at IS NULL
    )sql"};
    return db.one(select, {{"id", id}, {"setting", setting}}, [](db::Row const& row) {
        return row.get<std::optional<ChildId>>("child_id");
    });
}

void store_off(db::Transaction& tx, EntryId const& id, StaffId const& by, sys_seconds at,
               std::string const& why)
{
    constexpr db::Sql update{R"sql(
        UPDATE day_plan_entry
           SET off_by = :by, off_at = :at, off_why = :why
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"by", by}, {"at", at}, {"why", why}});
}

void end_with(db::Transaction& tx, TogetherOn const& on, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE with_child
           SET ended_by = :by, ended_at = :at
         WHERE setting_id = :setting AND child_id = :child AND on_day = :day
           AND shift_name = :shift AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"setting", on.setting},
                    {"child", on.child},
                    {"day", on.day},
                    {"shift", keywork::to_text(on.shift)},
                    {"by", by},
                    {"at", at}});
}

void insert_with(db::Transaction& tx, std::string const& id, TogetherOn const& on,
                 StaffId const& staff, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO with_child (id, setting_id, child_id, staff_id, on_day, shift_name, made_by,
                                made_at)
        VALUES (:id, :setting, :child, :staff, :day, :shift, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", on.setting},
                    {"child", on.child},
                    {"staff", staff},
                    {"day", on.day},
                    {"shift", keywork::to_text(on.shift)},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::day_plan

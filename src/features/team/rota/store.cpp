#include "features/team/rota/store.hpp"

#include "care/access/scope.hpp"
#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <map>

namespace keywork::rota {
namespace {

Shift read_row(db::Row const& row)
{
    auto const name = shift_name_from_text(row.get<std::string>("name"));
    auto const part = shift_part_from_text(row.get<std::string>("part"));
    expects(name && part);
    return {.id = row.get<std::string>("shift_id"),
            .setting = row.get<SettingId>("setting_id"),
            .staff = row.get<StaffId>("staff_id"),
            .name = *name,
            .part = *part,
            .starts_at = row.get<sys_seconds>("starts_at"),
            .ends_at = row.get<sys_seconds>("ends_at")};
}

Worked worked_row(db::Row const& row)
{
    return {.starts_at = row.get<std::optional<sys_seconds>>("starts_at"),
            .ends_at = row.get<std::optional<sys_seconds>>("ends_at"),
            .note = row.get<std::string>("note"),
            .noted_by = row.get<std::string>("noted_by"),
            .noted_at = row.get<sys_seconds>("noted_at")};
}

constexpr Literal changes = R"sql(
        SELECT shift_change.shift_id, shift_change.what, shift_change.setting_id,
               shift_change.staff_id, shift_change.name, shift_change.part,
               shift_change.starts_at, shift_change.ends_at, shift_change.why,
               shift_change.made_at, staff.full_name AS staff_name, maker.full_name AS made_by
          FROM shift_change
          JOIN staff          ON staff.id = shift_change.staff_id
          JOIN staff AS maker ON maker.id = shift_change.made_by
)sql";

Change change_row(db::Row const& row)
{
    return {.deed = deed_from_text(row.get<std::string>("what")),
            .shift = read_row(row),
            .staff_name = row.get<std::string>("staff_name"),
            .why = row.get<std::string>("why"),
            .made_by = row.get<std::string>("made_by"),
            .made_at = row.get<sys_seconds>("made_at")};
}

/// The newest note of each shift of the setting that is planned to begin then.
std::map<std::string, Worked> newest_notes(db::Reader& db, SettingId const& setting,
                                           sys_seconds from, sys_seconds until)
{
    constexpr db::Sql select{R"sql(
        SELECT shift_worked.shift_id, shift_worked.starts_at, shift_worked.ends_at,
               shift_worked.note, staff.full_name AS noted_by, shift_worked.noted_at
          FROM shift
          JOIN shift_worked ON shift_worked.shift_id = shift.id
          JOIN staff        ON staff.id = shift_worked.noted_by
         WHERE shift.setting_id = :setting
           AND shift.starts_at >= :from AND shift.starts_at < :until
         ORDER BY shift_worked.shift_id, shift_worked.position
    )sql"};
    std::map<std::string, Worked> newest;
    db.each(select, {{"setting", setting}, {"from", from}, {"until", until}},
            [&](db::Row const& row) {
                newest.insert_or_assign(row.get<std::string>("shift_id"), worked_row(row));
            });
    return newest;
}

}  // namespace

std::vector<Planned> planned_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                     sys_seconds until)
{
    constexpr hours longest{48};   // as staff::shifts_between looks back
    auto const notes = newest_notes(db, setting, from - longest, until);
    std::vector<Planned> all;
    for (OnShift& one : staff::shifts_between(db, setting, from, until)) {
        auto const note = notes.find(one.shift.id);
        all.push_back({std::move(one.shift), std::move(one.staff),
                       note == notes.end() ? std::nullopt : std::optional{note->second}});
    }
    return all;
}

std::optional<Planned> find_shift(db::Reader& db, SettingId const& setting,
                                  std::string const& shift)
{
    constexpr db::Sql select{R"sql(
        SELECT shift.id AS shift_id, shift.setting_id, shift.staff_id, shift.name, shift.part,
               shift.starts_at, shift.ends_at, staff.full_name, staff.job_title
          FROM shift
          JOIN staff ON staff.id = shift.staff_id
         WHERE shift.id = :shift AND shift.setting_id = :setting
    )sql"};
    auto found = db.one(select, {{"shift", shift}, {"setting", setting}}, [](db::Row const& row) {
        return Planned{read_row(row),
                       {row.get<StaffId>("staff_id"), row.get<std::string>("full_name"),
                        row.get<std::string>("job_title")},
                       std::nullopt};
    });
    if (!found) return std::nullopt;
    auto notes = notes_of(db, shift);
    if (!notes.empty()) found->worked = std::move(notes.back());
    return found;
}

std::vector<Shift> elsewhere(db::Reader& db, SettingId const& setting, sys_seconds from,
                             sys_seconds until)
{
    constexpr db::Sql select{R"sql(
        SELECT other.id AS shift_id, other.setting_id, other.staff_id, other.name, other.part,
               other.starts_at, other.ends_at
          FROM shift AS other
         WHERE other.setting_id <> :setting
           AND other.starts_at >= :earliest AND other.starts_at < :until
           AND other.ends_at > :from
           AND other.staff_id IN (SELECT shift.staff_id
                                    FROM shift
                                   WHERE shift.setting_id = :setting
                                     AND shift.starts_at >= :earliest
                                     AND shift.starts_at < :until)
         ORDER BY other.starts_at, other.id
    )sql"};
    return db.all(select,
                  {{"setting", setting},
                   {"earliest", from - hours{48}},
                   {"from", from},
                   {"until", until}},
                  read_row);
}

std::vector<Change> changes_of(db::Reader& db, SettingId const& setting, std::string const& shift)
{
    constexpr db::Sql select = statement<changes + Literal{R"sql(
         WHERE shift_change.shift_id = :shift AND shift_change.setting_id = :setting
         ORDER BY shift_change.position
    )sql"}>;
    return db.all(select, {{"shift", shift}, {"setting", setting}}, change_row);
}

std::vector<Worked> notes_of(db::Reader& db, std::string const& shift)
{
    constexpr db::Sql select{R"sql(
        SELECT shift_worked.starts_at, shift_worked.ends_at, shift_worked.note,
               staff.full_name AS noted_by, shift_worked.noted_at
          FROM shift_worked
          JOIN staff ON staff.id = shift_worked.noted_by
         WHERE shift_worked.shift_id = :shift
         ORDER BY shift_worked.position
    )sql"};
    return db.all(select, {{"shift", shift}}, worked_row);
}

std::vector<Change> taken_off_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                      sys_seconds until)
{
    constexpr db::Sql select = statement<changes + Literal{R"sql(
         WHERE shift_change.setting_id = :setting AND shift_change.what = 'taken_off'
           AND shift_change.starts_at >= :from AND shift_change.starts_at < :until
         ORDER BY shift_change.starts_at, shift_change.id
    )sql"}>;
    return db.all(select, {{"setting", setting}, {"from", from}, {"until", until}}, change_row);
}

std::vector<std::string> skills_of(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT training
          FROM shift_skill
         WHERE setting_id = :setting AND ended_at IS NULL
         ORDER BY training
    )sql"};
    return db.all(select, {{"setting", setting}},
                  [](db::Row const& row) { return row.get<std::string>("training"); });
}

void update_shift(db::Transaction& tx, Shift const& shift)
{
    constexpr db::Sql update{R"sql(
        UPDATE shift
           SET staff_id = :staff, name = :name, part = :part, starts_at = :starts_at,
               ends_at = :ends_at
         WHERE id = :id
    )sql"};
    tx.run(update, {{"id", shift.id},
                    {"staff", shift.staff},
                    {"name", to_text(shift.name)},
                    {"part", to_text(shift.part)},
                    {"starts_at", shift.starts_at},
                    {"ends_at", shift.ends_at}});
}

void delete_shift(db::Transaction& tx, std::string const& shift)
{
    constexpr db::Sql remove{R"sql(
        DELETE FROM shift WHERE id = :shift
    )sql"};
    tx.run(remove, {{"shift", shift}});
}

void insert_change(db::Transaction& tx, NewChange const& change, Shift const& shift)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO shift_change (id, shift_id, position, what, setting_id, staff_id, name, part,
                                  starts_at, ends_at, why, made_by, made_at)
        VALUES (:id, :shift,
                (SELECT COUNT(*) FROM shift_change AS before WHERE before.shift_id = :shift),
                :what, :setting, :staff, :name, :part, :starts_at, :ends_at, :why,
                :made_by, :made_at)
    )sql"};
    tx.run(insert, {{"id", change.id},
                    {"shift", shift.id},
                    {"what", to_text(change.deed)},
                    {"setting", shift.setting},
                    {"staff", shift.staff},
                    {"name", to_text(shift.name)},
                    {"part", to_text(shift.part)},
                    {"starts_at", shift.starts_at},
                    {"ends_at", shift.ends_at},
                    {"why", change.why},
                    {"made_by", change.made_by},
                    {"made_at", change.made_at}});
}

void insert_worked(db::Transaction& tx, WorkedId const& id, std::string const& shift,
                   Worked const& worked, StaffId const& noted_by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO shift_worked (id, shift_id, position, starts_at, ends_at, note, noted_by,
                                  noted_at)
        VALUES (:id, :shift,
                (SELECT COUNT(*) FROM shift_worked AS before WHERE before.shift_id = :shift),
                :starts_at, :ends_at, :note, :noted_by, :noted_at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"shift", shift},
                    {"starts_at", worked.starts_at},
                    {"ends_at", worked.ends_at},
                    {"note", worked.note},
                    {"noted_by", noted_by},
                    {"noted_at", worked.noted_at}});
}

void insert_skill(db::Transaction& tx, SkillId const& id, SettingId const& setting,
                  std::string const& training, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO shift_skill (id, setting_id, training, set_by, set_at)
        VALUES (:id, :setting, :training, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id}, {"setting", setting}, {"training", training}, {"by", by},
                    {"at", at}});
}

void end_skill(db::Transaction& tx, SettingId const& setting, std::string const& training,
               StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE shift_skill
           SET ended_by = :by, ended_at = :at
         WHERE setting_id = :setting AND training = :training AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"setting", setting}, {"training", training}, {"by", by}, {"at", at}});
}

}  // namespace keywork::rota

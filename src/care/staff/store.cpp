#include "care/staff/store.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::staff {
namespace {

StaffFace face_from(db::Row const& row)
{
    return {.id        = row.get<StaffId>("id"),
            .full_name = row.get<std::string>("full_name"),
            .job_title = row.get<std::string>("job_title")};
}

StaffRole role_from(db::Row const& row)
{
    auto const role = role_from_text(row.text("role"));
    auto const reach = reach_from_text(row.text("reach"));
    expects(role.has_value() && reach.has_value());
    return {.id       = row.get<StaffRoleId>("id"),
            .staff    = row.get<StaffId>("staff_id"),
            .setting  = row.get<SettingId>("setting_id"),
            .role     = *role,
            .reach    = *reach,
            .from_on  = row.get<local_days>("from_on"),
            .until_on = row.get<local_days>("until_on"),
            .made_by  = row.get<std::optional<StaffId>>("made_by"),
            .made_at  = row.get<sys_seconds>("made_at")};
}

Shift shift_from(db::Row const& row)
{
    auto const name = shift_name_from_text(row.text("name"));
    auto const part = shift_part_from_text(row.text("part"));
    expects(name.has_value() && part.has_value());
    return {.id        = row.get<std::string>("shift_id"),
            .setting   = row.get<SettingId>("setting_id"),
            .staff     = row.get<StaffId>("staff_id"),
            .name      = *name,
            .part      = *part,
            .starts_at = row.get<sys_seconds>("starts_at"),
            .ends_at   = row.get<sys_seconds>("ends_at")};
}

OnShift on_shift_from(db::Row const& row)
{
    return {.staff = {.id        = row.get<StaffId>("staff_id"),
                      .full_name = row.get<std::string>("full_name"),
                      .job_title = row.get<std::string>("job_title")},
            .shift = shift_from(row)};
}

}  // namespace

std::optional<StaffFace> face(db::Reader& db, StaffId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, full_name, job_title
          FROM staff
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, face_from);
}

std::vector<HeldRole> roles_on(db::Reader& db, StaffId const& staff, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT staff_role.setting_id, setting.name AS setting_name, setting.profile,
               staff_role.role, staff_role.reach
          FROM staff_role
          JOIN setting ON setting.id = staff_role.setting_id
         WHERE staff_role.staff_id = :staff
           AND staff_role.from_on <= :day AND staff_role.until_on >= :day
           AND (setting.closed_on IS NULL OR setting.closed_on >= :day)
         ORDER BY staff_role.reach DESC, setting.name, staff_role.setting_id, staff_role.id
    )sql"};
    return db.all(select, {{"staff", staff}, {"day", day}}, [](db::Row const& row) {
        auto const role = role_from_text(row.text("role"));
        expects(role.has_value());
        return HeldRole{.setting      = row.get<SettingId>("setting_id"),
                        .setting_name = row.get<std::string>("setting_name"),
                        .profile      = row.get<std::string>("profile"),
                        .role         = *role,
                        .oversees     = row.text("reach") == to_text(Reach::oversees)};
    });
}

std::vector<StaffRole> roles_of(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, setting_id, role, reach, from_on, until_on, made_by, made_at
          FROM staff_role
         WHERE staff_id = :staff
         ORDER BY from_on DESC, id DESC
    )sql"};
    return db.all(select, {{"staff", staff}}, role_from);
}

std::optional<StaffRole> find_role(db::Reader& db, StaffRoleId const& id)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, setting_id, role, reach, from_on, until_on, made_by, made_at
          FROM staff_role
         WHERE id = :id
    )sql"};
    return db.one(select, {{"id", id}}, role_from);
}

std::vector<StaffFace> staff_of(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT staff.id, staff.full_name, staff.job_title
          FROM staff
         WHERE staff.off_at IS NULL
           AND staff.id IN (SELECT staff_role.staff_id
                              FROM staff_role
                             WHERE staff_role.setting_id = :setting
                               AND staff_role.reach = 'works'
                               AND staff_role.from_on <= :day AND staff_role.until_on >= :day)
         ORDER BY staff.full_name, staff.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, face_from);
}

void set_name_and_job(db::Transaction& db, StaffFace const& face)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff
           SET full_name = :full_name, job_title = :job_title
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", face.id}, {"full_name", face.full_name}, {"job_title", face.job_title}});
}

void set_password(db::Transaction& db, StaffId const& staff, std::string_view hash,
                  MustChange must_change, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff
           SET password_hash = :hash, password_must_change = :must_change, on_since = :at
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", staff},
                    {"hash", hash},
                    {"must_change", must_change == MustChange::yes},
                    {"at", at}});
}

void set_theme(db::Transaction& db, StaffId const& staff, std::string_view theme)
{
    constexpr db::Sql update{R"sql(UPDATE staff SET theme = :theme WHERE id = :id)sql"};
    db.run(update, {{"id", staff}, {"theme", theme}});
}

void set_last_seen(db::Transaction& db, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql update{R"sql(UPDATE staff SET last_seen_at = :at WHERE id = :id)sql"};
    db.run(update, {{"id", staff}, {"at", at}});
}

void switch_off(db::Transaction& db, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff SET off_at = :at WHERE id = :id AND off_at IS NULL
    )sql"};
    db.run(update, {{"id", staff}, {"at", at}});
}

void switch_on(db::Transaction& db, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff SET off_at = NULL, on_since = :at WHERE id = :id
    )sql"};
    db.run(update, {{"id", staff}, {"at", at}});
}

void end_sessions(db::Transaction& db, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE session SET ended_at = :at WHERE staff_id = :staff AND ended_at IS NULL
    )sql"};
    db.run(update, {{"staff", staff}, {"at", at}});
}

void insert_role(db::Transaction& db, StaffRole const& role)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO staff_role (id, staff_id, setting_id, role, reach, from_on, until_on, made_by,
                                made_at)
        VALUES (:id, :staff, :setting, :role, :reach, :from_on, :until_on, :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", role.id},
                    {"staff", role.staff},
                    {"setting", role.setting},
                    {"role", to_text(role.role)},
                    {"reach", to_text(role.reach)},
                    {"from_on", role.from_on},
                    {"until_on", role.until_on},
                    {"made_by", role.made_by},
                    {"made_at", role.made_at}});
}

void end_role(db::Transaction& db, StaffRoleId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff_role SET until_on = :until_on WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"until_on", until_on}});
}

void insert_shift(db::Transaction& db, Shift const& shift)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO shift (id, setting_id, staff_id, name, part, starts_at, ends_at)
        VALUES (:id, :setting, :staff, :name, :part, :starts_at, :ends_at)
    )sql"};
    db.run(insert, {{"id", shift.id},
                    {"setting", shift.setting},
                    {"staff", shift.staff},
                    {"name", to_text(shift.name)},
                    {"part", to_text(shift.part)},
                    {"starts_at", shift.starts_at},
                    {"ends_at", shift.ends_at}});
}

std::vector<OnShift> on_shift(db::Reader& db, SettingId const& setting, sys_seconds at)
{
    auto here = shifts_between(db, setting, at, at + seconds{1});
    std::ranges::stable_sort(here, [](OnShift const& left, OnShift const& right) {
        if (left.shift.part != right.shift.part) return left.shift.part < right.shift.part;
        return left.staff.full_name < right.staff.full_name;
    });
    return here;
}

std::vector<OnShift> shifts_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                    sys_seconds until)
{
    // No shift is longer than two days: the index on starts_at then reads few rows.
    constexpr db::Sql select{R"sql(
        SELECT shift.id AS shift_id, shift.setting_id, shift.staff_id, shift.name, shift.part,
               shift.starts_at, shift.ends_at, staff.full_name, staff.job_title
          FROM shift
          JOIN staff ON staff.id = shift.staff_id
         WHERE shift.setting_id = :setting
           AND shift.starts_at >= :earliest AND shift.starts_at < :until
           AND shift.ends_at > :from
         ORDER BY shift.starts_at, staff.full_name, shift.id
    )sql"};
    return db.all(select,
                  {{"setting", setting},
                   {"earliest", from - hours{48}},
                   {"from", from},
                   {"until", until}},
                  on_shift_from);
}

std::optional<Shift> current_shift(db::Reader& db, StaffId const& staff, SettingId const& setting,
                                   sys_seconds now, seconds ahead)
{
    constexpr db::Sql select{R"sql(
        SELECT shift.id AS shift_id, shift.setting_id, shift.staff_id, shift.name, shift.part,
               shift.starts_at, shift.ends_at
          FROM shift
         WHERE shift.staff_id = :staff AND shift.setting_id = :setting
           AND shift.ends_at > :now AND shift.starts_at < :until
         ORDER BY shift.starts_at, shift.id
         LIMIT 1
    )sql"};
    return db.one(
        select, {{"staff", staff}, {"setting", setting}, {"now", now}, {"until", now + ahead}},
        shift_from);
}

}  // namespace keywork::staff

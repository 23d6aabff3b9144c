#include "care/school_day/group/store.hpp"

#include "care/child/child.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::groups {
namespace {

template <class Part>
struct PartOf {
    GroupId group;
    Part part;
};

/// Gives each its own group; those of a group that is not asked for fall away.
template <class Part>
void share_out(std::vector<Group>& all, std::vector<PartOf<Part>> parts,
               std::vector<Part> Group::*where)
{
    for (PartOf<Part>& one : parts) {
        auto const found = std::ranges::find(all, one.group, &Group::id);
        if (found != all.end()) (*found.*where).push_back(std::move(one.part));
    }
}

std::vector<PartOf<Member>> members_of(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT school_group_child.id, school_group_child.group_id, school_group_child.child_id,
               child.known_as, child.family_name, school_group_child.weekdays,
               school_group_child.from_on, school_group_child.until_on,
               CASE WHEN EXISTS (SELECT 1 FROM stay
                                  WHERE stay.child_id = school_group_child.child_id
                                    AND stay.setting_id = school_group.setting_id
                                    AND stay.enrolment_status IN ('M', 'S')
                                    AND stay.from_on <= :day
                                    AND (stay.until_on IS NULL OR stay.until_on >= :day))
                    THEN 1 ELSE 0 END AS on_two_rolls
          FROM school_group
          JOIN school_group_child ON school_group_child.group_id = school_group.id
          JOIN reach ON reach.child_id = school_group_child.child_id
          JOIN child ON child.id = reach.child_id
         WHERE school_group.setting_id = :setting AND reach.level >= 1
           AND (school_group_child.until_on IS NULL OR school_group_child.until_on >= :day)
         ORDER BY child.known_as, child.family_name, school_group_child.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"day", day}},
                  [](db::Row const& row) {
                      ChildFace face{};
                      face.known_as = row.get<std::string>("known_as");
                      face.family_name = row.get<std::string>("family_name");
                      return PartOf<Member>{
                          row.get<GroupId>("group_id"),
                          {.id = row.get<MemberId>("id"),
                           .child = row.get<ChildId>("child_id"),
                           .name = short_name(face),
                           .weekdays = row.get<std::string>("weekdays"),
                           .from_on = row.get<local_days>("from_on"),
                           .until_on = row.get<std::optional<local_days>>("until_on"),
                           .on_two_rolls = row.get<int>("on_two_rolls") == 1}};
                  });
}

std::vector<PartOf<GroupAdult>> adults_of(db::Reader& db, SettingId const& setting,
                                          local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT school_group_adult.id, school_group_adult.group_id, school_group_adult.staff_id,
               staff.full_name, school_group_adult.from_on, school_group_adult.until_on
          FROM school_group
          JOIN school_group_adult ON school_group_adult.group_id = school_group.id
          JOIN staff ON staff.id = school_group_adult.staff_id
         WHERE school_group.setting_id = :setting
           AND (school_group_adult.until_on IS NULL OR school_group_adult.until_on >= :day)
         ORDER BY staff.full_name, school_group_adult.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, [](db::Row const& row) {
        return PartOf<GroupAdult>{
            row.get<GroupId>("group_id"),
            {.id = row.get<GroupAdultId>("id"),
             .staff = row.get<StaffId>("staff_id"),
             .name = row.get<std::string>("full_name"),
             .from_on = row.get<local_days>("from_on"),
             .until_on = row.get<std::optional<local_days>>("until_on")}};
    });
}

std::vector<PartOf<Period>> periods_of(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT school_period.id, school_period.group_id, school_period.weekday,
               school_period.starts_minutes, school_period.ends_minutes, school_period.name,
               school_period.place, school_period.activity, school_period.from_on,
               school_period.until_on
          FROM school_group
          JOIN school_period ON school_period.group_id = school_group.id
         WHERE school_group.setting_id = :setting
           AND (school_period.until_on IS NULL OR school_period.until_on >= :day)
         ORDER BY school_period.weekday, school_period.starts_minutes, school_period.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, [](db::Row const& row) {
        auto const group = row.get<GroupId>("group_id");
        return PartOf<Period>{group,
                              {.id = row.get<PeriodId>("id"),
                               .group = group,
                               .weekday = row.get<int>("weekday"),
                               .starts = row.get<minutes>("starts_minutes"),
                               .ends = row.get<minutes>("ends_minutes"),
                               .name = row.get<std::string>("name"),
                               .place = row.get<std::string>("place"),
                               .activity = row.get<std::string>("activity"),
                               .from_on = row.get<local_days>("from_on"),
                               .until_on = row.get<std::optional<local_days>>("until_on")}};
    });
}

}  // namespace

std::vector<Group> groups_on(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, name
          FROM school_group
         WHERE setting_id = :setting
         ORDER BY name, id
    )sql"};
    auto all = db.all(select, {{"setting", here.setting()}}, [&](db::Row const& row) {
        auto const kind = kind_from_text(row.get<std::string>("kind"));
        expects(kind.has_value());
        return Group{.id = row.get<GroupId>("id"), .setting = here.setting(), .kind = *kind,
                     .name = row.get<std::string>("name"), .members = {}, .adults = {},
                     .periods = {}};
    });
    if (all.empty()) return all;
    share_out(all, members_of(db, here, day), &Group::members);
    share_out(all, adults_of(db, here.setting(), day), &Group::adults);
    share_out(all, periods_of(db, here.setting(), day), &Group::periods);
    return all;
}

Outcome<Group> find(db::Reader& db, PlaceReach const& here, GroupId const& id, local_days day)
{
    auto all = groups_on(db, here, day);
    auto const found = std::ranges::find(all, id, &Group::id);
    if (found == all.end()) return refuse(NotFound{});
    return std::move(*found);
}

void insert_group(db::Transaction& tx, GroupId const& id, SettingId const& setting, Kind kind,
                  std::string const& name, By const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO school_group (id, setting_id, kind, name, made_by, made_at)
        VALUES (:id, :setting, :kind, :name, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id}, {"setting", setting}, {"kind", to_text(kind)}, {"name", name},
                    {"by", by.staff}, {"at", by.at}});
}

void insert_member(db::Transaction& tx, GroupId const& group, Member const& member, By const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO school_group_child (id, group_id, child_id, weekdays, from_on, until_on,
                                        made_by, made_at)
        VALUES (:id, :group, :child, :weekdays, :from_on, :until_on, :by, :at)
    )sql"};
    tx.run(insert, {{"id", member.id}, {"group", group}, {"child", member.child},
                    {"weekdays", member.weekdays}, {"from_on", member.from_on},
                    {"until_on", member.until_on}, {"by", by.staff}, {"at", by.at}});
}

void insert_adult(db::Transaction& tx, GroupId const& group, GroupAdult const& adult,
                  By const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO school_group_adult (id, group_id, staff_id, from_on, until_on, made_by,
                                        made_at)
        VALUES (:id, :group, :staff, :from_on, :until_on, :by, :at)
    )sql"};
    tx.run(insert, {{"id", adult.id}, {"group", group}, {"staff", adult.staff},
                    {"from_on", adult.from_on}, {"until_on", adult.until_on}, {"by", by.staff},
                    {"at", by.at}});
}

void insert_period(db::Transaction& tx, Period const& period, By const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO school_period (id, group_id, weekday, starts_minutes, ends_minutes, name,
                                   place, activity, from_on, until_on, made_by, made_at)
        VALUES (:id, :group, :weekday, :starts, :ends, :name, :place, :activity, :from_on,
                :until_on, :by, :at)
    )sql"};
    tx.run(insert, {{"id", period.id}, {"group", period.group}, {"weekday", period.weekday},
                    {"starts", period.starts}, {"ends", period.ends}, {"name", period.name},
                    {"place", period.place}, {"activity", period.activity},
                    {"from_on", period.from_on}, {"until_on", period.until_on},
                    {"by", by.staff}, {"at", by.at}});
}

void store_end_of_member(db::Transaction& tx, MemberId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE school_group_child SET until_on = :until_on WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"until_on", until_on}});
}

void store_end_of_adult(db::Transaction& tx, GroupAdultId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE school_group_adult SET until_on = :until_on WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"until_on", until_on}});
}

void store_end_of_period(db::Transaction& tx, PeriodId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE school_period SET until_on = :until_on WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"until_on", until_on}});
}

}  // namespace keywork::groups

#include "care/school_day/visit/store.hpp"

#include "care/child/child.hpp"

#include <algorithm>

namespace keywork::visits {
namespace {

constexpr hours looked_back{24};   // a visit that nobody heard the end of stays a day on Today

Visit read_visit(db::Row const& row)
{
    ChildFace face{};
    face.known_as = row.get<std::string>("known_as");
    face.family_name = row.get<std::string>("family_name");
    return {.id = row.get<VisitId>("id"),
            .staff = row.get<StaffId>("staff_id"),
            .staff_name = row.get<std::string>("full_name"),
            .child = row.get<ChildId>("child_id"),
            .child_name = short_name(face),
            .contact = row.get<std::optional<ContactId>>("contact_id"),
            .place = row.get<std::string>("place"),
            .phone = row.get<std::string>("phone"),
            .why = row.get<std::string>("why"),
            .starts_at = row.get<sys_seconds>("starts_at"),
            .ends_at = row.get<sys_seconds>("ends_at"),
            .arrived_at = row.get<std::optional<sys_seconds>>("arrived_at"),
            .out_at = row.get<std::optional<sys_seconds>>("out_at"),
            .off_at = row.get<std::optional<sys_seconds>>("off_at"),
            .off_why = row.get<std::string>("off_why")};
}

constexpr Literal visits_here = R"sql(
        SELECT site_visit.id, site_visit.staff_id, staff.full_name, site_visit.child_id,
               child.known_as, child.family_name, site_visit.contact_id, site_visit.place,
               site_visit.phone, site_visit.why, site_visit.starts_at, site_visit.ends_at,
               site_visit.arrived_at, site_visit.out_at, site_visit.off_at, site_visit.off_why
          FROM site_visit
          JOIN reach ON reach.child_id = site_visit.child_id
          JOIN child ON child.id = reach.child_id
          JOIN staff ON staff.id = site_visit.staff_id
         WHERE site_visit.setting_id = :setting AND reach.level >= 1
)sql";

std::vector<Visit> between(db::Reader& db, PlaceReach const& here, sys_seconds from,
                           sys_seconds until)
{
    constexpr db::Sql select = within_reach<visits_here + Literal{R"sql(
           AND site_visit.starts_at >= :from AND site_visit.starts_at < :until
         ORDER BY site_visit.starts_at, site_visit.id
    )sql"}>;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"from", from},
                           {"until", until}},
                  read_visit);
}

}  // namespace

std::vector<Visit> of_day(db::Reader& db, PlaceReach const& here, local_days day)
{
    return between(db, here, start_of(day), start_of(day + days{1}));
}

std::vector<Visit> overdue(db::Reader& db, PlaceReach const& here, sys_seconds now)
{
    auto all = between(db, here, now - looked_back, now);
    std::erase_if(all, [&](Visit const& visit) { return !is_overdue(visit, now); });
    return all;
}

Outcome<Visit> find(db::Reader& db, PlaceReach const& here, VisitId const& id)
{
    constexpr db::Sql select = within_reach<visits_here + Literal{R"sql(
           AND site_visit.id = :id
    )sql"}>;
    auto found = db.one(select, {here.reach_bind(), {"setting", here.setting()}, {"id", id}},
                        read_visit);
    if (!found) return refuse(NotFound{});
    return std::move(*found);
}

void insert_visit(db::Transaction& tx, VisitId const& id, SettingId const& setting,
                  NewVisit const& wanted, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO site_visit (id, setting_id, staff_id, child_id, contact_id, place, phone, why,
                           starts_at, ends_at, made_by, made_at)
        VALUES (:id, :setting, :staff, :child, :contact, :place, :phone, :why, :starts_at,
                :ends_at, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id}, {"setting", setting}, {"staff", wanted.staff},
                    {"child", wanted.child}, {"contact", wanted.contact},
                    {"place", wanted.place}, {"phone", wanted.phone}, {"why", wanted.why},
                    {"starts_at", wanted.starts_at}, {"ends_at", wanted.ends_at}, {"by", by},
                    {"at", at}});
}

void store_arrived(db::Transaction& tx, VisitId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE site_visit SET arrived_at = :at WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"at", at}});
}

void store_out(db::Transaction& tx, VisitId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE site_visit SET arrived_at = COALESCE(arrived_at, :at), out_at = :at WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"at", at}});
}

void store_off(db::Transaction& tx, VisitId const& id, sys_seconds at, std::string const& why)
{
    constexpr db::Sql update{R"sql(
        UPDATE site_visit SET off_at = :at, off_why = :why WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"at", at}, {"why", why}});
}

}  // namespace keywork::visits

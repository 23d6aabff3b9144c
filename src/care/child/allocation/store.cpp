#include "care/child/allocation/store.hpp"

#include "platform/expects.hpp"

namespace keywork::child {
namespace {

Allocation allocation_from(db::Row const& row)
{
    auto const part = allocation_part_from_text(row.text("part"));
    expects(part.has_value());
    return {.id         = row.get<AllocationId>("id"),
            .staff      = row.get<StaffId>("staff_id"),
            .staff_name = row.get<std::string>("full_name"),
            .part       = *part,
            .reason     = row.get<std::optional<std::string>>("reason"),
            .from_on    = row.get<local_days>("from_on"),
            .until_on   = row.get<std::optional<local_days>>("until_on")};
}

StaffFace read_face(db::Row const& row)
{
    return {.id        = row.get<StaffId>("id"),
            .full_name = row.get<std::string>("full_name"),
            .job_title = row.get<std::string>("job_title")};
}

}  // namespace

std::vector<Allocation> allocations(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT allocation.id, allocation.staff_id, staff.full_name, allocation.part,
               allocation.reason, allocation.from_on, allocation.until_on
          FROM allocation
          JOIN staff ON staff.id = allocation.staff_id
         WHERE allocation.child_id = :child
         ORDER BY CASE allocation.part WHEN 'key_worker' THEN 0 WHEN 'co_key_worker' THEN 1
                                       ELSE 2 END,
                  allocation.from_on DESC, allocation.id DESC
    )sql"};
    return db.all(select, {{"child", *child}}, allocation_from);
}

std::vector<Allocation> allocations_on(db::Reader& db, Permitted<ChildId> const& child,
                                       local_days day)
{
    auto holding = allocations(db, child);
    std::erase_if(holding, [&](Allocation const& allocation) {
        return allocation.from_on > day || (allocation.until_on && *allocation.until_on < day);
    });
    return holding;
}

std::vector<KeptAway> kept_away(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT kept_away.id, kept_away.staff_id, staff.full_name, kept_away.reason,
               kept_away.from_on, kept_away.until_on
          FROM kept_away
          JOIN staff ON staff.id = kept_away.staff_id
         WHERE kept_away.child_id = :child
         ORDER BY kept_away.from_on DESC, kept_away.id DESC
    )sql"};
    return db.all(select, {{"child", *child}}, [](db::Row const& row) {
        return KeptAway{.id         = row.get<std::string>("id"),
                        .staff      = row.get<StaffId>("staff_id"),
                        .staff_name = row.get<std::string>("full_name"),
                        .reason     = row.get<std::string>("reason"),
                        .from_on    = row.get<local_days>("from_on"),
                        .until_on   = row.get<std::optional<local_days>>("until_on")};
    });
}

bool is_kept_away(db::Reader& db, Permitted<ChildId> const& child, StaffId const& staff,
                  local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT COUNT(*)
          FROM kept_away
         WHERE child_id = :child AND staff_id = :staff
           AND from_on <= :day AND (until_on IS NULL OR until_on >= :day)
    )sql"};
    return db.number(select, {{"child", *child}, {"staff", staff}, {"day", day}}) > 0;
}

std::vector<StaffFace> team_of(db::Reader& db, Permitted<ChildId> const& child, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT staff.id, staff.full_name, staff.job_title
          FROM staff
         WHERE staff.off_at IS NULL
           AND staff.id IN (SELECT staff_role.staff_id
                              FROM stay
                              JOIN staff_role ON staff_role.setting_id = stay.setting_id
                             WHERE stay.child_id = :child
                               AND stay.from_on <= :day
                               AND (stay.until_on IS NULL OR stay.until_on >= :day)
                               AND staff_role.reach = 'works'
                               AND staff_role.from_on <= :day AND staff_role.until_on >= :day)
         ORDER BY staff.full_name, staff.id
    )sql"};
    return db.all(select, {{"child", *child}, {"day", day}}, read_face);
}

std::vector<StaffFace> near_child(db::Reader& db, Permitted<ChildId> const& child, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT staff.id, staff.full_name, staff.job_title
          FROM staff
         WHERE staff.id IN (SELECT staff_role.staff_id
                              FROM stay
                              JOIN staff_role ON staff_role.setting_id = stay.setting_id
                             WHERE stay.child_id = :child
                               AND (stay.until_on IS NULL OR stay.until_on >= :past)
                               AND staff_role.until_on >= :past
                             UNION
                            SELECT allocation.staff_id
                              FROM allocation
                             WHERE allocation.child_id = :child
                               AND (allocation.until_on IS NULL OR allocation.until_on >= :past))
         ORDER BY staff.full_name, staff.id
    )sql"};
    return db.all(select, {{"child", *child}, {"past", day - past_lasts}}, read_face);
}

void insert_allocation(db::Transaction& db, ChildId const& child, Allocation const& allocation,
                       std::optional<StaffId> const& made_by, sys_seconds made_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO allocation (id, child_id, staff_id, part, reason, from_on, until_on, made_by,
                                made_at)
        VALUES (:id, :child, :staff, :part, :reason, :from_on, :until_on, :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", allocation.id},
                    {"child", child},
                    {"staff", allocation.staff},
                    {"part", to_text(allocation.part)},
                    {"reason", allocation.reason},
                    {"from_on", allocation.from_on},
                    {"until_on", allocation.until_on},
                    {"made_by", made_by},
                    {"made_at", made_at}});
}

bool end_allocation(db::Transaction& db, ChildId const& child, AllocationId const& id,
                    local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE allocation
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND (until_on IS NULL OR until_on > :until_on)
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

std::int64_t end_open_key_worker(db::Transaction& db, ChildId const& child, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE allocation
           SET until_on = :until_on
         WHERE child_id = :child AND part = 'key_worker' AND until_on IS NULL
    )sql"};
    return db.run(update, {{"child", child}, {"until_on", until_on}});
}

void insert_kept_away(db::Transaction& db, ChildId const& child, KeptAway const& kept_away,
                      std::optional<StaffId> const& made_by, sys_seconds made_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO kept_away (id, child_id, staff_id, reason, from_on, until_on, made_by, made_at)
        VALUES (:id, :child, :staff, :reason, :from_on, :until_on, :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", kept_away.id},
                    {"child", child},
                    {"staff", kept_away.staff},
                    {"reason", kept_away.reason},
                    {"from_on", kept_away.from_on},
                    {"until_on", kept_away.until_on},
                    {"made_by", made_by},
                    {"made_at", made_at}});
}

bool end_kept_away(db::Transaction& db, ChildId const& child, std::string_view id,
                   local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE kept_away
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

}  // namespace keywork::child

#include "care/access/store.hpp"

#include "care/access/opened_case.hpp"
#include "care/access/place_reach.hpp"
#include "platform/expects.hpp"

namespace keywork::access {
namespace {

Link::Kind kind_of(std::string const& text)
{
    if (text == "kept_away") return Link::Kind::kept_away;
    return text == "allocation" ? Link::Kind::allocation : Link::Kind::stay;
}

Link read_link(db::Row const& row)
{
    auto const role = role_from_text(row.get<std::string>("role"));
    expects(role.has_value());
    return {.kind = kind_of(row.get<std::string>("link")),
            .role = *role,
            .column = row.get<std::string>("profile") == "home" ? Column::home : Column::school,
            .oversees = row.get<std::string>("reach") == "oversees",
            .from_on = row.get<local_days>("from_on"),
            .until_on = row.get<std::optional<local_days>>("until_on")};
}

}  // namespace

std::vector<Link> links_between(db::Reader& db, StaffId const& staff, ChildId const& child,
                                local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT 'kept_away' AS link, 'care' AS role, 'home' AS profile, 'works' AS reach,
               kept_away.from_on AS from_on, kept_away.until_on AS until_on
          FROM kept_away
         WHERE kept_away.staff_id = :staff AND kept_away.child_id = :child
        UNION ALL
        SELECT 'allocation', staff_role.role, setting.profile, staff_role.reach,
               CASE WHEN allocation.from_on > staff_role.from_on THEN allocation.from_on
                    ELSE staff_role.from_on END,
               CASE WHEN allocation.until_on IS NULL OR allocation.until_on > staff_role.until_on
                    THEN staff_role.until_on ELSE allocation.until_on END
          FROM allocation
          JOIN staff_role ON staff_role.staff_id = allocation.staff_id
          JOIN setting    ON setting.id = staff_role.setting_id
         WHERE allocation.staff_id = :staff AND allocation.child_id = :child
        UNION ALL
        SELECT 'stay', staff_role.role, setting.profile, staff_role.reach,
               CASE WHEN stay.from_on > staff_role.from_on THEN stay.from_on
                    ELSE staff_role.from_on END,
               CASE WHEN stay.until_on IS NULL OR stay.until_on > staff_role.until_on
                    THEN staff_role.until_on ELSE stay.until_on END
          FROM stay
          JOIN staff_role ON staff_role.setting_id = stay.setting_id
          JOIN setting    ON setting.id = stay.setting_id
         WHERE staff_role.staff_id = :staff AND stay.child_id = :child
           AND staff_role.until_on >= :past
    )sql"};
    return db.all(select, {{"staff", staff}, {"child", child}, {"past", today - past_lasts}},
                  read_link);
}

std::vector<OpenedCase> open_cases(db::Reader& db, StaffId const& staff, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, child_id, reason, opened_at, from_on, until_on
          FROM opened_case
         WHERE staff_id = :staff AND from_on <= :today AND until_on >= :today
         ORDER BY opened_at DESC, id DESC
    )sql"};
    return db.all(select, {{"staff", staff}, {"today", today}}, [](db::Row const& row) {
        return OpenedCase{.id        = row.get<CaseId>("id"),
                          .staff     = row.get<StaffId>("staff_id"),
                          .child     = row.get<ChildId>("child_id"),
                          .reason    = row.get<std::string>("reason"),
                          .opened_at = row.get<sys_seconds>("opened_at"),
                          .from_on   = row.get<local_days>("from_on"),
                          .until_on  = row.get<local_days>("until_on")};
    });
}

std::optional<CaseId> open_case_on(db::Reader& db, StaffId const& staff, ChildId const& child,
                                   local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT id
          FROM opened_case
         WHERE staff_id = :staff AND child_id = :child
           AND from_on <= :today AND until_on >= :today
         ORDER BY opened_at DESC, id DESC
         LIMIT 1
    )sql"};
    return db.one(select, {{"staff", staff}, {"child", child}, {"today", today}},
                  [](db::Row const& row) { return row.get<CaseId>("id"); });
}

void insert_case(db::Transaction& db, OpenedCase const& opened)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO opened_case (id, staff_id, child_id, reason, opened_at, from_on, until_on)
        VALUES (:id, :staff, :child, :reason, :opened_at, :from_on, :until_on)
    )sql"};
    db.run(insert, {{"id", opened.id},
                    {"staff", opened.staff},
                    {"child", opened.child},
                    {"reason", opened.reason},
                    {"opened_at", opened.opened_at},
                    {"from_on", opened.from_on},
                    {"until_on", opened.until_on}});
}

void end_case(db::Transaction& db, CaseId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE opened_case SET until_on = :until_on WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"until_on", until_on}});
}

}  // namespace keywork::access

namespace keywork {

namespace {

/// Following the actor's links costs by what they reach, looking at each child by who is there: the
/// first is four times as fast for whoever works in this place alone.
bool has_few_roles(db::Reader& db, Scope const& scope)
{
    constexpr std::int64_t few = 3;
    constexpr db::Sql count{R"sql(
        SELECT COUNT(*)
          FROM staff_role
         WHERE staff_id = :actor
    )sql"};
    return db.number(count, {scope.actor_bind()}) <= few;
}

}  // namespace

PlaceReach reach_in(db::Reader& db, Scope const& scope, SettingId const& setting)
{
    constexpr db::Sql from_the_actor = scoped<R"sql(
        SELECT reach.child_id, reach.level
          FROM reach
         WHERE EXISTS (SELECT 1
                         FROM stay
                        WHERE stay.child_id = reach.child_id AND stay.setting_id = :setting
                          AND stay.from_on <= :today
                          AND (stay.until_on IS NULL OR stay.until_on >= :today))
         ORDER BY reach.child_id
    )sql">;
    constexpr db::Sql from_the_children = scoped_among<R"sql(
        SELECT DISTINCT stay.child_id
          FROM stay
         WHERE stay.setting_id = :setting
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
    )sql", R"sql(
        SELECT reach.child_id, reach.level
          FROM reach
         ORDER BY reach.child_id
    )sql">;
    return {scope, setting,
            db.all(has_few_roles(db, scope) ? from_the_actor : from_the_children,
                   {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                    scope.most_bind(), scope.own_bind(), {"setting", setting}},
                   [](db::Row const& row) {
                       return PlaceReach::Reached{row.get<ChildId>("child_id"),
                                                  row.get<int>("level")};
                   })};
}

}  // namespace keywork

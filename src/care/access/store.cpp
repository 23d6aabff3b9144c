#include "care/access/store.hpp"

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

}  // namespace keywork::access

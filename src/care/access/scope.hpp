// The children and levels that an actor reaches, as one SQL predicate for every list.
//
// A list joins the table expression `reach (child_id, level)`:
//
//     constexpr db::Sql select = scoped<R"sql(
//         SELECT child.id, child.known_as
//           FROM reach
//           JOIN child ON child.id = reach.child_id
//          ORDER BY child.known_as, child.id
//     )sql">;
//     db.all(select, {{"actor", scope.staff}, {"today", scope.today}, {"past", scope.past},
//                     {"most", scope.most}, {"own", scope.own}}, …);
//
// The five binds are Scope's own, spelled out: a macro would hide them.
#pragma once

#include "care/access/actor.hpp"
#include "platform/db/database.hpp"

#include <algorithm>

namespace keywork {

struct Scope {
    StaffId staff;
    local_days today;
    local_days past;   // the first day on which a link that ended still counts as `past`
    int most;          // the highest level this session is shown
    bool own = false;  // only the children this actor is allocated to

    db::Bind actor_bind() const { return {"actor", staff}; }
    db::Bind today_bind() const { return {"today", today}; }
    db::Bind past_bind() const { return {"past", past}; }
    db::Bind most_bind() const { return {"most", most}; }
    db::Bind own_bind() const { return {"own", own}; }

    /// The same, narrowed to the actor's own children: a caseload among many. Ways in by place
    /// alone are left out before they are followed, so it never reaches further.
    Scope only_own() const
    {
        Scope narrowed = *this;
        narrowed.own = true;
        return narrowed;
    }
};

Scope scope_of(Actor const& actor);

template <std::size_t N>
struct Literal {
    char text[N]{};
    consteval Literal() = default;
    consteval Literal(char const (&from)[N]) { std::copy_n(from, N, text); }  // NOLINT
};

/// Texts that several statements share are put between others while compiling.
template <std::size_t N, std::size_t M>
consteval Literal<N + M - 1> operator+(Literal<N> const& first, Literal<M> const& second)
{
    Literal<N + M - 1> joined;
    std::copy_n(second.text, M, std::copy_n(first.text, N - 1, joined.text));
    return joined;
}

/// Section 2 in SQL. MAX is over every way in; kept_away beats them all; own-entries-only ways are
/// left out of lists.
constexpr Literal reach_expression = R"sql(
WITH reach AS (
    SELECT way.child_id, CASE WHEN MAX(way.level) < :most THEN MAX(way.level)
                              ELSE CAST(:most AS INTEGER) END AS level
      FROM (
        SELECT stay.child_id, access_rule.reads AS level
          FROM staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN stay        ON stay.setting_id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship =
                              CASE WHEN staff_role.reach = 'oversees' THEN 'over' ELSE 'team' END
         WHERE CAST(:own AS INTEGER) = 0 AND staff_role.staff_id = :actor
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
        UNION ALL
        SELECT stay.child_id, access_rule.reads
          FROM staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN stay        ON stay.setting_id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'past'
         WHERE CAST(:own AS INTEGER) = 0
           AND staff_role.staff_id = :actor AND staff_role.reach = 'works'
           AND staff_role.until_on >= :past
           AND (stay.until_on IS NULL OR stay.until_on >= :past)
           AND (staff_role.until_on < :today OR stay.until_on < :today)
           AND stay.from_on <= staff_role.until_on
           AND (stay.until_on IS NULL OR stay.until_on >= staff_role.from_on)
        UNION ALL
        SELECT allocation.child_id, access_rule.reads
          FROM allocation
          JOIN staff_role  ON staff_role.staff_id = allocation.staff_id
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'key'
         WHERE allocation.staff_id = :actor
           AND allocation.from_on <= :today
           AND (allocation.until_on IS NULL OR allocation.until_on >= :today)
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
        UNION ALL
        SELECT allocation.child_id, access_rule.reads
          FROM allocation
          JOIN staff_role  ON staff_role.staff_id = allocation.staff_id
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'past'
         WHERE allocation.staff_id = :actor
           AND staff_role.until_on >= :past
           AND (allocation.until_on IS NULL OR allocation.until_on >= :past)
           AND (staff_role.until_on < :today OR allocation.until_on < :today)
           AND allocation.from_on <= staff_role.until_on
           AND (allocation.until_on IS NULL OR allocation.until_on >= staff_role.from_on)
      ) AS way
     WHERE way.level IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM kept_away
                        WHERE kept_away.child_id = way.child_id AND kept_away.staff_id = :actor
                          AND kept_away.from_on <= :today
                          AND (kept_away.until_on IS NULL OR kept_away.until_on >= :today))
     GROUP BY way.child_id
)
)sql";

/// The same rules for the children of the table expression `wanted (child_id)` only, from the
/// child's side: for a search, whose few candidates are fewer than what its actor may reach. A test
/// holds the two together. CROSS JOIN keeps SQLite from starting at the actor's settings.
constexpr Literal reach_among_wanted = R"sql(
), reach AS (
    SELECT way.child_id, CASE WHEN MAX(way.level) < :most THEN MAX(way.level)
                              ELSE CAST(:most AS INTEGER) END AS level
      FROM (
        SELECT wanted.child_id, access_rule.reads AS level
          FROM wanted
         CROSS JOIN stay
         CROSS JOIN staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship =
                              CASE WHEN staff_role.reach = 'oversees' THEN 'over' ELSE 'team' END
         WHERE CAST(:own AS INTEGER) = 0
           AND stay.child_id = wanted.child_id AND staff_role.setting_id = stay.setting_id
           AND staff_role.staff_id = :actor
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
        UNION ALL
        SELECT wanted.child_id, access_rule.reads
          FROM wanted
         CROSS JOIN stay
         CROSS JOIN staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'past'
         WHERE CAST(:own AS INTEGER) = 0
           AND stay.child_id = wanted.child_id AND staff_role.setting_id = stay.setting_id
           AND staff_role.staff_id = :actor AND staff_role.reach = 'works'
           AND staff_role.until_on >= :past
           AND (stay.until_on IS NULL OR stay.until_on >= :past)
           AND (staff_role.until_on < :today OR stay.until_on < :today)
           AND stay.from_on <= staff_role.until_on
           AND (stay.until_on IS NULL OR stay.until_on >= staff_role.from_on)
        UNION ALL
        SELECT wanted.child_id, access_rule.reads
          FROM wanted
         CROSS JOIN allocation
         CROSS JOIN staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'key'
         WHERE allocation.child_id = wanted.child_id AND allocation.staff_id = :actor
           AND staff_role.staff_id = allocation.staff_id
           AND allocation.from_on <= :today
           AND (allocation.until_on IS NULL OR allocation.until_on >= :today)
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
        UNION ALL
        SELECT wanted.child_id, access_rule.reads
          FROM wanted
         CROSS JOIN allocation
         CROSS JOIN staff_role
          JOIN setting     ON setting.id = staff_role.setting_id
          JOIN access_rule ON access_rule.role = staff_role.role
                          AND access_rule.profile_column =
                              CASE setting.profile WHEN 'home' THEN 'home' ELSE 'school' END
                          AND access_rule.relationship = 'past'
         WHERE allocation.child_id = wanted.child_id AND allocation.staff_id = :actor
           AND staff_role.staff_id = allocation.staff_id
           AND staff_role.until_on >= :past
           AND (allocation.until_on IS NULL OR allocation.until_on >= :past)
           AND (staff_role.until_on < :today OR allocation.until_on < :today)
           AND allocation.from_on <= staff_role.until_on
           AND (allocation.until_on IS NULL OR allocation.until_on >= staff_role.from_on)
      ) AS way
     WHERE way.level IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM kept_away
                        WHERE kept_away.child_id = way.child_id AND kept_away.staff_id = :actor
                          AND kept_away.from_on <= :today
                          AND (kept_away.until_on IS NULL OR kept_away.until_on >= :today))
     GROUP BY way.child_id
)
)sql";

/// Children and levels that were worked out before, bound as one value: see place_reach.hpp.
constexpr Literal reach_as_bound = R"sql(
WITH reach AS MATERIALIZED (
    SELECT bound.key AS child_id, CAST(bound.value AS INTEGER) AS level
      FROM json_each(CAST(:reach AS TEXT)) AS bound
)
)sql";

/// The text as a statement; it lives as long as the program.
template <Literal text>
constexpr db::Sql statement{std::string_view{text.text, sizeof text.text - 1}};

/// A statement that starts with the table expression `reach`.
template <Literal text>
constexpr db::Sql scoped = statement<reach_expression + text>;

/// A statement that starts with `wanted`, which the first text selects (its column child_id and any
/// others), and with `reach`, as far as it is wanted.
template <Literal wanted, Literal text>
constexpr db::Sql scoped_among =
    statement<Literal{"WITH wanted AS ("} + wanted + reach_among_wanted + text>;

/// A statement that starts with `reach` as a PlaceReach has worked it out.
template <Literal text>
constexpr db::Sql within_reach = statement<reach_as_bound + text>;

}  // namespace keywork

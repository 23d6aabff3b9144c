#include "care/child/roster/store.hpp"

#include <array>

namespace keywork::child {
namespace {

using OptionalText = std::optional<std::string>;

ChildFace face_from(db::Row const& row)
{
    return {.id          = row.get<ChildId>("id"),
            .known_as    = row.get<std::string>("known_as"),
            .family_name = row.get<std::string>("family_name"),
            .legal_name  = row.get<std::string>("legal_name"),
            .pronouns    = row.get<OptionalText>("pronouns"),
            .born_on     = row.get<local_days>("born_on")};
}

ListedChild listed_from(db::Row const& row)
{
    ListedChild child{.face     = face_from(row),
                      .level    = row.get<int>("level"),
                      .since_on = row.get<std::optional<local_days>>("since_on")};
    if (child.level < number(Level::l1)) return child;
    child.group_name = row.get<OptionalText>("group_name");
    child.key_worker = row.get<OptionalText>("key_worker");
    child.school_name = row.get<OptionalText>("school_name");
    child.care_status = row.get<OptionalText>("care_status");
    child.sen_provision = row.get<OptionalText>("sen_provision");
    return child;
}

constexpr Literal those_asked_for = R"sql(
         WHERE stay.child_id = reach.child_id AND stay.setting_id = :setting
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
           AND (CAST(:group AS TEXT) IS NULL OR stay.group_name = :group)
           AND (:mine = 0 OR EXISTS (
                   SELECT 1 FROM allocation
                    WHERE allocation.child_id = stay.child_id AND allocation.staff_id = :actor
                      AND allocation.from_on <= :today
                      AND (allocation.until_on IS NULL OR allocation.until_on >= :today)))
           AND (CAST(:care AS TEXT) IS NULL OR EXISTS (
                   SELECT 1 FROM child_status
                    WHERE child_status.child_id = stay.child_id
                      AND child_status.what = 'care_status' AND child_status.code = :care
                      AND child_status.from_on <= :today
                      AND (child_status.until_on IS NULL OR child_status.until_on >= :today)))
           AND (CAST(:sen AS TEXT) IS NULL OR EXISTS (
                   SELECT 1 FROM child_status
                    WHERE child_status.child_id = stay.child_id
                      AND child_status.what = 'sen_provision' AND child_status.code = :sen
                      AND child_status.from_on <= :today
                      AND (child_status.until_on IS NULL OR child_status.until_on >= :today)))
)sql";

// The facts beside the name are looked up for the rows of one page only.
constexpr db::Sql select_listed = within_reach<Literal{R"sql(
      , listed AS (
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on, reach.level, stay.group_name, stay.from_on AS since_on
          FROM reach
         CROSS JOIN stay
          JOIN child ON child.id = stay.child_id
)sql"} + those_asked_for + Literal{R"sql(
           AND (CAST(:after AS TEXT) IS NULL OR (child.known_as, child.id) >
                   (SELECT earlier.known_as, earlier.id FROM child AS earlier
                     WHERE earlier.id = :after))
         ORDER BY child.known_as, child.id
         LIMIT :most_children
      )
        SELECT listed.*,
               (SELECT staff.full_name
                  FROM allocation
                  JOIN staff ON staff.id = allocation.staff_id
                 WHERE allocation.child_id = listed.id AND allocation.part = 'key_worker'
                   AND allocation.from_on <= :today
                   AND (allocation.until_on IS NULL OR allocation.until_on >= :today)
                 ORDER BY allocation.from_on DESC, allocation.id DESC
                 LIMIT 1) AS key_worker,
               (SELECT school_place.school_name
                  FROM school_place
                 WHERE school_place.child_id = listed.id AND school_place.from_on <= :today
                   AND (school_place.until_on IS NULL OR school_place.until_on >= :today)
                 ORDER BY school_place.from_on DESC, school_place.id DESC
                 LIMIT 1) AS school_name,
               (SELECT child_status.code
                  FROM child_status
                 WHERE child_status.child_id = listed.id AND child_status.what = 'care_status'
                   AND child_status.from_on <= :today
                   AND (child_status.until_on IS NULL OR child_status.until_on >= :today)
                 ORDER BY child_status.from_on DESC, child_status.id DESC
                 LIMIT 1) AS care_status,
               (SELECT child_status.code
                  FROM child_status
                 WHERE child_status.child_id = listed.id AND child_status.what = 'sen_provision'
                   AND child_status.from_on <= :today
                   AND (child_status.until_on IS NULL OR child_status.until_on >= :today)
                 ORDER BY child_status.from_on DESC, child_status.id DESC
                 LIMIT 1) AS sen_provision
          FROM listed
         ORDER BY listed.known_as, listed.id
    )sql"}>;

}  // namespace

std::vector<ListedChild> children_in(db::Reader& db, PlaceReach const& here,
                                     RosterFilter const& filter)
{
    return db.all(select_listed,
                  {here.reach_bind(), here.scope().actor_bind(), here.scope().today_bind(),
                   {"setting", here.setting()},
                   {"group", filter.group_name},
                   {"mine", filter.mine == RosterFilter::Mine::allocated_to_me},
                   {"care", filter.care_status},
                   {"sen", filter.sen_provision},
                   {"after", filter.after},
                   {"most_children", filter.most}},
                  listed_from);
}

std::int64_t count_in(db::Reader& db, PlaceReach const& here, RosterFilter const& filter)
{
    constexpr db::Sql select = within_reach<Literal{R"sql(
        SELECT COUNT(*)
          FROM reach
         CROSS JOIN stay
)sql"} + those_asked_for>;
    return db.number(select, {here.reach_bind(), here.scope().actor_bind(),
                              here.scope().today_bind(),
                              {"setting", here.setting()},
                              {"group", filter.group_name},
                              {"mine", filter.mine == RosterFilter::Mine::allocated_to_me},
                              {"care", filter.care_status},
                              {"sen", filter.sen_provision}});
}

std::vector<PresentChild> present_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on, reach.level,
               (SELECT stay.group_name
                  FROM stay
                 WHERE stay.child_id = reach.child_id AND stay.setting_id = :setting
                   AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
                 ORDER BY stay.from_on DESC, stay.id DESC
                 LIMIT 1) AS group_name
          FROM reach
         CROSS JOIN child
         WHERE child.id = reach.child_id
         ORDER BY child.known_as, child.id
    )sql">;
    return db.all(select,
                  {here.reach_bind(), here.scope().today_bind(), {"setting", here.setting()}},
                  [](db::Row const& row) {
                      PresentChild child{.face = face_from(row), .level = row.get<int>("level"),
                                         .group_name = {}};
                      if (child.level >= number(Level::l1))
                          child.group_name = row.get<OptionalText>("group_name");
                      return child;
                  });
}

std::vector<std::string> groups_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT DISTINCT stay.group_name
          FROM reach
         CROSS JOIN stay
         WHERE stay.child_id = reach.child_id AND stay.setting_id = :setting
           AND stay.group_name IS NOT NULL
           AND stay.from_on <= :today AND (stay.until_on IS NULL OR stay.until_on >= :today)
         ORDER BY stay.group_name
    )sql">;
    return db.all(select,
                  {here.reach_bind(), here.scope().today_bind(), {"setting", here.setting()}},
                  [](db::Row const& row) { return row.get<std::string>("group_name"); });
}

std::vector<ChildFace> allocated_children(db::Reader& db, Scope const& scope)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT allocation.child_id
          FROM allocation
         WHERE allocation.staff_id = :actor
           AND allocation.from_on <= :today
           AND (allocation.until_on IS NULL OR allocation.until_on >= :today)
    )sql", R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on
          FROM reach
          JOIN child ON child.id = reach.child_id
         ORDER BY child.known_as, child.id
    )sql">;
    return db.all(
        select, {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                 scope.most_bind(), scope.own_bind()},
        face_from);
}

std::vector<ChildFace> faces(db::Reader& db, Scope const& scope, std::vector<ChildId> const& ids)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT child.id AS child_id
          FROM child
         WHERE child.id IN (:a, :b, :c, :d, :e, :f, :g, :h)
    )sql", R"sql(
        SELECT child.id, child.known_as, child.family_name, child.legal_name, child.pronouns,
               child.born_on
          FROM reach
          JOIN child ON child.id = reach.child_id
         ORDER BY child.known_as, child.id
    )sql">;
    constexpr std::size_t at_a_time = 8;
    std::vector<ChildFace> found;
    for (std::size_t first = 0; first < ids.size(); first += at_a_time) {
        std::array<std::string, at_a_time> wanted;  // an empty one is nobody's id
        for (std::size_t i = 0; i < at_a_time && first + i < ids.size(); ++i)
            wanted[i] = ids[first + i].text();
        db.each(select,
                {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                 scope.most_bind(), scope.own_bind(),
                 {"a", wanted[0]}, {"b", wanted[1]}, {"c", wanted[2]}, {"d", wanted[3]},
                 {"e", wanted[4]}, {"f", wanted[5]}, {"g", wanted[6]}, {"h", wanted[7]}},
                [&](db::Row const& row) { found.push_back(face_from(row)); });
    }
    return found;
}

}  // namespace keywork::child

#include "care/missing/missing.hpp"

#include "platform/json/json.hpp"

namespace keywork::missing {
namespace {

/// Where the child is, is known: ssda903-missing-type A.
bool is_away_only(std::string const& answers)
{
    auto const json = json::parse(answers);
    auto const* absence = json ? json->find("absence") : nullptr;
    auto const* codes = absence ? absence->array() : nullptr;
    return codes && codes->size() == 1 && codes->front().text() && *codes->front().text() == "A";
}

Episode read_episode(db::Row const& row)
{
    return {.record = row.get<RecordId>("id"),
            .child = row.get<ChildId>("child_id"),
            .known_as = row.get<std::string>("known_as"),
            .family_name = row.get<std::string>("family_name"),
            .since = row.get<sys_seconds>("occurred_at"),
            .back_since = row.get<std::optional<sys_seconds>>("back_since"),
            .away_only = is_away_only(row.get<std::string>("answers"))};
}

}  // namespace

std::vector<Episode> open_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT record.id, reach.child_id, child.known_as, child.family_name, record.occurred_at,
               NULL AS back_since,
               record.answers
          FROM record
         CROSS JOIN record_child
         CROSS JOIN reach
          JOIN child ON child.id = reach.child_id
         WHERE record.setting_id = :setting AND record.kind = 'missing'
           AND record_child.record_id = record.id AND reach.child_id = record_child.child_id
           AND record.level <= reach.level
           AND NOT EXISTS (SELECT 1
                             FROM record_addition
                            WHERE record_addition.record_id = record.id
                              AND record_addition.part = 'return')
         ORDER BY record.occurred_at, record.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}}, read_episode);
}

std::vector<Episode> since_in(db::Reader& db, PlaceReach const& here, sys_seconds since, int most)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT record.id, reach.child_id, child.known_as, child.family_name, record.occurred_at,
               (SELECT MIN(record_addition.added_at)
                  FROM record_addition
                 WHERE record_addition.record_id = record.id
                   AND record_addition.part = 'return') AS back_since,
               record.answers
          FROM record
         CROSS JOIN record_child
         CROSS JOIN reach
          JOIN child ON child.id = reach.child_id
         WHERE record.setting_id = :setting AND record.kind = 'missing'
           AND record_child.record_id = record.id AND reach.child_id = record_child.child_id
           AND record.level <= reach.level AND record.occurred_at >= :since
         ORDER BY record.occurred_at DESC, record.id
         LIMIT :most_rows
    )sql">;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()}, {"since", since},
                   {"most_rows", most}},
                  read_episode);
}

std::optional<Episode> open_of(db::Reader& db, Sight const& sight)
{
    constexpr db::Sql select{R"sql(
        SELECT record.id, chronology_entry.child_id, child.known_as, child.family_name,
               record.occurred_at, NULL AS back_since,
               record.answers
          FROM chronology_entry
          JOIN record ON record.id = chronology_entry.record_id
          JOIN child  ON child.id = chronology_entry.child_id
         WHERE chronology_entry.child_id = :child AND chronology_entry.kind = 'missing'
           AND record.level <= :level
           AND NOT EXISTS (SELECT 1
                             FROM record_addition
                            WHERE record_addition.record_id = record.id
                              AND record_addition.part = 'return')
         ORDER BY record.occurred_at, record.id
         LIMIT 1
    )sql"};
    return db.one(select, {{"child", sight.child}, {"level", sight.level}}, read_episode);
}

}  // namespace keywork::missing

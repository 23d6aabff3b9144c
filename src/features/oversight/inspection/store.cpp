#include "features/oversight/inspection/store.hpp"

#include "care/record/in_place_store.hpp"

#include <algorithm>

namespace keywork::inspection {
namespace {

constexpr Literal waits_expression = R"sql(
               EXISTS (SELECT 1 FROM record_signature
                        WHERE record_signature.record_id = record.id
                          AND record_signature.signed_at IS NULL)
)sql";

}  // namespace

std::vector<KindCount> counts_by_kind(db::Reader& db, PlaceReach const& here,
                                      standards::Period const& period)
{
    constexpr db::Sql select = within_reach<Literal{R"sql(
        SELECT record.kind, COUNT(*) AS records,
               SUM(CASE WHEN
    )sql"} + waits_expression + Literal{R"sql(
                        THEN 1 ELSE 0 END) AS unsigned_yet
    )sql"} + record::from_records_in_place + record::where_in_place + Literal{R"sql(
         GROUP BY record.kind
         ORDER BY record.kind
    )sql"}>;
    return db.all(select,
                  {here.reach_bind(), {"setting", here.setting()},
                   {"from", start_of(period.from)}, {"until", start_of(period.until + days{1})},
                   here.scope().actor_bind(), here.scope().today_bind()},
                  [](db::Row const& row) {
                      return KindCount{.kind = row.get<std::string>("kind"),
                                       .records = row.integer("records"),
                                       .unsigned_yet = row.integer("unsigned_yet")};
                  });
}

std::vector<LogLine> log_of(db::Reader& db, PlaceReach const& here, Wanted const& wanted)
{
    constexpr db::Sql select = within_reach<Literal{R"sql(
        SELECT record.id, record.kind, record.occurred_at, reach.child_id, child.known_as,
               COALESCE(record_child.child_id, '') AS child_key,
               (SELECT COUNT(*) FROM action
                 WHERE action.record_id = record.id AND action.done_at IS NULL
                   AND action.level <= COALESCE(reach.level, 2)) AS actions_open,
               (SELECT COUNT(*) FROM action
                 WHERE action.record_id = record.id AND action.done_at IS NULL
                   AND action.level <= COALESCE(reach.level, 2)
                   AND action.due_at < :now) AS actions_late,
               CASE WHEN
    )sql"} + waits_expression + Literal{R"sql(
                    THEN 1 ELSE 0 END AS waits
    )sql"} + record::from_records_in_place + record::where_in_place + Literal{R"sql(
           AND record.kind = :kind
         ORDER BY record.occurred_at DESC, record.id DESC
         LIMIT :most
    )sql"}>;
    return db.all(
        select,
        {here.reach_bind(), {"setting", here.setting()},
         {"from", start_of(wanted.period.from)},
         {"until", start_of(wanted.period.until + days{1})}, here.scope().actor_bind(),
         here.scope().today_bind(), {"kind", wanted.kind}, {"now", wanted.now},
         {"most", wanted.most}},
        [](db::Row const& row) {
            auto const key = row.get<std::string>("child_key");
            return LogLine{
                .record = row.get<RecordId>("id"),
                .kind = row.get<std::string>("kind"),
                .at = row.get<sys_seconds>("occurred_at"),
                .child_key = key,
                .child = row.get<std::optional<ChildId>>("child_id"),
                .known_as = row.get<std::optional<std::string>>("known_as").value_or(""),
                .of_house = key.empty(),
                .waits = row.get<bool>("waits"),
                .actions_open = row.integer("actions_open"),
                .actions_late = row.integer("actions_late")};
        });
}

std::vector<LogDays> log_days(db::Reader& db, PlaceReach const& here, local_days from)
{
    constexpr db::Sql living = within_reach<R"sql(
        SELECT child.id, child.known_as, MIN(stay.from_on) AS since
          FROM reach
          JOIN child ON child.id = reach.child_id
          JOIN stay  ON stay.child_id = child.id AND stay.setting_id = :setting
                    AND (stay.until_on IS NULL OR stay.until_on >= :today)
         WHERE reach.level >= 1
         GROUP BY child.id, child.known_as
         ORDER BY child.known_as, child.id
    )sql">;
    constexpr db::Sql written = within_reach<R"sql(
        SELECT chronology_entry.child_id, chronology_entry.occurred_at
          FROM reach
          JOIN chronology_entry ON chronology_entry.child_id = reach.child_id
                               AND chronology_entry.kind = 'daily-log'
                               AND chronology_entry.occurred_at >= :from
                               AND chronology_entry.level <= reach.level
    )sql">;
    auto all = db.all(living,
                      {here.reach_bind(), {"setting", here.setting()},
                       here.scope().today_bind()},
                      [&](db::Row const& row) {
                          return LogDays{.child = row.get<ChildId>("id"),
                                         .known_as = row.get<std::string>("known_as"),
                                         .since = std::max(from, row.get<local_days>("since")),
                                         .written = {}};
                      });
    db.each(written, {here.reach_bind(), {"from", start_of(from)}}, [&](db::Row const& row) {
        auto const child = row.get<ChildId>("child_id");
        for (LogDays& one : all)
            if (one.child == child)
                one.written.insert(london_day(row.get<sys_seconds>("occurred_at")));
    });
    return all;
}

std::int64_t plans_late(db::Reader& db, PlaceReach const& here, local_days today)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT COUNT(*) AS number
          FROM reach
          JOIN plan   ON plan.child_id = reach.child_id AND plan.setting_id = :setting
          JOIN record ON record.id = plan.record_id AND record.level <= reach.level
         WHERE plan.agreed_at IS NOT NULL AND plan.review_on < :today
           AND (plan.ended_on IS NULL OR plan.ended_on >= :today)
           AND NOT EXISTS (SELECT 1 FROM plan AS later
                            WHERE later.series = plan.series AND later.version > plan.version
                              AND later.agreed_at IS NOT NULL)
    )sql">;
    return db.number(select,
                     {here.reach_bind(), {"setting", here.setting()}, {"today", today}});
}

}  // namespace keywork::inspection

#include "care/child/alert/store.hpp"

#include "platform/expects.hpp"

namespace keywork::child {
namespace {

Alert alert_from(db::Row const& row)
{
    auto const kind = alert_kind_from_text(row.text("kind"));
    auto const danger = danger_from_text(row.text("danger"));
    expects(kind.has_value() && danger.has_value());
    return {.id         = row.get<AlertId>("id"),
            .kind       = *kind,
            .subject    = row.get<std::string>("subject"),
            .what_to_do = row.get<std::string>("what_to_do"),
            .danger     = *danger,
            .level      = level_from_number(row.integer("level")),
            .from_on    = row.get<local_days>("from_on"),
            .until_on   = row.get<std::optional<local_days>>("until_on")};
}

}  // namespace

std::vector<Alert> alerts_on(db::Reader& db, Permitted<ChildId> const& child, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, subject, what_to_do, danger, level, from_on, until_on
          FROM alert
         WHERE child_id = :child AND level <= :level
           AND from_on <= :day AND (until_on IS NULL OR until_on >= :day)
         ORDER BY CASE danger WHEN 'stop' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END,
                  CASE kind WHEN 'allergy' THEN 0 WHEN 'medical' THEN 1 WHEN 'missing' THEN 2
                            WHEN 'risk' THEN 3 WHEN 'family' THEN 4 WHEN 'medication' THEN 5
                            ELSE 6 END,
                  from_on DESC, id
    )sql"};
    return db.all(select,
                  {{"child", *child}, {"level", number(child.reads_to())}, {"day", day}},
                  alert_from);
}

std::vector<Alert> past_alerts(db::Reader& db, Permitted<ChildId> const& child, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT id, kind, subject, what_to_do, danger, level, from_on, until_on
          FROM alert
         WHERE child_id = :child AND level <= :level AND until_on < :day
         ORDER BY until_on DESC, id DESC
    )sql"};
    return db.all(select,
                  {{"child", *child}, {"level", number(child.reads_to())}, {"day", day}},
                  alert_from);
}

std::vector<AlertOf> alerts_in(db::Reader& db, PlaceReach const& here)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT alert.child_id, alert.id, alert.kind, alert.subject, alert.what_to_do, alert.danger,
               alert.level, alert.from_on, alert.until_on
          FROM reach
         CROSS JOIN alert
         WHERE alert.child_id = reach.child_id AND alert.level <= reach.level
           AND alert.from_on <= :today AND (alert.until_on IS NULL OR alert.until_on >= :today)
         ORDER BY alert.child_id,
                  CASE alert.danger WHEN 'stop' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END,
                  CASE alert.kind WHEN 'allergy' THEN 0 WHEN 'medical' THEN 1 WHEN 'missing' THEN 2
                                  WHEN 'risk' THEN 3 WHEN 'family' THEN 4
                                  WHEN 'medication' THEN 5 ELSE 6 END,
                  alert.from_on DESC, alert.id
    )sql">;
    return db.all(select, {here.reach_bind(), here.scope().today_bind()},
                  [](db::Row const& row) {
                      return AlertOf{row.get<ChildId>("child_id"), alert_from(row)};
                  });
}

void insert_alert(db::Transaction& db, ChildId const& child, Alert const& alert,
                  std::optional<StaffId> const& made_by, sys_seconds made_at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO alert (id, child_id, kind, subject, what_to_do, danger, level, from_on,
                           until_on, made_by, made_at)
        VALUES (:id, :child, :kind, :subject, :what_to_do, :danger, :level, :from_on, :until_on,
                :made_by, :made_at)
    )sql"};
    db.run(insert, {{"id", alert.id},
                    {"child", child},
                    {"kind", to_text(alert.kind)},
                    {"subject", alert.subject},
                    {"what_to_do", alert.what_to_do},
                    {"danger", to_text(alert.danger)},
                    {"level", number(alert.level)},
                    {"from_on", alert.from_on},
                    {"until_on", alert.until_on},
                    {"made_by", made_by},
                    {"made_at", made_at}});
}

bool end_alert(db::Transaction& db, ChildId const& child, AlertId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE alert
           SET until_on = :until_on
         WHERE id = :id AND child_id = :child AND until_on IS NULL
    )sql"};
    return db.run(update, {{"id", id}, {"child", child}, {"until_on", until_on}}) == 1;
}

}  // namespace keywork::child

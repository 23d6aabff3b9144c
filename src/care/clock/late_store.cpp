#include "care/clock/late_store.hpp"

#include "care/clock/store.hpp"

namespace keywork::clock {

// Open duties are asked for in the words of the table's partial indexes, so that those are used;
// and an event by a comparison, so that SQLite takes the index of those that have one.

std::vector<ClockInUse> clocks_in_use(db::Reader& db, SettingId const& setting)
{
    constexpr db::Sql select{R"sql(
        SELECT used.clock,
               (SELECT COALESCE(setting.term_dates, '') FROM setting
                 WHERE setting.id = :setting) AS area,
               clock_figure.due_code
          FROM (SELECT DISTINCT duty.clock
                  FROM duty
                 WHERE duty.setting_id = :setting
                   AND duty.met_at IS NULL AND duty.not_applicable IS NULL
                   AND duty.exempted_at IS NULL) AS used
          LEFT JOIN clock_figure ON clock_figure.clock = used.clock
         ORDER BY used.clock, clock_figure.id
    )sql"};
    std::vector<ClockInUse> all;
    db.each(select, {{"setting", setting}}, [&](db::Row const& row) {
        auto clock = row.get<std::string>("clock");
        if (all.empty() || all.back().clock != clock)
            all.push_back({std::move(clock), row.get<std::string>("area"), {}});
        if (auto code = row.get<std::optional<std::string>>("due_code"))
            all.back().own_codes.push_back(*std::move(code));
    });
    return all;
}

std::vector<Duty> open_started_until(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     StartedUntil const& until)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT duty.child_id
          FROM duty
         WHERE duty.setting_id = :setting AND duty.clock = :clock
           AND duty.started_at <= :last AND duty.event_at IS NULL
           AND duty.met_at IS NULL AND duty.not_applicable IS NULL AND duty.exempted_at IS NULL
    )sql", Literal{R"sql(
        SELECT duty_known.*
          FROM duty_known
          LEFT JOIN reach ON reach.child_id = duty_known.child_id
         WHERE duty_known.setting_id = :setting AND duty_known.clock = :clock
           AND duty_known.started_at <= :last AND duty_known.event_at IS NULL
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL
    )sql"} + and_duty_in_reach + Literal{R"sql(
         ORDER BY duty_known.started_at, duty_known.id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind(),
                   {"setting", setting}, {"clock", until.clock}, {"last", until.last}},
                  read_duty);
}

std::vector<Duty> open_with_event(db::Reader& db, Scope const& scope, SettingId const& setting)
{
    constexpr db::Sql select = scoped_among<R"sql(
        SELECT DISTINCT duty.child_id
          FROM duty
         WHERE duty.setting_id = :setting AND duty.event_at > ''
           AND duty.met_at IS NULL AND duty.not_applicable IS NULL AND duty.exempted_at IS NULL
    )sql", Literal{R"sql(
        SELECT duty_known.*
          FROM duty_known
          LEFT JOIN reach ON reach.child_id = duty_known.child_id
         WHERE duty_known.setting_id = :setting AND duty_known.event_at > ''
           AND duty_known.met_at IS NULL AND duty_known.not_applicable IS NULL
           AND duty_known.exempted_at IS NULL
    )sql"} + and_duty_in_reach + Literal{R"sql(
         ORDER BY duty_known.started_at, duty_known.id
    )sql"}>;
    return db.all(select,
                  {scope.actor_bind(), scope.today_bind(), scope.past_bind(),
                   scope.most_bind(), scope.own_bind(),
                   {"setting", setting}},
                  read_duty);
}

}  // namespace keywork::clock

#include "care/school_day/session/store.hpp"

#include <algorithm>

namespace keywork::sessions {
namespace {

struct TapOf {
    groups::PeriodId period;
    Tap tap;
};
struct PartOf {
    groups::PeriodId period;
    StaffId staff;
    std::string name;
    bool with;
};
struct FinishedOf {
    groups::PeriodId period;
    Finished finished;
};

std::vector<TapOf> taps_on(db::Reader& db, PlaceReach const& here, local_days day)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT session_line.period_id, session_line.child_id, session_line.state,
               session_line.engagement, staff.full_name, session_line.noted_at
          FROM session_line
          JOIN school_period ON school_period.id = session_line.period_id
          JOIN school_group ON school_group.id = school_period.group_id
          JOIN reach ON reach.child_id = session_line.child_id
          JOIN staff ON staff.id = session_line.noted_by
         WHERE school_group.setting_id = :setting AND session_line.on_day = :day
           AND reach.level >= 1
         ORDER BY session_line.noted_at, session_line.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"day", day}},
                  [](db::Row const& row) {
                      auto const state = row.get<std::optional<std::string>>("state");
                      return TapOf{
                          row.get<groups::PeriodId>("period_id"),
                          {.child = row.get<ChildId>("child_id"),
                           .state = state ? state_from_text(*state) : std::nullopt,
                           .engagement = row.get<std::optional<int>>("engagement"),
                           .by_name = row.get<std::string>("full_name"),
                           .at = row.get<sys_seconds>("noted_at")}};
                  });
}

std::vector<PartOf> parts_on(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT session_adult.period_id, session_adult.staff_id, staff.full_name,
               session_adult.part
          FROM session_adult
          JOIN school_period ON school_period.id = session_adult.period_id
          JOIN school_group ON school_group.id = school_period.group_id
          JOIN staff ON staff.id = session_adult.staff_id
         WHERE school_group.setting_id = :setting AND session_adult.on_day = :day
         ORDER BY staff.full_name, session_adult.staff_id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, [](db::Row const& row) {
        return PartOf{.period = row.get<groups::PeriodId>("period_id"),
                      .staff = row.get<StaffId>("staff_id"),
                      .name = row.get<std::string>("full_name"),
                      .with = row.get<std::string>("part") == "with"};
    });
}

std::vector<FinishedOf> finished_on(db::Reader& db, SettingId const& setting, local_days day)
{
    constexpr db::Sql select{R"sql(
        SELECT session_finished.period_id, staff.full_name, session_finished.finished_at
          FROM session_finished
          JOIN school_period ON school_period.id = session_finished.period_id
          JOIN school_group ON school_group.id = school_period.group_id
          JOIN staff ON staff.id = session_finished.finished_by
         WHERE school_group.setting_id = :setting AND session_finished.on_day = :day
         ORDER BY session_finished.finished_at, session_finished.period_id
    )sql"};
    return db.all(select, {{"setting", setting}, {"day", day}}, [](db::Row const& row) {
        return FinishedOf{row.get<groups::PeriodId>("period_id"),
                          {.by_name = row.get<std::string>("full_name"),
                           .at = row.get<sys_seconds>("finished_at")}};
    });
}

Session session_of(groups::Group const& group, groups::Period const& period, local_days day)
{
    auto const at = [&](minutes time) { return from_london(local_seconds{day} + time); };
    Session session{.key = {period.id, day},
                    .period = period,
                    .group_name = group.name,
                    .kind = group.kind,
                    .starts_at = at(period.starts),
                    .ends_at = at(period.ends),
                    .adults = {},
                    .pupils = {},
                    .elsewhere = {},
                    .finished = std::nullopt};
    for (groups::GroupAdult const& adult : group.adults)
        if (groups::holds_on(adult, day))
            session.adults.push_back({.staff = adult.staff, .name = adult.name});
    for (groups::Member const& member : group.members) {
        if (groups::comes_on(member, day))
            session.pupils.push_back({.child = member.child, .name = member.name,
                                      .on_two_rolls = member.on_two_rolls, .taps = {}});
        else if (groups::is_member_on(member, day))
            session.elsewhere.push_back(member.name);
    }
    return session;
}

void put_in(Session& session, PartOf const& part)
{
    std::erase_if(session.adults,
                  [&](AdultWith const& adult) { return adult.staff == part.staff; });
    if (part.with)
        session.adults.push_back({.staff = part.staff, .name = part.name, .for_today = true});
}

}  // namespace

std::vector<Session> of_day(db::Reader& db, PlaceReach const& here, local_days day)
{
    std::vector<Session> all;
    for (groups::Group const& group : groups::groups_on(db, here, day))
        for (groups::Period const& period : group.periods)
            if (groups::holds_on(period, day)) all.push_back(session_of(group, period, day));
    if (all.empty()) return all;
    std::ranges::stable_sort(all, {}, &Session::starts_at);
    auto const of = [&](groups::PeriodId const& period) {
        return std::ranges::find(all, period,
                                 [](Session const& one) { return one.key.period; });
    };
    for (PartOf const& part : parts_on(db, here.setting(), day))
        if (auto const found = of(part.period); found != all.end()) put_in(*found, part);
    for (FinishedOf& one : finished_on(db, here.setting(), day))
        if (auto const found = of(one.period); found != all.end())
            found->finished = std::move(one.finished);
    for (TapOf& one : taps_on(db, here, day)) {
        auto const found = of(one.period);
        if (found == all.end()) continue;
        auto const pupil = std::ranges::find(found->pupils, one.tap.child, &Pupil::child);
        if (pupil != found->pupils.end()) pupil->taps.push_back(std::move(one.tap));
    }
    return all;
}

Outcome<Session> find(db::Reader& db, PlaceReach const& here, SessionKey const& key)
{
    auto all = of_day(db, here, key.day);
    auto const found = std::ranges::find(all, key, &Session::key);
    if (found == all.end()) return refuse(NotFound{});
    return std::move(*found);
}

void insert_tap(db::Transaction& tx, std::string const& id, SessionKey const& key,
                Tap const& tap, TapBy const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO session_line (id, period_id, on_day, child_id, state, engagement, noted_by,
                                  noted_at)
        VALUES (:id, :period, :day, :child, :state, :engagement, :by, :at)
    )sql"};
    auto const state =
        tap.state ? std::optional{std::string{to_text(*tap.state)}} : std::nullopt;
    tx.run(insert, {{"id", id}, {"period", key.period}, {"day", key.day}, {"child", tap.child},
                    {"state", state}, {"engagement", tap.engagement}, {"by", by.staff},
                    {"at", by.at}});
}

void store_part(db::Transaction& tx, SessionKey const& key, StaffId const& staff, Part part,
                TapBy const& by)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO session_adult (period_id, on_day, staff_id, part, made_by, made_at)
        VALUES (:period, :day, :staff, :part, :by, :at)
        ON CONFLICT (period_id, on_day, staff_id)
        DO UPDATE SET part = excluded.part, made_by = excluded.made_by,
                      made_at = excluded.made_at
    )sql"};
    tx.run(upsert, {{"period", key.period}, {"day", key.day}, {"staff", staff},
                    {"part", part == Part::with ? "with" : "without"}, {"by", by.staff},
                    {"at", by.at}});
}

bool insert_finished(db::Transaction& tx, SessionKey const& key, TapBy const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO session_finished (period_id, on_day, finished_by, finished_at)
        VALUES (:period, :day, :by, :at)
        ON CONFLICT (period_id, on_day) DO NOTHING
    )sql"};
    return tx.run(insert, {{"period", key.period}, {"day", key.day}, {"by", by.staff},
                           {"at", by.at}}) == 1;
}

}  // namespace keywork::sessions

#include "care/shift/night/store.hpp"

#include "care/child/child.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::night {
namespace {

Plan read_plan(db::Row const& row)
{
    Plan plan{.id = row.get<PlanId>("id"),
              .setting = row.get<SettingId>("setting_id"),
              .child = row.get<std::optional<ChildId>>("child_id"),
              .name = row.get<std::optional<std::string>>("place").value_or(""),
              .every_minutes = row.get<int>("every_minutes"),
              .from = row.get<minutes>("from_minutes"),
              .until = row.get<minutes>("until_minutes"),
              .note = row.get<std::string>("note"),
              .from_on = row.get<local_days>("from_on"),
              .until_on = row.get<std::optional<local_days>>("until_on")};
    if (plan.child) {
        ChildFace face{};
        face.known_as = row.get<std::string>("known_as");
        face.family_name = row.get<std::string>("family_name");
        plan.name = short_name(face);
    }
    return plan;
}

}  // namespace

std::vector<Plan> plans_on(db::Reader& db, PlaceReach const& here, local_days night)
{
    constexpr db::Sql select = within_reach<R"sql(
        SELECT night_plan.id, night_plan.setting_id, night_plan.child_id, night_plan.place,
               night_plan.every_minutes, night_plan.from_minutes, night_plan.until_minutes,
               night_plan.note, night_plan.from_on, night_plan.until_on, child.known_as,
               child.family_name
          FROM night_plan
          LEFT JOIN reach ON reach.child_id = night_plan.child_id
          LEFT JOIN child ON child.id = reach.child_id
         WHERE night_plan.setting_id = :setting
           AND (night_plan.until_on IS NULL OR night_plan.until_on >= :night)
           AND (night_plan.child_id IS NULL OR reach.level >= 1)
         ORDER BY CASE WHEN night_plan.child_id IS NULL THEN 1 ELSE 0 END, child.known_as,
                  night_plan.place, night_plan.id
    )sql">;
    return db.all(select, {here.reach_bind(), {"setting", here.setting()}, {"night", night}},
                  read_plan);
}

std::vector<Check> checks_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                  sys_seconds until)
{
    constexpr db::Sql select{R"sql(
        SELECT night_check.plan_id, night_check.round_at, night_check.seen, night_check.words,
               staff.full_name, night_check.checked_at
          FROM night_check
          JOIN staff ON staff.id = night_check.checked_by
         WHERE night_check.setting_id = :setting
           AND night_check.round_at >= :from AND night_check.round_at < :until
         ORDER BY night_check.round_at, night_check.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"from", from}, {"until", until}},
                  [](db::Row const& row) {
                      auto const seen = seen_from_text(row.get<std::string>("seen"));
                      expects(seen.has_value());
                      return Check{.plan = row.get<PlanId>("plan_id"),
                                   .round_at = row.get<sys_seconds>("round_at"),
                                   .seen = *seen,
                                   .words = row.get<std::string>("words"),
                                   .by = row.get<std::string>("full_name"),
                                   .at = row.get<sys_seconds>("checked_at")};
                  });
}

std::vector<PlanOfNight> night_at(db::Reader& db, PlaceReach const& here, local_days night)
{
    auto const checks = checks_between(db, here.setting(), start_of(night),
                                       start_of(night + days{2}));
    std::vector<PlanOfNight> all;
    for (Plan& plan : plans_on(db, here, night)) {
        PlanOfNight one{.plan = std::move(plan), .rounds = {}};
        for (sys_seconds const at : rounds(one.plan, night)) {
            auto const found = std::ranges::find_if(checks, [&](Check const& check) {
                return check.plan == one.plan.id && check.round_at == at;
            });
            one.rounds.push_back({at, found == checks.end() ? std::nullopt
                                                            : std::optional{*found}});
        }
        if (!one.rounds.empty()) all.push_back(std::move(one));
    }
    return all;
}

std::vector<Woken> woken_on(db::Reader& db, SettingId const& setting, local_days night)
{
    constexpr db::Sql select{R"sql(
        SELECT night_woken.staff_id, staff.full_name, night_woken.night, night_woken.woken_at,
               night_woken.minutes_up, night_woken.why
          FROM night_woken
          JOIN staff ON staff.id = night_woken.staff_id
         WHERE night_woken.setting_id = :setting AND night_woken.night = :night
         ORDER BY night_woken.woken_at, night_woken.id
    )sql"};
    return db.all(select, {{"setting", setting}, {"night", night}}, [](db::Row const& row) {
        return Woken{.staff = row.get<StaffId>("staff_id"),
                     .staff_name = row.get<std::string>("full_name"),
                     .night = row.get<local_days>("night"),
                     .at = row.get<sys_seconds>("woken_at"),
                     .minutes_up = row.get<int>("minutes_up"),
                     .why = row.get<std::string>("why")};
    });
}

void insert_plan(db::Transaction& tx, Plan const& plan, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO night_plan (id, setting_id, child_id, place, every_minutes, from_minutes,
                                until_minutes, note, from_on, until_on, made_by, made_at)
        VALUES (:id, :setting, :child, :place, :every, :from_minutes, :until_minutes, :note,
                :from_on, :until_on, :by, :at)
    )sql"};
    auto const place = plan.child ? std::nullopt : std::optional{plan.name};
    tx.run(insert, {{"id", plan.id},
                    {"setting", plan.setting},
                    {"child", plan.child},
                    {"place", place},
                    {"every", plan.every_minutes},
                    {"from_minutes", plan.from},
                    {"until_minutes", plan.until},
                    {"note", plan.note},
                    {"from_on", plan.from_on},
                    {"until_on", plan.until_on},
                    {"by", by},
                    {"at", at}});
}

void store_end(db::Transaction& tx, PlanId const& id, local_days until_on)
{
    constexpr db::Sql update{R"sql(
        UPDATE night_plan SET until_on = :until_on WHERE id = :id
    )sql"};
    tx.run(update, {{"id", id}, {"until_on", until_on}});
}

bool insert_check(db::Transaction& tx, std::string const& id, SettingId const& setting,
                  Check const& check, StaffId const& by)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO night_check (id, plan_id, setting_id, round_at, seen, words, checked_by,
                                 checked_at)
        VALUES (:id, :plan, :setting, :round_at, :seen, :words, :by, :at)
        ON CONFLICT (plan_id, round_at) DO NOTHING
    )sql"};
    return tx.run(insert, {{"id", id},
                           {"plan", check.plan},
                           {"setting", setting},
                           {"round_at", check.round_at},
                           {"seen", to_text(check.seen)},
                           {"words", check.words},
                           {"by", by},
                           {"at", check.at}}) == 1;
}

void insert_woken(db::Transaction& tx, std::string const& id, SettingId const& setting,
                  Woken const& woken, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO night_woken (id, setting_id, staff_id, night, woken_at, minutes_up, why,
                                 made_by, made_at)
        VALUES (:id, :setting, :staff, :night, :woken_at, :minutes_up, :why, :by, :at)
    )sql"};
    tx.run(insert, {{"id", id},
                    {"setting", setting},
                    {"staff", woken.staff},
                    {"night", woken.night},
                    {"woken_at", woken.at},
                    {"minutes_up", woken.minutes_up},
                    {"why", woken.why},
                    {"by", by},
                    {"at", at}});
}

}  // namespace keywork::night

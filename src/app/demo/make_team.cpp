#include "app/demo/team.hpp"

#include "features/activities/planner/operations.hpp"
#include "features/team/policies/operations.hpp"
#include "features/team/training/operations.hpp"

#include <fmt/core.h>

namespace keywork::app::demo {
namespace {

constexpr days asked_since{60};

local_days day_told(Table& table, std::string_view key, StoryClock const& clock)
{
    auto const day = clock.day(table.text(key));
    if (!day) table.fault(fmt::format("\"{}\" is a day like -14d", key));
    return day.value_or(clock.today());
}

training_matrix::Need read_need(Table& table)
{
    training_matrix::Need need;
    auto const role = role_from_text(table.text("role"));
    if (!role) table.fault("\"role\" is a role like care");
    need.role = role.value_or(Role::care);
    need.type = table.text("type");
    if (table.has("every_months"))
        need.every_months = static_cast<int>(table.whole("every_months", 0));
    table.done();
    return need;
}

ToldDiploma read_diploma(Table& table, StoryClock const& clock)
{
    ToldDiploma told{.worker = table.text("worker"), .stands = {}};
    told.stands.type = table.text("type");
    told.stands.role_started_on = day_told(table, "since", clock);
    if (table.has("enrolled")) told.stands.enrolled_on = day_told(table, "enrolled", clock);
    told.stands.provider = table.maybe_text("provider").value_or("");
    told.stands.units = static_cast<int>(table.whole("units", 0));
    told.stands.units_done = static_cast<int>(table.whole("done", 0));
    table.done();
    return told;
}

ToldPolicy read_policy(Table& table)
{
    ToldPolicy told{.policy = {.id = {}, .setting = std::nullopt, .title = table.text("title"),
                               .roles = policies::roles_from_text(
                                   table.maybe_text("roles").value_or(""))},
                    .version = {.label = table.text("version"),
                                .changed = table.maybe_text("changed").value_or(""),
                                .words = table.text("words"),
                                .file = {}},
                    .read_by = {}};
    told.read_by = table.texts("read_by");
    table.done();
    return told;
}

/// Does something with the rights of a worker, some time ago.
template <class Change>
void as(db::Transaction& db, StaffId const& worker, sys_seconds at, ToldTeam const& told,
        Random& random, Faults& faults, Change const& change)
{
    auto const actor = actor_at(db, worker, at);
    Transaction tx{db, actor, random};
    auto const done = change(tx);
    if (!done) faults.add(told.line, "was refused by the operation that its page uses");
}

}  // namespace

std::vector<ToldTeam> read_teams(Table file, StoryClock const& clock)
{
    std::vector<ToldTeam> all;
    for (Table& table : file.tables("place")) {
        ToldTeam told{.place = table.text("in"), .by = table.text("by"), .activity_pounds = 0,
                      .needs = {}, .diplomas = {}, .policies = {}, .line = table.line()};
        told.activity_pounds = table.whole("activity_pounds", 0);
        for (Table& need : table.tables("needs")) told.needs.push_back(read_need(need));
        for (Table& diploma : table.tables("diplomas"))
            told.diplomas.push_back(read_diploma(diploma, clock));
        for (Table& policy : table.tables("policies"))
            told.policies.push_back(read_policy(policy));
        table.done();
        all.push_back(std::move(told));
    }
    file.done();
    return all;
}

void make_team(db::Transaction& db, ToldTeam const& told, record::Rulebook const& rules,
               StoryClock const& clock, Random& random, Made& made, Faults& faults)
{
    auto const place = made.places.find(told.place);
    auto const leads = find(made.workers, told.by, "worker", told.line, faults);
    if (place == made.places.end() || !leads.is_set()) return;
    auto const& setting = place->second.id;
    auto const at = clock.now() - asked_since;
    for (training_matrix::Need const& need : told.needs)
        as(db, leads, at, told, random, faults, [&](Transaction& tx) {
            return training_matrix::add_need(tx, setting, need);
        });
    for (ToldDiploma const& one : told.diplomas) {
        auto const worker = find(made.workers, one.worker, "worker", told.line, faults);
        if (worker.is_set())
            as(db, leads, at, told, random, faults, [&](Transaction& tx) {
                return training_matrix::keep_qualification(tx, worker, one.stands);
            });
    }
    for (ToldPolicy const& one : told.policies) {
        auto policy = one.policy;
        policy.setting = setting;
        policies::PolicyId id;
        as(db, leads, at, told, random, faults, [&](Transaction& tx) -> Outcome<> {
            id = TRY(policies::start(tx, setting, policy, one.version));
            return policies::issue(tx, setting, id);
        });
        for (std::string const& name : one.read_by) {
            auto const reader = find(made.workers, name, "worker", told.line, faults);
            if (reader.is_set())
                as(db, reader, at + days{3}, told, random, faults, [&](Transaction& tx) {
                    return policies::say_read(tx, rules, setting, id, "");
                });
        }
    }
    if (told.activity_pounds > 0)
        as(db, leads, at, told, random, faults, [&](Transaction& tx) {
            return planner::set_budget(tx, setting, told.activity_pounds * 100);
        });
}

}  // namespace keywork::app::demo

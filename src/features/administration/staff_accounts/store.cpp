#include "features/administration/staff_accounts/store.hpp"

#include "care/staff/store.hpp"
#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::staff_accounts {
namespace {

RoleRequest request_from(db::Row const& row)
{
    auto const role = role_from_text(row.text("role"));
    auto const reach = reach_from_text(row.text("reach"));
    expects(role.has_value() && reach.has_value());
    return {.id            = row.get<RoleRequestId>("id"),
            .staff         = row.get<StaffId>("staff_id"),
            .staff_name    = row.get<std::string>("staff_name"),
            .role          = {.setting  = row.get<SettingId>("setting_id"),
                              .role     = *role,
                              .reach    = *reach,
                              .from_on  = row.get<local_days>("from_on"),
                              .until_on = row.get<local_days>("until_on")},
            .asked_by      = row.get<StaffId>("asked_by"),
            .asked_by_name = row.get<std::string>("asked_by_name"),
            .asked_at      = row.get<sys_seconds>("asked_at")};
}

}  // namespace

std::vector<RoleRequest> waiting_requests(db::Reader& db)
{
    constexpr db::Sql select{R"sql(
        SELECT role_request.id, role_request.staff_id, staff.full_name AS staff_name,
               role_request.setting_id, role_request.role, role_request.reach,
               role_request.from_on, role_request.until_on, role_request.asked_by,
               asker.full_name AS asked_by_name, role_request.asked_at
          FROM role_request
          JOIN staff          ON staff.id = role_request.staff_id
          JOIN staff AS asker ON asker.id = role_request.asked_by
         WHERE role_request.agreed_at IS NULL AND role_request.withdrawn_at IS NULL
         ORDER BY role_request.asked_at, role_request.id
    )sql"};
    return db.all(select, {}, request_from);
}

std::optional<RoleRequest> find_waiting(db::Reader& db, RoleRequestId const& id)
{
    auto const all = waiting_requests(db);   // a handful in the whole organisation
    auto const found = std::ranges::find(all, id, &RoleRequest::id);
    if (found == all.end()) return std::nullopt;
    return *found;
}

void insert_request(db::Transaction& db, RoleRequest const& request)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO role_request (id, staff_id, setting_id, role, reach, from_on, until_on,
                                  asked_by, asked_at)
        VALUES (:id, :staff, :setting, :role, :reach, :from_on, :until_on, :asked_by, :asked_at)
    )sql"};
    db.run(insert, {{"id", request.id},
                    {"staff", request.staff},
                    {"setting", request.role.setting},
                    {"role", to_text(request.role.role)},
                    {"reach", to_text(request.role.reach)},
                    {"from_on", request.role.from_on},
                    {"until_on", request.role.until_on},
                    {"asked_by", request.asked_by},
                    {"asked_at", request.asked_at}});
}

void store_agreed(db::Transaction& db, RoleRequestId const& id, StaffId const& by, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE role_request SET agreed_by = :by, agreed_at = :at WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"by", by}, {"at", at}});
}

void store_withdrawn(db::Transaction& db, RoleRequestId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE role_request SET withdrawn_at = :at WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"at", at}});
}

std::vector<Actor> managers_now(db::Reader& db, sys_seconds now)
{
    // The roles that has_function() lets manage accounts; a test holds the two together.
    constexpr db::Sql select{R"sql(
        SELECT DISTINCT staff.id
          FROM staff_role
          JOIN staff ON staff.id = staff_role.staff_id
         WHERE staff_role.role IN ('lead', 'oversight', 'sysadmin')
           AND staff_role.from_on <= :today AND staff_role.until_on >= :today
           AND staff.off_at IS NULL
         ORDER BY staff.id
    )sql"};
    auto const today = london_day(now);
    std::vector<Actor> managers;
    for (StaffId const& id : db.all(select, {{"today", today}}, [](db::Row const& row) {
             return row.get<StaffId>("id");
         })) {
        auto const account = staff::find(db, id);
        expects(account.has_value());
        auto const state = state_of(*account, now);
        if (state != AccountState::on && state != AccountState::unused) continue;
        Actor actor{.staff = id, .full_name = account->full_name, .job_title = account->job_title,
                    .theme = account->theme, .roles = staff::roles_on(db, id, today), .place = {}};
        actor.session = "-";
        actor.now = now;
        actor.today = today;
        managers.push_back(std::move(actor));
    }
    return managers;
}

void insert_console_act(db::Transaction& db, ConsoleAct const& act)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO console_act (id, staff_id, setting_id, reason, made_at)
        VALUES (:id, :staff, :setting, :reason, :made_at)
    )sql"};
    db.run(insert, {{"id", act.id},
                    {"staff", act.staff},
                    {"setting", act.manager_of},
                    {"reason", act.reason},
                    {"made_at", act.made_at}});
}

std::vector<ConsoleAct> console_acts_of(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, setting_id, reason, made_at
          FROM console_act
         WHERE staff_id = :staff
         ORDER BY made_at DESC, id DESC
    )sql"};
    return db.all(select, {{"staff", staff}}, [](db::Row const& row) {
        return ConsoleAct{.id         = row.get<ConsoleActId>("id"),
                          .staff      = row.get<StaffId>("staff_id"),
                          .manager_of = row.get<std::optional<SettingId>>("setting_id"),
                          .reason     = row.get<std::string>("reason"),
                          .made_at    = row.get<sys_seconds>("made_at")};
    });
}

}  // namespace keywork::staff_accounts

#include "features/administration/staff_accounts/operations.hpp"

#include "care/staff/store.hpp"
#include "features/administration/staff_accounts/store.hpp"

#include <algorithm>

namespace keywork::staff_accounts {
namespace {

using audit::Verb;

audit::Entry entry(Verb verb, std::string target)
{
    return {.verb = verb, .target = std::move(target), .basis = "function"};
}

/// The account, if this actor may change it.
Outcome<StaffAccount> to_change(Transaction& tx, StaffId const& staff)
{
    auto account = staff::find(tx.db(), staff);
    if (!account) return refuse(NotFound{});
    auto const roles = staff::roles_of(tx.db(), staff);
    bool const own = staff == tx.actor().staff;
    if (!own && !is_in_sight(tx.actor(), roles)) return refuse(NotFound{});
    TRY(may_change(tx.actor(), staff, roles));
    return std::move(*account);
}

bool overlaps(StaffRole const& held, NewRole const& wanted)
{
    return held.setting == wanted.setting && held.role == wanted.role &&
           held.reach == wanted.reach && held.from_on <= held.until_on &&
           held.from_on <= wanted.until_on && wanted.from_on <= held.until_on;
}

Outcome<> is_free(Transaction& tx, StaffId const& staff, NewRole const& role)
{
    auto const held = staff::roles_of(tx.db(), staff);
    if (std::ranges::any_of(held, [&](StaffRole const& one) { return overlaps(one, role); }))
        return refuse(Conflict{"They hold this role there on some of these days already. Choose "
                               "days after it ends."});
    return {};
}

StaffRoleId give(Transaction& tx, StaffId const& staff, NewRole const& role, StaffId const& by)
{
    auto const id = tx.new_id<struct StaffRole>();
    staff::insert_role(tx.db(), {.id       = id,
                                 .staff    = staff,
                                 .setting  = role.setting,
                                 .role     = role.role,
                                 .reach    = role.reach,
                                 .from_on  = role.from_on,
                                 .until_on = role.until_on,
                                 .made_by  = by,
                                 .made_at  = tx.now()});
    tx.audit(entry(Verb::link_start, audit::target("role", id)));
    return id;
}

}  // namespace

Outcome<StaffId> make_account(Transaction& tx, NewAccount const& account,
                              std::string const& password_hash)
{
    if (managed_settings(tx.actor()).empty()) return refuse(NotFound{});
    if (staff::find_by_sign_in_name(tx.db(), account.sign_in_name))
        return refuse(Invalid{{{"sign_in_name", "Somebody signs in with this name already. "
                                                "Choose another."}}});
    auto const id = tx.new_id<struct Staff>();
    staff::insert(tx.db(), {.id                   = id,
                            .sign_in_name         = account.sign_in_name,
                            .full_name            = account.full_name,
                            .job_title            = account.job_title,
                            .password_hash        = password_hash,
                            .password_must_change = true,
                            .theme                = "auto",
                            .created_at           = tx.now(),
                            .off_at               = std::nullopt,
                            .last_seen_at         = std::nullopt});
    tx.audit(entry(Verb::account_make, audit::target("staff", id)));
    return id;
}

Outcome<> change_name_and_job(Transaction& tx, StaffFace const& face)
{
    TRY(to_change(tx, face.id));
    staff::set_name_and_job(tx.db(), face);
    tx.audit(entry(Verb::config_set, audit::target("staff", face.id)));
    return {};
}

Outcome<> switch_off(Transaction& tx, StaffId const& staff)
{
    auto const account = TRY(to_change(tx, staff));
    if (account.off_at) return refuse(Conflict{"This account is switched off already."});
    if (is_last_manager(managers_now(tx.db(), tx.now()), staff))
        return refuse(Conflict{"This is the last account that can give roles, so it stays on. "
                               "Give somebody else the manager’s role first."});
    staff::switch_off(tx.db(), staff, tx.now());
    staff::end_sessions(tx.db(), staff, tx.now());
    tx.audit(entry(Verb::account_off, audit::target("staff", staff)));
    return {};
}

Outcome<> switch_on(Transaction& tx, StaffId const& staff)
{
    auto const account = TRY(to_change(tx, staff));
    auto const state = state_of(account, tx.now());
    if (state == AccountState::on || state == AccountState::unused)
        return refuse(Conflict{"This account is switched on already."});
    staff::switch_on(tx.db(), staff, tx.now());
    tx.audit(entry(Verb::config_set, audit::target("account-on", staff)));
    return {};
}

Outcome<> replace_password(Transaction& tx, StaffId const& staff,
                           std::string const& password_hash)
{
    TRY(to_change(tx, staff));
    staff::set_password(tx.db(), staff, password_hash, staff::MustChange::yes, tx.now());
    staff::end_sessions(tx.db(), staff, tx.now());
    tx.audit(entry(Verb::config_set, audit::target("password", staff)));
    return {};
}

Outcome<StaffRoleId> start_role(Transaction& tx, StaffId const& staff, NewRole const& role)
{
    TRY(to_change(tx, staff));
    if (!may_give(tx.actor(), role.setting, role.role))
        return refuse(NotAllowed{"You give roles up to your own, at the places you manage."});
    TRY(is_free(tx, staff, role));
    return give(tx, staff, role, tx.actor().staff);
}

Outcome<RoleRequestId> ask_for_role(Transaction& tx, StaffId const& staff, NewRole const& role)
{
    TRY(to_change(tx, staff));
    if (!may_ask(tx.actor(), role.setting, role.role))
        return refuse(NotAllowed{"You ask for roles at the places you manage."});
    TRY(is_free(tx, staff, role));
    for (RoleRequest const& one : waiting_requests(tx.db()))
        if (one.staff == staff && one.role.setting == role.setting && one.role.role == role.role)
            return refuse(Conflict{"This was asked for already and waits for another manager."});
    auto const id = tx.new_id<struct RoleRequest>();
    insert_request(tx.db(), {.id            = id,
                             .staff         = staff,
                             .staff_name    = {},
                             .role          = role,
                             .asked_by      = tx.actor().staff,
                             .asked_by_name = {},
                             .asked_at      = tx.now()});
    tx.audit(entry(Verb::config_set, audit::target("role-asked", id)));
    return id;
}

Outcome<StaffRoleId> agree_to_role(Transaction& tx, StaffId const& staff, RoleRequestId const& id)
{
    auto const found = find_waiting(tx.db(), id);
    if (!found || found->staff != staff) return refuse(NotFound{});
    TRY(may_agree(tx.actor(), *found));
    TRY(to_change(tx, staff));
    TRY(is_free(tx, staff, found->role));
    store_agreed(tx.db(), id, tx.actor().staff, tx.now());
    return give(tx, staff, found->role, found->asked_by);
}

Outcome<> withdraw_role(Transaction& tx, StaffId const& staff, RoleRequestId const& id)
{
    auto const found = find_waiting(tx.db(), id);
    bool const manages =
        found && may_ask(tx.actor(), found->role.setting, found->role.role);
    if (!manages || found->staff != staff) return refuse(NotFound{});
    store_withdrawn(tx.db(), id, tx.now());
    tx.audit(entry(Verb::config_set, audit::target("role-withdrawn", id)));
    return {};
}

Outcome<> end_role(Transaction& tx, StaffId const& staff, StaffRoleId const& id,
                   local_days until_on)
{
    TRY(to_change(tx, staff));
    auto const role = staff::find_role(tx.db(), id);
    if (!role || role->staff != staff) return refuse(NotFound{});
    if (!may_end(tx.actor(), role->setting, role->role))
        return refuse(NotAllowed{"You end roles up to your own, at the places you manage."});
    if (role->until_on <= until_on) return refuse(Conflict{"This role has ended by then already."});
    staff::end_role(tx.db(), id, until_on);
    tx.audit(entry(Verb::link_end, audit::target("role", id)));
    return {};
}

}  // namespace keywork::staff_accounts

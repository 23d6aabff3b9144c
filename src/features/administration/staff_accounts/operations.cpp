#include "features/administration/staff_accounts/operations.hpp"

#include "care/staff/store.hpp"

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
    auto const held = staff::roles_of(tx.db(), staff);
    if (std::ranges::any_of(held, [&](StaffRole const& one) { return overlaps(one, role); }))
        return refuse(Conflict{"They hold this role there on some of these days already. Choose "
                               "days after it ends."});
    auto const id = tx.new_id<struct StaffRole>();
    staff::insert_role(tx.db(), {.id       = id,
                                 .staff    = staff,
                                 .setting  = role.setting,
                                 .role     = role.role,
                                 .reach    = role.reach,
                                 .from_on  = role.from_on,
                                 .until_on = role.until_on,
                                 .made_by  = tx.actor().staff,
                                 .made_at  = tx.now()});
    tx.audit(entry(Verb::link_start, audit::target("role", id)));
    return id;
}

Outcome<> end_role(Transaction& tx, StaffId const& staff, StaffRoleId const& id,
                   local_days until_on)
{
    TRY(to_change(tx, staff));
    auto const role = staff::find_role(tx.db(), id);
    if (!role || role->staff != staff) return refuse(NotFound{});
    if (!may_give(tx.actor(), role->setting, role->role))
        return refuse(NotAllowed{"You end roles up to your own, at the places you manage."});
    if (role->until_on <= until_on) return refuse(Conflict{"This role has ended by then already."});
    staff::end_role(tx.db(), id, until_on);
    tx.audit(entry(Verb::link_end, audit::target("role", id)));
    return {};
}

}  // namespace keywork::staff_accounts

#include "features/administration/settings/operations.hpp"

#include "care/setting/store.hpp"
#include "care/staff/store.hpp"
#include "features/administration/settings/store.hpp"

namespace keywork::settings {
namespace {

using audit::Verb;

audit::Entry entry(Verb verb, std::string target)
{
    return {.verb = verb, .target = std::move(target), .basis = "function"};
}

Outcome<Setting> managed(Transaction& tx, SettingId const& id)
{
    if (!tx.actor().may_in(Function::manage_setting, id)) return refuse(NotFound{});
    auto found = setting::find(tx.db(), id);
    if (!found) return refuse(NotFound{});
    return std::move(*found);
}

/// The wish, if it still waits for this setting.
Outcome<Closure> waiting(Transaction& tx, SettingId const& setting, ClosureId const& id)
{
    TRY(managed(tx, setting));
    auto const found = find_closure(tx.db(), id);
    if (!found || found->setting != setting) return refuse(NotFound{});
    if (found->agreed_by || found->withdrawn_at)
        return refuse(Conflict{"This no longer waits: it was agreed or withdrawn. Open the page "
                               "again."});
    return *found;
}

}  // namespace

Outcome<SettingId> add(Transaction& tx, Setting setting)
{
    if (managed_settings(tx.actor()).empty()) return refuse(NotFound{});
    setting.id = tx.new_id<struct Setting>();
    setting::insert(tx.db(), setting);
    tx.audit(entry(Verb::config_set, audit::target("setting", setting.id)));
    auto const role = tx.new_id<struct StaffRole>();
    staff::insert_role(tx.db(), {.id       = role,
                                 .staff    = tx.actor().staff,
                                 .setting  = setting.id,
                                 .role     = Role::lead,
                                 .reach    = Reach::works,
                                 .from_on  = tx.today(),
                                 .until_on = managers_last_day(tx.today()),
                                 .made_by  = tx.actor().staff,
                                 .made_at  = tx.now()});
    tx.audit(entry(Verb::link_start, audit::target("role", role)));
    return setting.id;
}

Outcome<> change(Transaction& tx, Setting const& setting)
{
    auto const before = TRY(managed(tx, setting.id));
    auto kept = setting;
    kept.opened_on = before.opened_on;
    kept.closed_on = before.closed_on;
    setting::update(tx.db(), kept);
    tx.audit(entry(Verb::config_set, audit::target("setting", setting.id)));
    return {};
}

Outcome<ClosureId> ask_to_close(Transaction& tx, SettingId const& setting, local_days closes_on)
{
    auto const found = TRY(managed(tx, setting));
    if (found.closed_on) return refuse(Conflict{"This setting is closed already."});
    if (waiting_closure(tx.db(), setting))
        return refuse(Conflict{"Closing was asked for already. Withdraw that first."});
    auto const id = tx.new_id<struct Closure>();
    insert_closure(tx.db(), {.id            = id,
                             .setting       = setting,
                             .closes_on     = closes_on,
                             .asked_by      = tx.actor().staff,
                             .asked_by_name = {},
                             .asked_at      = tx.now(),
                             .agreed_by     = std::nullopt,
                             .withdrawn_at  = std::nullopt});
    tx.audit(entry(Verb::config_set, audit::target("setting-closing", id)));
    return id;
}

Outcome<> agree_to_close(Transaction& tx, SettingId const& setting, ClosureId const& id)
{
    auto const closure = TRY(waiting(tx, setting, id));
    if (closure.asked_by == tx.actor().staff)
        return refuse(NotAllowed{"Closing needs two people: another manager agrees to what you "
                                 "asked for."});
    if (children_after(tx.db(), setting, closure.closes_on) > 0)
        return refuse(Conflict{"Children are still here after that day. End or move their stays "
                               "first."});
    auto closed = TRY(managed(tx, setting));
    closed.closed_on = closure.closes_on;
    setting::update(tx.db(), closed);
    store_agreed(tx.db(), id, tx.actor().staff, tx.now());
    tx.audit(entry(Verb::config_set, audit::target("setting-closed", setting)));
    return {};
}

Outcome<> withdraw_closing(Transaction& tx, SettingId const& setting, ClosureId const& id)
{
    TRY(waiting(tx, setting, id));
    store_withdrawn(tx.db(), id, tx.now());
    tx.audit(entry(Verb::config_set, audit::target("setting-open", setting)));
    return {};
}

}  // namespace keywork::settings

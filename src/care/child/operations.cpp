#include "care/child/operations.hpp"

#include "care/child/stay/store.hpp"
#include "care/child/store.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

bool adds_children_to(Actor const& actor, SettingId const& setting)
{
    return std::ranges::any_of(actor.roles, [&](HeldRole const& held) {
        return held.setting == setting && !held.oversees &&
               has_function(held.role, Function::manage_child);
    });
}

Outcome<> upn_is_free(db::Reader& db, ChildDetails const& details)
{
    if (!details.upn) return {};
    auto const holder = child_with_upn(db, *details.upn);
    if (!holder || *holder == details.face.id) return {};
    return refuse(Invalid{{{"upn", "This UPN is already in use. Check it, or ask the school"}}});
}

void add_former(std::optional<std::string>& former, std::string const& name)
{
    if (former && former->find(name) != std::string::npos) return;
    former = former ? *former + "; " + name : name;
}

}  // namespace

audit::Entry entry(Permitted<ChildId> const& child, audit::Verb verb, std::string target)
{
    return {.verb    = verb,
            .target  = std::move(target),
            .subject = audit::subject(*child),
            .basis   = child.basis()};
}

Outcome<Permitted<ChildId>> decide_to_write(Transaction& tx, Permitted<ChildId> const& child,
                                            Function function, Level level)
{
    auto permitted = TRY(decide(tx.db(), tx.actor(), function, Level::l0, *child));
    if (!permitted.writes_to() || *permitted.writes_to() < level)
        return refuse(NotAllowed{"You can read this, but not change it. Ask the manager of the "
                                 "home, school or service."});
    return permitted;
}

Outcome<ChildId> create(Transaction& tx, NewChild child)
{
    if (!adds_children_to(tx.actor(), child.setting)) return refuse(NotFound{});
    child.details.face.id = tx.new_id<struct Child>();
    ChildId const id = child.details.face.id;
    TRY(upn_is_free(tx.db(), child.details));
    insert(tx.db(), child.details, tx.now());
    Stay const stay{.id         = tx.new_id<struct Stay>(),
                    .child      = id,
                    .setting    = child.setting,
                    .kind       = child.stay_kind,
                    .group_name = child.group_name,
                    .from_on    = child.from_on};
    insert_stay(tx.db(), stay);
    tx.audit({.verb    = audit::Verb::record_create,
              .target  = audit::target("child", id),
              .subject = audit::subject(id),
              .basis   = "function"});
    tx.audit({.verb    = audit::Verb::link_start,
              .target  = audit::target("stay", stay.id),
              .subject = audit::subject(id),
              .basis   = "function"});
    return id;
}

Outcome<> change_details(Transaction& tx, Permitted<ChildId> const& child, ChildDetails details)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    details.face.id = *permitted;
    TRY(upn_is_free(tx.db(), details));
    auto const before = child::details(tx.db(), permitted);
    if (before.face.legal_name != details.face.legal_name)
        add_former(details.former_names, before.face.legal_name);
    if (full_name(before.face) != full_name(details.face) &&
        full_name(before.face) != before.face.legal_name)
        add_former(details.former_names, full_name(before.face));
    update(tx.db(), details);
    if (permitted.reads_to() >= Level::l2)
        set_home_postcode(tx.db(), *permitted, details.home_postcode);
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("child", *permitted)));
    return {};
}

}  // namespace keywork::child

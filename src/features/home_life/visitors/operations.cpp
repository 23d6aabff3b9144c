#include "features/home_life/visitors/operations.hpp"

#include "care/access/decide.hpp"
#include "features/home_life/visitors/store.hpp"
#include "platform/text/written.hpp"

namespace keywork::visitors {
namespace {

Outcome<Visit> find(Transaction& tx, SettingId const& setting, VisitId const& id)
{
    if (!tx.actor().may_in(Function::see_shift, setting)) return refuse(NotFound{});
    auto const here = reach_in(tx.db(), scope_of(tx.actor()), setting);
    auto found = visit_of(tx.db(), here, id);
    if (!found) return refuse(NotFound{});
    return std::move(*found);
}

}  // namespace

Outcome<> sign_in(Transaction& tx, NewVisit const& wanted)
{
    if (!tx.actor().may_in(Function::see_shift, wanted.setting)) return refuse(NotFound{});
    TRY(check(wanted, tx.now()));
    if (wanted.child)
        TRY(decide(tx.db(), tx.actor(), Function::see_child, Level::l1, *wanted.child));
    auto const id = tx.new_id<struct VisitOfPlace>();
    insert_visit(tx.db(), id, wanted, tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::record_create,
              .target = audit::target("visit", id),
              .subject = wanted.child ? audit::subject(*wanted.child) : "-",
              .basis = wanted.child ? "scope" : "function"});
    return {};
}

Outcome<> sign_out(Transaction& tx, SettingId const& setting, VisitId const& id,
                   sys_seconds out_at)
{
    auto const visit = TRY(find(tx, setting, id));
    TRY(check_out(visit, out_at, tx.now()));
    if (!insert_out(tx.db(), id, out_at, tx.actor().staff, tx.now()))
        return refuse(Conflict{visit.out_by.value_or("Somebody") +
                               " signed this visitor out already."});
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("visit", id),
              .basis = "function"});
    return {};
}

Outcome<> correct(Transaction& tx, SettingId const& setting, VisitId const& id,
                  std::string const& words)
{
    TRY(find(tx, setting, id));
    TRY(check_written("words", words, longest_reason, "Write what is wrong and what is right"));
    insert_correction(tx.db(), tx.new_text(), id, {.words = words, .by = {}, .at = tx.now()},
                      tx.actor().staff);
    tx.audit({.verb = audit::Verb::record_amend,
              .target = audit::target("visit", id),
              .basis = "function"});
    return {};
}

}  // namespace keywork::visitors

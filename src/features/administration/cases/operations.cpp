#include "features/administration/cases/operations.hpp"

#include "care/access/decide.hpp"
#include "features/administration/cases/store.hpp"

#include <algorithm>

namespace keywork::cases {
namespace {

Refusal no_such_child()
{
    return Invalid{{{"name", "No child with exactly this name and date of birth is at a place that "
                             "you answer for. Check both on the request"}}};
}

}  // namespace

Outcome<OpenedCase> open_case(Transaction& tx, NewCase const& wanted)
{
    auto const& actor = tx.actor();
    if (!is_officer(actor)) return refuse(NotFound{});
    if (actor.assurance != Assurance::a3) return refuse(NeedsPasswordAgain{});
    auto found = children_born_on(tx.db(), actor.staff, wanted.born_on, actor.today);
    std::erase_if(found, [&](ChildFace const& face) { return !is_name_of(face, wanted.name); });
    if (found.size() != 1) return refuse(no_such_child());
    OpenedCase const opened{.id        = tx.new_id<struct Case>(),
                            .staff     = actor.staff,
                            .child     = found.front().id,
                            .reason    = wanted.reason,
                            .opened_at = tx.now(),
                            .from_on   = actor.today,
                            .until_on  = actor.today + case_lasts - days{1}};
    access::insert_case(tx.db(), opened);
    // Somebody kept away from the child stays so: as if the child were not there.
    if (!decide(tx.db(), actor, Function::see_child, Level::l0, opened.child))
        return refuse(no_such_child());
    tx.audit({.verb    = audit::Verb::link_start,
              .target  = audit::target("case", opened.id),
              .subject = audit::subject(opened.child),
              .basis   = "function"});
    return opened;
}

Outcome<> end_case(Transaction& tx, CaseId const& id)
{
    auto const cases = access::open_cases(tx.db(), tx.actor().staff, tx.today());
    auto const found = std::ranges::find(cases, id, &OpenedCase::id);
    if (found == cases.end()) return refuse(NotFound{});
    access::end_case(tx.db(), id, tx.today() - days{1});
    tx.audit({.verb    = audit::Verb::link_end,
              .target  = audit::target("case", id),
              .subject = audit::subject(found->child),
              .basis   = "function"});
    return {};
}

}  // namespace keywork::cases

#include "care/access/sight.hpp"

#include <algorithm>

namespace keywork {
namespace {

/// An author reads their own words without a fresh password, but never above level 2 on a shared
/// device (security model, section 3, steps 1 and "Raising a concern").
int own_words_to(Assurance assurance)
{
    switch (assurance) {
    case Assurance::a1: return -1;
    case Assurance::a2r: return number(Level::l2);
    case Assurance::a2:
    case Assurance::a3: return number(Level::l3);
    }
    return -1;
}

}  // namespace

Sight sight_of(Actor const& actor, Permitted<ChildId> const& child)
{
    int const reads = std::min(number(child.reads_to()), number(Level::l3));
    return {.child = *child,
            .actor = actor.staff,
            .level = child.own_entries_only() ? -1 : reads,
            .own_level = own_words_to(actor.assurance),
            .named = actor.assurance == Assurance::a3 ? 1 : 0};
}

}  // namespace keywork

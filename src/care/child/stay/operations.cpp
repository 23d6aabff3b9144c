#include "care/child/stay/operations.hpp"

#include "care/child/operations.hpp"
#include "care/child/stay/store.hpp"

#include <algorithm>

namespace keywork::child {
namespace {

template <class Dated>
bool holds_on(Dated const& dated, local_days day)
{
    return dated.from_on <= day && (!dated.until_on || *dated.until_on >= day);
}

}  // namespace

Outcome<> start_stay(Transaction& tx, Permitted<ChildId> const& child, Stay stay)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    if (!tx.actor().may_in(Function::manage_child, stay.setting)) return refuse(NotFound{});
    auto const held = stays(tx.db(), permitted);
    bool const is_here = std::ranges::any_of(held, [&](StayInWords const& one) {
        return one.stay.setting == stay.setting && holds_on(one.stay, stay.from_on);
    });
    if (is_here) return refuse(Conflict{"They are already here on that day."});
    stay.id = tx.new_id<struct Stay>();
    stay.child = *permitted;
    insert_stay(tx.db(), stay);
    tx.audit(entry(permitted, audit::Verb::link_start, audit::target("stay", stay.id)));
    return {};
}

Outcome<> end_stay(Transaction& tx, Permitted<ChildId> const& child, StayId const& id,
                   local_days until_on)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    if (!end_stay(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::link_end, audit::target("stay", id)));
    return {};
}

Outcome<> start_school_place(Transaction& tx, Permitted<ChildId> const& child, SchoolPlace place,
                             OtherPlaces others)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    if (others == OtherPlaces::ended)
        for (SchoolPlace const& before : school_places(tx.db(), permitted))
            if (!before.until_on)
                end_school_place(tx.db(), *permitted, before.id, place.from_on - days{1});
    place.id = tx.new_text();
    insert_school_place(tx.db(), *permitted, place);
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("child", *permitted)));
    return {};
}

Outcome<> end_school_place(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                           local_days until_on)
{
    auto const permitted =
        TRY(decide_to_write(tx, child, Function::manage_child, Level::l1));
    if (!end_school_place(tx.db(), *permitted, id, until_on)) return refuse(NotFound{});
    tx.audit(entry(permitted, audit::Verb::record_amend, audit::target("child", *permitted)));
    return {};
}

}  // namespace keywork::child

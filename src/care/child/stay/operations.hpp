#pragma once

#include "care/access/decide.hpp"
#include "care/child/stay/stay.hpp"
#include "care/site/transaction.hpp"

namespace keywork::child {

/// Starts a child's stay in a setting where the actor adds children; its id is set here.
/// refused  Conflict when the child is already one of that setting's on the first day
Outcome<> start_stay(Transaction& tx, Permitted<ChildId> const& child, Stay stay);

/// Ends a stay: its last day is `until_on`. The setting's staff keep what the model gives to those
/// whose link has ended.
Outcome<> end_stay(Transaction& tx, Permitted<ChildId> const& child, StayId const& id,
                   local_days until_on);

/// Puts a child on the roll of a school; ends the place before on the day before, unless both are
/// held at once (dual registration).
enum class OtherPlaces : std::uint8_t { ended, kept };
Outcome<> start_school_place(Transaction& tx, Permitted<ChildId> const& child, SchoolPlace place,
                             OtherPlaces others);
Outcome<> end_school_place(Transaction& tx, Permitted<ChildId> const& child, std::string_view id,
                           local_days until_on);

}  // namespace keywork::child

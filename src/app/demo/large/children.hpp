// The children of the large organisation, with where they are and what is known of them.
#pragma once

#include "app/demo/large/places.hpp"
#include "care/ids.hpp"
#include "care/law/law.hpp"

namespace keywork::app::large {

/// A child and the places whose staff write about them.
struct MadeChild {
    ChildId id;
    std::vector<Place const*> places;    // at least one
};

/// Makes child number `at` of wanted.children: those who live in a home first, then those on a
/// caseload, then those on a roll.
MadeChild make_child(db::Transaction& tx, Places const& places, Wanted const& wanted,
                     std::int64_t at, Random& random);

}  // namespace keywork::app::large

#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::reading {

/// Keeps what was typed to be added to a record, when it cannot be taken.
Outcome<> keep_added_words(Request const& request, Site& site);

}  // namespace keywork::reading

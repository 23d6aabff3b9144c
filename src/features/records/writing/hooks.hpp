#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::writing {

/// Keeps the words of a posted page that cannot be taken. Nothing of the child is looked up: the
/// actor may have lost every right to it.
Outcome<> keep_posted_words(Request const& request, Site& site);

}  // namespace keywork::writing

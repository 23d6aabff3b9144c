#pragma once

#include "care/site/field_words.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::reading {

/// Keeps what was typed to be added to a record, when it cannot be taken.
Outcome<> keep_added_words(Request const& request, Site& site);

/// What a field of an addition or of a part that is answered later is called on its page.
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::reading

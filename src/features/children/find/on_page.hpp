// What the form of this slice asks, for words that come back outside its page.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::find {

/// A field of it (Feature::says_field). Its page says besides what this reader may search.
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::find

// What the form of this slice asks, in the words of its page.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::planner {

inline constexpr FieldWords budget_fields[] = {
    {"pounds", "How many pounds may activities cost in a month?"},
};

/// A field of it, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::planner

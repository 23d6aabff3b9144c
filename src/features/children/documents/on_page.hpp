// What the forms of this slice ask, in the words of their pages. 
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::documents {

inline constexpr FieldWords document_fields[] = {
    {"title", "What is it?"},
    {"file", "File"},
    {"level", "Who may see it?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::documents

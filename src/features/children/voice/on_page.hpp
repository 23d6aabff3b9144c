// What the forms of this slice ask, in the words of their pages. The child is named on the
// page only.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::voice {

inline constexpr FieldWords about_me_fields[] = {
    {"words", "The child’s words"},
    {"method", "How did they give them?", {}, "child-voice-method"},
    {"given_on", "When?"},
    {"helped_by", "Who helped?"},
    {"helps", "What helps"},
    {"is_hard", "What is hard for me"},
    {"too_much", "If it gets too much"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::voice

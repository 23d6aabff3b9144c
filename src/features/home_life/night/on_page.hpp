// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::night {

inline constexpr ChoiceWords seen_choices[] = {
    {"asleep", "Asleep"},   {"awake_settled", "Awake, settled"},
    {"awake_upset", "Awake, upset"}, {"up", "Up and about"},
    {"not_there", "Not in their room"}, {"safe", "All well"}, {"not_safe", "Not right"},
};
inline constexpr FieldWords night_fields[] = {
    {"seen", "What did you see?", seen_choices},
    {"words", "What did you see and do?"},
    {"woken_at", "When were you woken?"},
    {"minutes_up", "For how long were you up?"},
    {"why", "What woke you, and what did you do?"},
    {"who", "Whom to look in on?"},
    {"place", "Or which place?"},
    {"every", "How often?"},
    {"from", "First look"},
    {"until", "Last look"},
    {"note", "How, and what to mind"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::night

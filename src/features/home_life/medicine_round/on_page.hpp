// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::medicine_round {

inline constexpr ChoiceWords outcome_choices[] = {
    {"given", "Given"},         {"self_given", "Took it themselves"},
    {"refused", "Refused"},     {"absent", "Not here"},
    {"withheld", "Withheld"},   {"spoilt", "Dropped or spoilt"},
};
inline constexpr ChoiceWords worked_choices[] = {
    {"yes", "It helped"}, {"partly", "It helped a little"}, {"no", "It did not help"},
};
inline constexpr FieldWords dose_fields[] = {
    {"outcome", "What happened?", outcome_choices},
    {"amount", "How much?"},
    {"given_at", "At what time?"},
    {"reason", "Why?"},
    {"advice", "Who said that it may be given now, and when?"},
    {"witness_name", "Their sign-in name"},
    {"worked", "How did it work?", worked_choices},
    {"words", "What did you notice?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::medicine_round

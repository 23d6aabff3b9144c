// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::money {

inline constexpr ChoiceWords purse_choices[] = {
    {"pocket", "Pocket money"},
    {"savings", "Savings"},
};
inline constexpr ChoiceWords move_choices[] = {
    {"out", "Money went out"},
    {"in", "Money came in"},
    {"count", "I counted what is there"},
};
inline constexpr ChoiceWords agreed_choices[] = {
    {"signed", "They signed for it"},
    {"agreed", "They agreed"},
    {"no", "No"},
};
inline constexpr FieldWords money_fields[] = {
    {"purse", "Which money?", purse_choices},
    {"move", "What happened?", move_choices},
    {"amount", "How much?"},
    {"what", "What for?"},
    {"who", "Who brought it, or had it?"},
    {"happened_on", "On which day?"},
    {"receipt", "Receipt"},
    {"no_receipt", "Why is there no receipt?"},
    {"agreed", "Did they agree?", agreed_choices},
    {"agreed_why", "Why not?"},
    {"witness_name", "Their sign-in name"},
    {"why", "What was wrong?"},
    {"item", "What is it?"},
    {"kept_where", "Where is it kept?"},
    {"to_whom", "Who has it now?"},
    {"new_figure", "A second person signs above"},
    {"words", "What did you find?"},
    {"month", "Month"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::money

// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::medicine_stock {

inline constexpr ChoiceWords move_choices[] = {
    {"count", "I counted what is here"},
    {"in", "Some came in"},
    {"returned", "Some went back to a pharmacy or home"},
    {"disposed", "Some was disposed of"},
};
inline constexpr FieldWords stock_fields[] = {
    {"move", "What are you writing down?", move_choices},
    {"quantity", "How many?"},
    {"expires_on", "Use by which day?"},
    {"to_whom", "Who took it?"},
    {"explanation", "What do you know of the difference?"},
    {"witness_name", "Their sign-in name"},
    {"words", "What did you find out, and what happens now?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::medicine_stock

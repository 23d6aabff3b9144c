// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::rota {

inline constexpr ChoiceWords parts[] = {
    {"shift_lead", "Leads the shift"},
    {"worker", "Works"},
    {"sleep_in", "Sleeps in"},
    {"on_call", "On call"},
};
inline constexpr FieldWords shift_fields[] = {
    {"staff", "Who works?"},
    {"day", "On which day does it begin?"},
    {"name", "Which shift?"},
    {"part", "What do they do on it?", parts},
    {"from", "From"},
    {"until", "To"},
    {"why", "Why does it change?"},
    {"worked_from", "Began"},
    {"worked_until", "Stopped"},
    {"worked_note", "What was different, and why?"},
    {"off_why", "Why is it taken off?"},
    {"training", "What must somebody on every shift have?", {}, "training-type"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::rota

// What the page of an addition asks, in its words.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::record {

inline constexpr ChoiceWords addition_kinds[] = {
    {"correction", "A correction: something in it is wrong"},
    {"note", "A note"},
    {"child_view", "What they say about it"},
};
inline constexpr FieldWords addition_fields[] = {
    {"kind", "What do you add?", addition_kinds},
    {"question", "About which answer?"},
    {"words", "What do you want to add?"},
    {"reason", "If it is a correction: why?"},
};
inline constexpr FieldWords level_fields[] = {
    {"level", "Who may see it from now on?"},
    {"reason", "Why?"},
};

}  // namespace keywork::record

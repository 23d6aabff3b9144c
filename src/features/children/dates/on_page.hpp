// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::date_list {

inline constexpr ChoiceWords kind_choices[] = {
    {"loss", "A loss or a death"},
    {"move", "A move or a goodbye"},
    {"care", "Coming into care, or court"},
    {"birthday", "A birthday of somebody who matters"},
    {"family_time", "Family time, or a day it was promised"},
    {"celebration", "Something to celebrate"},
    {"faith", "A festival or holy day"},
    {"other", "Another day that matters"},
};
inline constexpr ChoiceWords yearly_choices[] = {
    {"yes", "Every year"},
    {"no", "Once"},
};
inline constexpr ChoiceWords level_choices[] = {
    {"1", "Everyday: all who work with them"},
    {"2", "Sensitive: health, family, loss"},
    {"3", "Safeguarding: leads only"},
};
inline constexpr FieldWords date_fields[] = {
    {"words", "What day is it?"},
    {"kind", "What kind of day?", kind_choices},
    {"on", "When was it, or when is it?"},
    {"yearly", "Does it come again?", yearly_choices},
    {"helps", "What helps around it?"},
    {"prompt_days", "How many days before is it prompted?"},
    {"level", "Who may see it?", level_choices},
    {"date", "Which day?"},
    {"why", "Why is it taken off?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::date_list

// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::medicines {

inline constexpr ChoiceWords yes_no_choices[] = {{"yes", "Yes"}, {"no", "No"}};
inline constexpr ChoiceWords given_choices[] = {
    {"times", "At set times"},
    {"as_needed", "Only when it is needed (PRN)"},
};
inline constexpr FieldWords medicine_fields[] = {
    {"name", "Name of the medicine"},
    {"strength", "Strength"},
    {"form", "What does it come as?"},
    {"controlled", "Do two people sign for it?", yes_no_choices},
    {"home_remedy", "Is it a home remedy?", yes_no_choices},
    {"dose", "How much is one dose?"},
    {"given", "When is it given?", given_choices},
    {"times", "At what times?"},
    {"weekdays", "On which days?"},
    {"as_needed_for", "What is it for?"},
    {"most", "At most how many doses in 24 hours?"},
    {"gap_hours", "How many hours between two doses?"},
    {"route", "How is it taken?"},
    {"instructions", "What else does the label say?"},
    {"storage", "Where is it kept?"},
    {"prescriber", "Who prescribed it?"},
    {"prescribed_on", "Prescribed on which day?"},
    {"from_on", "From which day is it given here?"},
    {"until_on", "Until which day?"},
    {"self_administers", "Do they take it themselves?", yes_no_choices},
    {"consent_by", "Who agreed that staff give it?"},
    {"consent_on", "When did they agree?"},
    {"here_now", "How much came with it?"},
    {"expires_on", "Use by which day?"},
    {"why", "Why, and who said so?"},
};

/// "Every day", "Monday to Friday", "Wednesday".
std::string weekdays_said(std::string_view weekdays);
/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::medicines

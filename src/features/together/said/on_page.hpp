// What the forms of this slice ask, in the words of their pages.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::said {

inline constexpr ChoiceWords yes_or_no[] = {{"yes", "Yes"}, {"no", "No"}};
inline constexpr ChoiceWords given_answers[] = {
    {"yes", "Yes"}, {"partly", "Partly"}, {"no", "No"}};
inline constexpr ChoiceWords steps[] = {
    {"heard", "I have read this"},       {"asks", "This asks for something"},
    {"passed_on", "Pass it on"},         {"decided", "What was decided"},
    {"told", "Told back to the child"}, {"corrected", "A correction"},
};
inline constexpr FieldWords said_fields[] = {
    {"words", "What did they say?"},
    {"method", "How did they give it?", {}, "child-voice-method"},
    {"said_on", "Which day?"},
    {"heard_by", "Who heard it?"},
    {"asks", "Does this ask for something?", yes_or_no},
    {"level", "Who may see it?"},
    {"what", "What you do", steps},
    {"to", "Who answers it from now on?"},
    {"answer", "What is the answer?", given_answers},
    {"decided", "What was decided?"},
    {"why", "Why?"},
    {"by_when", "By when?"},
    {"told_on", "When were they told?"},
    {"reply", "What did they say to it?"},
    {"right", "What is right?"},
    {"reason", "Why is it corrected?"},
};

/// A field of one of them, for words that come back outside its page (Feature::says_field).
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::said

// What the page of a signature asks, in its words.
#pragma once

#include "care/site/field_words.hpp"

namespace keywork::record {

inline constexpr ChoiceWords signature_answers[] = {
    {"agreed", "Agree and sign"},
    {"returned", "Return to its author"},
};
inline constexpr FieldWords signature_fields[] = {
    {"answer", "What you decided", signature_answers},
    {"talked_day", "When did you talk with them?"},
    {"talked_time", "At what time?"},
    {"comment", "What do you want to say with it?"},
    {"why", "What is missing, or must be put right?"},
};

inline constexpr FieldWords no_account_fields[] = {
    {"why", "Why can there be no account?"},
};

}  // namespace keywork::record

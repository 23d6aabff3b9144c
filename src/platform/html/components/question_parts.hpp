// The parts that questions share. For the .cpp files of the form components only.
#pragma once

#include "platform/html/components/question.hpp"

namespace keywork::html {

std::string hint_id(Question const& question);   // empty when there is no hint
std::string error_id(Question const& question);  // empty when there is no error

/// label or legend words: hidden context, words, "(optional)".
Markup label_words(Question const& question);
Markup label_for(Question const& question, std::string_view id);
/// Hint, error and note, in the order of govuk-frontend.
Markup before_field(Question const& question);
Markup in_group(Question const& question, Markup const& inside);
Markup in_fieldset(Question const& question, Markup const& inside, Attribute const& role = {});
std::string_view width_class(Width width);

}  // namespace keywork::html

// Typed fields as the page said them, for words that are shown away from their page: kept beside a
// newer save, or given back after a lost session.
#pragma once

#include "care/form/answers.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork::form {

struct FieldOnPage {
    std::string label;          // "When did it happen? (time)", "Hold 1: Started"
    Question const* question;   // the column, for a row
    bool is_typed = false;      // in a box: words stand as they are; else it was chosen
};

/// none  the form has no such question, or the field only says how many rows there are
std::optional<FieldOnPage> field_on_page(Form const& form, std::string_view field,
                                         SettingWords const& words);

/// A choice, a yes or no and a day as the page said them; "somebody you chose" for an id without a
/// name. Typed words stand as they are.
std::string typed_in_words(FieldOnPage const& field, std::string const& value,
                           SettingWords const& words, Names const& names);

}  // namespace keywork::form

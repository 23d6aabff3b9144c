// Wordings, names and choices as a file of forms/ holds them.
#pragma once

#include "features/administration/forms/forms.hpp"
#include "features/administration/forms/tree.hpp"

namespace keywork::forms {

/// Small letters and figures, the rest becomes `between`; none at the ends.
std::string name_from(std::string_view words, char between);

TypedWording wording_at(toml::Value const& table, std::string_view key);
std::string text_at(toml::Value const& table, std::string_view key);

std::string words_of_option(toml::Value const& option);
/// What was typed, a line each, without spaces around and empty lines.
std::vector<std::string> lines_of(std::string_view typed);
/// Codes stay with their words; where as many lines are typed as there were, they were reworded.
toml::Value::Held options_from(toml::Value::List const& before,
                               std::vector<std::string> const& lines);

}  // namespace keywork::forms

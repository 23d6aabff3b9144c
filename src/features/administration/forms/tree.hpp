// A TOML tree with one thing of it changed.
#pragma once

#include "platform/toml/toml.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace keywork::forms {

/// The table of a text that is known to read.
toml::Value tree_of(std::string_view text);

/// With the key set, or taken out.
toml::Value with(toml::Value const& table, std::string_view key,
                 std::optional<toml::Value::Held> held);
toml::Value::List list_at(toml::Value const& table, std::string_view key);
toml::Value table_with(std::vector<std::pair<std::string, toml::Value::Held>> entries);

/// Where a question stands.
struct QuestionAt {
    std::size_t step;
    std::size_t question;
};
std::optional<QuestionAt> question_at(toml::Value const& form, std::string_view name);
toml::Value const& question_in(toml::Value const& form, QuestionAt at);
std::size_t steps_in(toml::Value const& form);
/// With the questions of one step as `change` leaves them.
toml::Value with_questions(toml::Value const& form, std::size_t step,
                           std::function<void(toml::Value::List&)> const& change);

}  // namespace keywork::forms

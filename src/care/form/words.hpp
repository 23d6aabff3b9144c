// Small pieces of wording that answers, chronology lines and pages share.
#pragma once

#include "care/clock/due_rule.hpp"
#include "care/form/answers.hpp"

#include <functional>

namespace keywork::form {

/// What a name in braces becomes; none: it stays as it stands.
using FillIn = std::function<std::optional<std::string>(std::string_view)>;
std::string filled_in(std::string_view words, FillIn const& fill_in);

/// {name}, {child}, {children} and {lead}; none for any other.
std::optional<std::string> setting_word(std::string_view name, SettingWords const& words);

/// "a, b and c"
std::string joined(std::vector<std::string> const& parts);
/// "A; b; c"
std::string joined_apart(std::vector<std::string> const& parts);
std::string in_words(Number number);          // 3, 2.5
std::string time_of_day(minutes since_midnight);   // 7:40pm

std::string minutes_in_words(std::int64_t count);   // 1 minute, 61 minutes

/// How long a clock gives, in two or three words: "48 hours", "5 days", "This shift".
std::string time_allowed(clock::DueRule const& due);

}  // namespace keywork::form

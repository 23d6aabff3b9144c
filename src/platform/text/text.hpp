// What is asked of typed text everywhere: whether there is anything in it, and its plain forms.
#pragma once

#include <string>
#include <string_view>

namespace keywork {

char lower_case(char c);                          // A to Z only, whatever the locale
std::string lower_case(std::string_view text);    // the same, letter by letter

/// Without the spaces, tabs and line ends around it. Lives as long as `text`.
std::string_view trimmed(std::string_view text);

/// How many characters well-formed UTF-8 holds: what a person counts as a letter, mostly.
std::size_t characters(std::string_view utf8);

/// Nothing but spaces, tabs and line ends.
bool is_blank(std::string_view text);

}  // namespace keywork

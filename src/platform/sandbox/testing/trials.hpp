// Parsers that do what a parser must not, or never come to an end: for tests of what holds them.
// tests/sandbox/parser_trials.cpp is the program that has them.
#pragma once

#include "platform/sandbox/parser.hpp"

#include <span>

namespace keywork::sandbox::testing {

/// Each gives a table that says what could be done, where it is let.
std::span<Parser const> trials();
Parser const& trial(std::string_view name);

}  // namespace keywork::sandbox::testing

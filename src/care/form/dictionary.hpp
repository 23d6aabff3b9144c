// The data dictionary: what every kind of record asks, as documents for people who read data that
// left Keywork. Made from forms/, never written by hand.
#pragma once

#include "care/form/form.hpp"

#include <map>
#include <string>

namespace keywork::form {

/// Markdown by area, of the current version of every kind.
std::map<std::string, std::string> data_dictionary(Forms const& forms);

}  // namespace keywork::form

// How a route's pattern meets a path: literal segments and {names}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keywork {

/// "/children/{child}/people" as children, {child}, people.
std::vector<std::string> segments_of(std::string_view path);
bool is_name(std::string_view segment);
bool fits(std::vector<std::string> const& pattern, std::vector<std::string> const& segments);

}  // namespace keywork

#include "care/site/route_pattern.hpp"

#include <algorithm>

namespace keywork {

std::vector<std::string> segments_of(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);  // '/'
        auto const end = std::min(path.find('/'), path.size());
        segments.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool is_name(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool fits(std::vector<std::string> const& pattern, std::vector<std::string> const& segments)
{
    return std::ranges::equal(pattern, segments, [](auto const& wanted, auto const& given) {
        return is_name(wanted) ? !given.empty() : wanted == given;
    });
}

}  // namespace keywork

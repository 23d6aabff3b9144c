#include "care/site/request.hpp"

#include <algorithm>

namespace keywork {

std::string const& Request::parameter(std::string_view name) const
{
    auto const found = std::ranges::find_if(
        parameters_, [&](auto const& parameter) { return parameter.first == name; });
    expects(found != parameters_.end());
    return found->second;
}

bool Request::wants_words_only() const
{
    return message_.header("x-keywork-autosave") == "1";
}

}  // namespace keywork

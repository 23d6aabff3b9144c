#include "platform/http/message.hpp"

#include <algorithm>

namespace keywork::http {
namespace {

std::optional<std::string> first_named(Pairs const& pairs, std::string_view name)
{
    auto const found = std::ranges::find(pairs, name, &Pairs::value_type::first);
    if (found == pairs.end()) return std::nullopt;
    return found->second;
}

}  // namespace

std::optional<std::string> Form::value(std::string_view name) const
{
    return first_named(fields, name);
}

std::vector<std::string> Form::values(std::string_view name) const
{
    std::vector<std::string> found;
    for (auto const& [field, value] : fields)
        if (field == name) found.push_back(value);
    return found;
}

std::string Form::value_or(std::string_view name, std::string_view otherwise) const
{
    return first_named(fields, name).value_or(std::string{otherwise});
}

std::optional<std::string> Request::header(std::string_view lower_case_name) const
{
    return first_named(headers, lower_case_name);
}

std::optional<std::string> Request::cookie(std::string_view name) const
{
    return first_named(cookies, name);
}

std::optional<std::string> Request::query_value(std::string_view name) const
{
    return first_named(query, name);
}

Response redirect(std::string_view path)
{
    return {.status = 303, .headers = {{"Location", std::string{path}}}, .body = {}};
}

Response plain(int status, std::string_view words)
{
    return {.status = status,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
            .body = std::string{words}};
}

std::string target_of(Request const& request)
{
    std::string text = request.path;
    for (auto const& [name, value] : request.query) {
        text += text.find('?') == std::string::npos ? '?' : '&';
        text += percent_encoded(name) + "=" + percent_encoded(value);
    }
    return text;
}

}  // namespace keywork::http

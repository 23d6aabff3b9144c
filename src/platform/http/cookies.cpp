#include "platform/http/cookies.hpp"

#include "platform/http/text.hpp"

#include <algorithm>

namespace keywork::http {
namespace {

bool is_cookie_value(std::string_view value)
{
    return std::ranges::all_of(value, [](char c) {
        return c > ' ' && c <= '~' && c != '"' && c != ',' && c != '\\';
    });
}

}  // namespace

Pairs read_cookies(std::string_view header, std::size_t most)
{
    Pairs cookies;
    while (!header.empty() && cookies.size() < most) {
        auto const whole = header.substr(0, header.find(';'));
        header.remove_prefix(std::min(header.size(), whole.size() + 1));
        auto const piece = trimmed(whole);
        auto const equals = piece.find('=');
        if (equals == piece.npos) continue;
        auto const name = piece.substr(0, equals);
        auto value = piece.substr(equals + 1);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        if (is_token(name) && is_cookie_value(value)) cookies.emplace_back(name, value);
    }
    return cookies;
}

}  // namespace keywork::http

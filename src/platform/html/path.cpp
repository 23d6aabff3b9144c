#include "platform/html/path.hpp"

#include "platform/expects.hpp"

#include <algorithm>

namespace keywork::html {

struct PathMaker {
    static Path trust(std::string text) { return Path{std::move(text)}; }
};

namespace {

bool is_plain(char c)  // the unreserved characters of RFC 3986, section 2.3
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

void append_encoded(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : text) {
        if (is_plain(c)) {
            out += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

}  // namespace

Path Path::with_query(std::string_view name, std::string_view value) const
{
    std::string changed = text_;
    changed += changed.find('?') == std::string::npos ? '?' : '&';
    append_encoded(changed, name);
    changed += '=';
    append_encoded(changed, value);
    return Path{std::move(changed)};
}

Path Path::with_fragment(std::string_view id) const
{
    std::string changed = text_ + "#";
    append_encoded(changed, id);
    return Path{std::move(changed)};
}

Path detail::filled_path(std::string_view pattern, std::span<std::string const> segments)
{
    std::string filled;
    for (std::string const& segment : segments) {
        expects(!segment.empty() && segment != "." && segment != "..");
        auto const place = pattern.find("{}");
        filled += pattern.substr(0, place);
        append_encoded(filled, segment);
        pattern.remove_prefix(place + 2);
    }
    filled += pattern;
    return PathMaker::trust(std::move(filled));
}

Path same_page(std::string_view id)
{
    std::string filled = "#";
    append_encoded(filled, id);
    return PathMaker::trust(std::move(filled));
}

Path tel(std::string_view number)
{
    std::string filled = "tel:";
    for (char const c : number)
        if ((c >= '0' && c <= '9') || (c == '+' && filled.size() == 4)) filled += c;
    return PathMaker::trust(std::move(filled));
}

std::optional<Path> read_path(std::string_view typed)
{
    if (typed.empty() || typed.front() != '/' || typed.size() > 2000) return std::nullopt;
    if (typed.size() > 1 && (typed[1] == '/' || typed[1] == '\\')) return std::nullopt;
    auto const fits = [](char c) {
        return is_plain(c) || std::string_view{"/?&=%#+,:;@!"}.find(c) != std::string_view::npos;
    };
    if (!std::ranges::all_of(typed, fits)) return std::nullopt;
    return PathMaker::trust(std::string{typed});
}

}  // namespace keywork::html

#include "platform/http/target.hpp"

#include <algorithm>

namespace keywork::http {
namespace {

/// The next segment of "/a/b", taken off with the slash before it.
std::string_view take_segment(std::string_view& path)
{
    path.remove_prefix(1);
    auto const segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

/// Only what can name a page in one way: no two spellings of a path reach the same handler, so a
/// route's policy cannot be walked around.
bool is_plain_path(std::string_view path)
{
    auto const is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; };
    if (!path.starts_with('/') || !is_storable_text(path)) return false;
    if (path.find('\\') != path.npos || std::ranges::any_of(path, is_control)) return false;
    while (!path.empty()) {
        auto const segment = take_segment(path);
        if (segment == "." || segment == "..") return false;
        if (segment.empty() && !path.empty()) return false;
    }
    return true;
}

bool holds_encoded_slash(std::string_view path)
{
    for (auto at = path.find('%'); at != path.npos; at = path.find('%', at + 1))
        if (same_ignoring_case(path.substr(at, 3), "%2f")) return true;
    return false;
}

bool matches(std::string_view path, std::string_view pattern)
{
    while (!path.empty() && !pattern.empty()) {
        auto const wanted = take_segment(pattern);
        auto const segment = take_segment(path);
        if (wanted.starts_with('{') ? segment.empty() : wanted != segment) return false;
    }
    return path.empty() && pattern.empty();
}

}  // namespace

Reading<Target> read_target(std::string_view text, std::size_t most_fields)
{
    auto const is_printable = [](char c) { return c > ' ' && c <= '~' && c != '#' && c != '\\'; };
    if (!std::ranges::all_of(text, is_printable)) return refused(400);

    Target target;
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!same_ignoring_case(text.substr(0, scheme.size()), scheme)) continue;
        text.remove_prefix(scheme.size());
        auto const authority = text.substr(0, text.find_first_of("/?"));
        if (authority.empty()) return refused(400);
        target.authority = authority;
        text.remove_prefix(authority.size());
        if (text.empty()) text = "/";
        break;
    }

    auto const path = text.substr(0, text.find('?'));
    text.remove_prefix(std::min(text.size(), path.size() + 1));
    auto decoded = percent_decoded(path, Plus::is_plus);
    if (!decoded || holds_encoded_slash(path) || !is_plain_path(*decoded)) return refused(400);
    auto query = read_urlencoded(text, most_fields);
    if (!query) return refused(400);
    target.path = std::move(*decoded);
    target.query = std::move(*query);
    return target;
}

bool matches_any(std::string_view path, std::vector<std::string> const& patterns)
{
    return std::ranges::any_of(
        patterns, [&](std::string const& pattern) { return matches(path, pattern); });
}

}  // namespace keywork::http

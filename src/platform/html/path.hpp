// An address inside the site: the only thing that may stand in href, src and action.
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace keywork {
template <class Kind>
class Id;
}

namespace keywork::html {

// Declared only: each name is what the compiler says of a faulty pattern.
void path_must_begin_with_one_slash();
void path_holds_a_character_that_needs_encoding();
void path_has_more_placeholders_than_arguments();
void path_has_more_arguments_than_placeholders();

/// The text of a literal address, checked as it compiles: "/children/{}/records/{}".
template <std::size_t Count>
class PathPattern {
public:
    template <std::size_t N>
    consteval PathPattern(char const (&text)[N]) : text_{text, N - 1}
    {
        if (text[0] != '/' || (N > 2 && text[1] == '/')) path_must_begin_with_one_slash();
        std::size_t found = 0;
        for (std::size_t at = 0; at + 1 < N; ++at) {
            char const c = text[at];
            if (c == '{' && text[at + 1] == '}') {
                ++found;
                ++at;
            } else if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.')) {
                path_holds_a_character_that_needs_encoding();
            }
        }
        if (found > Count) path_has_more_placeholders_than_arguments();
        if (found < Count) path_has_more_arguments_than_placeholders();
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// An address inside the site, or a telephone number; percent-encoded.
class Path {
public:
    Path() : text_{"/"} {}
    std::string const& text() const { return text_; }
    /// Adds ?name=value, or &name=value after the first.
    Path with_query(std::string_view name, std::string_view value) const;
    /// The same page at the element with this id: /due#tyler.
    Path with_fragment(std::string_view id) const;
    bool operator==(Path const&) const = default;

private:
    friend struct PathMaker;  // path.cpp
    explicit Path(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

namespace detail {
Path filled_path(std::string_view pattern, std::span<std::string const> segments);
inline std::string segment(std::string_view text)
{
    return std::string{text};
}
template <std::integral Number>
std::string segment(Number number)
{
    return std::to_string(number);
}
template <class Kind>
std::string segment(Id<Kind> const& id)
{
    return id.text();
}
}  // namespace detail

/// A literal pattern with its ids, words or numbers, each one whole segment, percent-encoded.
/// An empty segment, "." or ".." is a broken invariant.
template <class... Args>
Path path(std::type_identity_t<PathPattern<sizeof...(Args)>> pattern, Args const&... args)
{
    std::array<std::string, sizeof...(Args)> const segments{detail::segment(args)...};
    return detail::filled_path(pattern.text(), segments);
}

/// An element of the same page: #main.
Path same_page(std::string_view id);

/// A telephone number to ring; everything but digits and a leading + is dropped.
Path tel(std::string_view number);

/// An address that came from outside (where to go after signing in). None unless it is a plain
/// path of this site: one leading '/', no host, no backslash, no control characters.
std::optional<Path> read_path(std::string_view typed);

}  // namespace keywork::html

// html::format: a literal piece of HTML, checked as it compiles, filled with escaped values.
//
//   html::format(R"(<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td></tr>)",
//                path("/children/{}", child.id), child.known_as, due_tag(child))
#pragma once

#include "platform/html/attribute.hpp"
#include "platform/html/markup.hpp"
#include "platform/html/path.hpp"
#include "platform/html/template.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace keywork::html {

template <class T>
concept Words = std::convertible_to<T const&, std::string_view>;
/// Counts. A bool or a character is not a number to be shown.
template <class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
template <class T>
concept Fills = Words<T> || WholeNumber<T> || std::same_as<T, Markup> || std::same_as<T, Path> ||
    std::same_as<T, Attribute>;

template <Fills T>
consteval Fill kind_of()
{
    if constexpr (std::same_as<T, Markup>)
        return Fill::markup;
    else if constexpr (std::same_as<T, Path>)
        return Fill::path;
    else if constexpr (std::same_as<T, Attribute>)
        return Fill::attribute;
    else if constexpr (WholeNumber<T>)
        return Fill::number;
    else
        return Fill::words;
}

/// One value on its way into a template. Points at the caller's words, so it lives for the call.
struct Filling {
    Fill kind;
    std::string_view words;
    std::int64_t number = 0;
};

inline Filling filling(Markup const& value)
{
    return {Fill::markup, value.text()};
}
inline Filling filling(Path const& value)
{
    return {Fill::path, value.text()};
}
inline Filling filling(Attribute const& value)
{
    return {Fill::attribute, value.text()};
}
template <Fills T>
Filling filling(T const& value)
{
    if constexpr (WholeNumber<T>)
        return {Fill::number, {}, static_cast<std::int64_t>(value)};
    else
        return {Fill::words, std::string_view{value}};
}

/// A literal that was checked against the kinds of its arguments.
template <Fills... Args>
class Template {
public:
    template <std::size_t N>
    consteval Template(char const (&text)[N]) : text_{text, N - 1}
    {
        constexpr std::array<Fill, sizeof...(Args) + 1> kinds{kind_of<Args>()..., Fill::words};
        Walk{text_, kinds.data(), sizeof...(Args)}.check();
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// Fills a checked text. Line breaks of the literal keep no indentation behind them.
Markup filled(std::string_view checked_text, std::initializer_list<Filling> fillings);

template <Fills... Args>
Markup format(std::type_identity_t<Template<Args...>> checked, Args const&... args)
{
    return filled(checked.text(), {filling(args)...});
}

}  // namespace keywork::html

// A whole attribute or nothing, for a {} that stands inside a tag: <input {} {}>.
#pragma once

#include <array>
#include <concepts>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace keywork::html {

class Path;

/// Nothing, or one or more whole attributes, escaped and quoted.
class Attribute {
public:
    Attribute() = default;
    std::string const& text() const { return text_; }  // without the space before it
    bool empty() const { return text_.empty(); }
    Attribute& operator+=(Attribute const& more);
    bool operator==(Attribute const&) const = default;

private:
    friend struct AttributeMaker;  // attribute.cpp
    explicit Attribute(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

Attribute operator+(Attribute first, Attribute const& second);

void this_attribute_is_not_one_that_pages_may_set();  // declared only, for the compiler to name

/// The name of an attribute that may be set by value: data-…, aria-… and a closed list.
class AttributeName {
public:
    template <std::size_t N>
    consteval AttributeName(char const (&name)[N]) : text_{name, N - 1}
    {
        constexpr std::array<std::string_view, 23> allowed{
            "id",     "for",      "name",         "value",     "type",      "class",
            "lang",   "hreflang", "dir",          "role",      "rows",      "size",
            "accept", "title",    "autocomplete", "inputmode", "maxlength", "min",
            "max",    "step",     "tabindex",     "datetime",  "spellcheck"};
        if (text_.starts_with("data-") || text_.starts_with("aria-")) return;
        for (std::string_view const name_allowed : allowed)
            if (name_allowed == text_) return;
        this_attribute_is_not_one_that_pages_may_set();
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

Attribute attribute(AttributeName name, std::string_view value);
/// An address a script posts to: data-autosave. Never href, src or action: those are in templates.
Attribute attribute(AttributeName name, Path const& value);
template <std::integral Number>
Attribute attribute(AttributeName name, Number value)
{
    return attribute(name, std::string_view{std::to_string(value)});
}
/// The attribute, or nothing where there is no value.
Attribute attribute_if_set(AttributeName name, std::string_view value);

Attribute checked_if(bool yes);
Attribute selected_if(bool yes);
Attribute hidden_if(bool yes);
Attribute open_if(bool yes);
Attribute multiple_if(bool yes);
Attribute novalidate();

/// What aria-current says of the current one of several links or steps.
enum class Current { page, step, truth };
Attribute current_if(Current what, bool yes);

/// aria-describedby with the ids that are not empty, or nothing.
Attribute described_by(std::initializer_list<std::string_view> ids);

}  // namespace keywork::html

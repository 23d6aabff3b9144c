// HTML that is known to be well formed, and the ways to make it from plain words. Only this folder
// makes Markup from raw text (raw.hpp); everybody else writes html::format (format.hpp).
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace keywork::html {

/// HTML that is known to be well formed.
class Markup {
public:
    Markup() = default;
    std::string const& text() const { return text_; }
    std::string take() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    Markup& operator+=(Markup const& more)
    {
        text_ += more.text_;
        return *this;
    }
    bool operator==(Markup const&) const = default;

private:
    friend struct MarkupMaker;  // raw.hpp
    explicit Markup(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

inline Markup operator+(Markup first, Markup const& second)
{
    first += second;
    return first;
}

/// Words as they were typed, escaped.
Markup text(std::string_view words);

/// Words as they were typed: an empty line begins a new <p>, a single line break is kept as <br>.
Markup paragraphs(std::string_view words);

/// What `view` makes of each item, one after the other.
template <class Range, class View>
Markup each(Range const& range, View&& view)
{
    Markup all;
    for (auto const& item : range) all += std::invoke(view, item);
    return all;
}

Markup join(std::span<Markup const> parts, Markup const& between = {});

}  // namespace keywork::html

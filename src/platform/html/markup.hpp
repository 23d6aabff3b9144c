// Checked, auto-escaping HTML (style guide, "HTML"). Only platform/html makes Markup from raw text.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace keywork::html {

/// HTML that is known to be well formed.
class Markup {
public:
    Markup() = default;
    std::string const& text() const { return text_; }
    std::string take() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    Markup& operator+=(Markup const& more);

private:
    friend struct MarkupMaker;  // defined in platform/html only
    explicit Markup(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// An address inside the site: the only thing that may stand in href, src and action. Each argument
/// is percent-encoded; the pattern is a literal: path("/children/{}/records/{}", child, record).
class Path;

/// A whole attribute or nothing: checked_if(yes), selected_if(yes), current_if(yes), …
class Attribute;

}  // namespace keywork::html

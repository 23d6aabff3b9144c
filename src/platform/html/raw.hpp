// The one door from raw text to Markup. Included by platform/html's own .cpp files and nobody else;
// the tidy test holds the list.
#pragma once

#include "platform/html/markup.hpp"

namespace keywork::html {

struct MarkupMaker {
    static Markup trust(std::string html) { return Markup{std::move(html)}; }
};

/// Appends words with & < > " ' escaped, so that they are safe in text and in a quoted attribute.
void append_escaped(std::string& out, std::string_view words);

}  // namespace keywork::html

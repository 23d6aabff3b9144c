// What the pages of records share: who a page is about, and by what rules records are read.
#pragma once

#include "care/child/child.hpp"
#include "care/record/sending/sending.hpp"
#include "platform/html/html.hpp"

namespace keywork {
class Site;
}

namespace keywork::record {

Rulebook rulebook(Site const& site);

/// The bar over a form: the child, what is being written, and the way to choose another child.
html::Markup who_bar(ChildFace const& child, std::string const& words, local_days today,
                     std::optional<html::Path> not_them_to = std::nullopt);
/// The same for a record of the house.
html::Markup who_bar(std::string const& place, std::string const& words);

/// What a level is called on the screen: "Everyday", "Sensitive".
std::string_view level_in_words(Level level);

}  // namespace keywork::record

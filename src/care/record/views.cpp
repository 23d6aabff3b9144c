#include "care/record/views.hpp"

#include "care/site/site.hpp"
#include "platform/html/components/people.hpp"

#include <fmt/core.h>

namespace keywork::record {

Rulebook rulebook(Site const& site)
{
    return {site.forms(), site.profiles(), site.clocks(), &site.code_sets()};
}

html::Markup who_bar(ChildFace const& child, std::string const& words, local_days today,
                     std::optional<html::Path> not_them_to)
{
    auto const name = full_name(child);
    html::WhoBar bar{.child = {.name = name,
                               .initials = html::initials_of(name),
                               .tint = html::tint_of(child.id.text())},
                     .after_name = fmt::format(", {}", age_on(child.born_on, today)),
                     .words = words};
    if (not_them_to) {
        bar.not_them = fmt::format("Not {}?", child.known_as);
        bar.not_them_to = std::move(not_them_to);
    }
    return html::who_bar(bar);
}

html::Markup who_bar(std::string const& place, std::string const& words)
{
    return html::who_bar({.child = {.name = place,
                                    .initials = html::initials_of(place),
                                    .tint = html::tint_of(place)},
                          .words = words});
}

std::string_view level_in_words(Level level)
{
    switch (level) {
    case Level::l0: return "Keep-safe essentials";
    case Level::l1: return "Everyday";
    case Level::l2: return "Sensitive";
    case Level::l3: return "Safeguarding";
    case Level::l4: return "Named people only";
    }
    return "";
}

}  // namespace keywork::record

// The days that matter in children's lives, before they come.
#include "features/today/home/views_parts.hpp"

#include "platform/html/components/layout.hpp"

#include <fmt/core.h>

namespace keywork::home::parts {

html::Markup dates_card(Today const& today)
{
    constexpr std::size_t most = 6;
    if (today.dates.empty()) return {};
    auto const day = london_day(today.now);
    html::Markup lines;
    for (std::size_t i = 0; i < today.dates.size() && i < most; ++i) {
        auto const& one = today.dates[i];
        auto const helps =
            one.date.helps.empty()
                ? html::Markup{}
                : html::format("<br>{}", html::quiet_words("What helps: " + one.date.helps));
        lines += html::format(R"(<li><a href="{}">{}: {}</a><br>{}{}</li>)",
                              html::path("/children/{}/dates", one.child), one.known_as,
                              one.date.words,
                              html::quiet_words(fmt::format(
                                  "{}, {}", in_short_words(one.next),
                                  dates::until_in_words(one.next, day))),
                              helps);
    }
    return html::card({.id = "dates", .heading = "Days that matter, soon"},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

}  // namespace keywork::home::parts

#include "features/together/said/views_panel.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::said {

using html::Markup;
using voices::Said;
using voices::Standing;

html::Path entry_path(Said const& said)
{
    return html::path("/children/{}/voices/{}", said.child, said.id);
}

Markup standing_tag(Said const& said, local_days today)
{
    if (said.came == voices::Came::unsafe && standing(said) == Standing::to_hear)
        return html::tag("Feels unsafe", html::Tone::stop, html::Icon::alert);
    auto const late = is_late(said, today);
    auto const tone = late ? html::Tone::warn : html::Tone::info;
    switch (standing(said)) {
    case Standing::to_hear: return html::tag(late ? "Late: not read yet" : "Not read yet", tone);
    case Standing::to_decide:
        return html::tag(late ? "Late: not answered" : "Waits for an answer", tone);
    case Standing::to_tell:
        return html::tag(late ? "Late: tell them" : "Decided: tell them", tone);
    case Standing::told: return html::tag("Told back", html::Tone::good);
    case Standing::kept: return html::tag("Heard", html::Tone::plain);
    }
    return {};
}

Markup line_of(Said const& said, local_days today, Names names)
{
    auto const who = answers_name(said);
    auto const below = fmt::format("{}. {}", said_when(said, today),
                                   !is_open(standing(said)) ? ""
                                   : who.empty()            ? "Whoever is on shift answers it."
                                                            : who + " answers it.");
    auto const words = names == Names::said ? said.known_as + ": “" + said.words + "”"
                                            : "“" + said.words + "”";
    return html::format(R"(<li><a href="{}">{}</a> {} <small>{}</small></li>)",
                        entry_path(said), words, standing_tag(said, today), below);
}

Markup panel(ChildPage const& page)
{
    auto const line = [&](Said const& said) {
        return line_of(said, page.today, Names::left_out);
    };
    auto const list =
        page.all.empty()
            ? html::quiet_words("Nothing waits for an answer.")
            : html::format(R"(<ul class="govuk-list">{}</ul>)", html::each(page.all, line));
    return html::card({.id = "voices",
                       .heading = "What " + page.face.known_as + " says",
                       .level = html::HeadingLevel::h3,
                       .foot = html::link(html::path("/children/{}/voices", page.face.id),
                                          "Everything they said, and what we did")},
                      list);
}

}  // namespace keywork::said

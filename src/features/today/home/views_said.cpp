// What young people said and nobody has read yet: above everything else on Today.
#include "features/today/home/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::home {
namespace {

using html::Markup;
using html::path;

Markup unsafe_note(voices::Said const& said)
{
    return html::note({.title = said.known_as + " feels unsafe",
                       .words = fmt::format("Said at {}. Go to them now, then say that you did.",
                                            time_in_words(said.made_at)),
                       .tone = html::Tone::stop,
                       .icon = html::Icon::alert,
                       .more = html::link(path("/children/{}/voices/{}", said.child, said.id),
                                          "Read what they said")});
}

Markup unread_note(std::vector<voices::Said const*> const& unread)
{
    if (unread.empty()) return {};
    auto const line = [](voices::Said const* said) {
        return html::format(R"(<li><a href="{}">{}: read what they said</a></li>)",
                            path("/children/{}/voices/{}", said->child, said->id),
                            said->known_as);
    };
    return html::note({.title = "Said on their own page, not read yet",
                       .words = {},
                       .tone = html::Tone::voice,
                       .icon = html::Icon::chat,
                       .more = html::format(R"(<ul class="govuk-list">{}</ul>)",
                                            html::each(unread, line))});
}

}  // namespace

html::Markup said_first(Today const& today)
{
    Markup notes;
    if (today.asks_for_lead)
        notes += html::note({.title = "A young person asks for you alone",
                             .words = "Give your password to read it.",
                             .tone = html::Tone::stop,
                             .icon = html::Icon::alert,
                             .more = html::link(path("/password-again")
                                                    .with_query("next", "/voices"),
                                                "Read it now")});
    std::vector<voices::Said const*> unread;
    for (voices::Said const& said : today.said) {
        if (said.came == voices::Came::unsafe) notes += unsafe_note(said);
        else unread.push_back(&said);
    }
    notes += unread_note(unread);
    if (notes.empty()) return {};
    return html::format(R"(<div class="kw-first">{}</div>)", html::stack(notes));
}

}  // namespace keywork::home

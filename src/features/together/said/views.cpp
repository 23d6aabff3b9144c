#include "features/together/said/views.hpp"

#include "features/together/said/views_panel.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::said {
namespace {

using html::Markup;
using html::path;
using voices::Said;
using voices::Standing;
using voices::StepKind;

struct Part {
    std::string id;
    std::string heading;
    std::vector<Said const*> all;
};

Markup part_card(Part const& part, local_days today)
{
    if (part.all.empty()) return {};
    auto const line = [&](Said const* said) { return line_of(*said, today, Names::said); };
    return html::card({.id = part.id, .heading = part.heading},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(part.all, line)));
}

std::string method_in(std::vector<Method> const& methods, std::string const& code)
{
    auto const found = std::ranges::find(methods, code, &Method::code);
    return found == methods.end() ? code : found->words;
}

/// One entry on a page for the child: what they said, what we did, and why.
Markup for_child(Said const& said, local_days today)
{
    auto const when = keywork::in_words(said.said_on);
    Markup did = html::format("<p>{}</p>", answer_for_child(said, today));
    if (auto const* decision = newest(said, StepKind::decided))
        did += html::format("<p>Why: {}</p>", decision->why);
    if (auto const* told = newest(said, StepKind::told)) {
        did += html::format("<p>{} told you on {}.</p>", told->made_by_name,
                            keywork::in_words(*told->on_day));
        if (!told->words.empty())
            did += html::format("<p>You said to that: “{}”</p>", told->words);
    }
    return html::format("<div><h2>You said</h2>{}<h3>We did</h3>{}</div>",
                        html::voice({.words = said.words, .given = when}), did);
}

}  // namespace

Markup place_page(PlacePage const& page)
{
    Part unsafe{"unsafe", "Feels unsafe", {}}, hear{"hear", "Not read yet", {}},
        decide{"decide", "Waits for an answer", {}}, tell{"tell", "Decided: tell them", {}},
        told{"told", "Told back in the last 30 days", {}};
    for (Said const& said : page.all) {
        auto const stands = standing(said);
        if (said.came == voices::Came::unsafe && is_open(stands)) unsafe.all.push_back(&said);
        else if (stands == Standing::to_hear) hear.all.push_back(&said);
        else if (stands == Standing::to_decide) decide.all.push_back(&said);
        else if (stands == Standing::to_tell) tell.all.push_back(&said);
        else if (stands == Standing::told) told.all.push_back(&said);
    }
    Markup parts;
    for (auto const* part : {&unsafe, &hear, &decide, &tell, &told})
        parts += part_card(*part, page.today);
    if (parts.empty())
        parts = html::empty_words("Nothing waits for an answer. Open a child’s page to write down "
                                  "what they say.");
    return html::page_head("Voices", page.place_name + ": what was said, and what became of it") +
           html::stack(parts);
}

Markup child_ledger_page(ChildPage const& page)
{
    Markup buttons;
    if (page.may_write)
        buttons = html::link_button(path("/children/{}/voices/new", page.face.id),
                                    {.words = "Write down what " + page.face.known_as + " said"});
    buttons += html::link_button(path("/children/{}/you-said", page.face.id),
                                 {.words = "You said, we did", .look = html::Look::secondary});
    if (page.gives_access)
        buttons += html::link_button(path("/children/{}/own-sign-in", page.face.id),
                                     {.words = "Own sign-in", .look = html::Look::secondary});
    Markup list;
    for (Said const& said : page.all) {
        auto const given = fmt::format("{}, {}. {}", page.face.known_as,
                                       method_in(page.methods, said.method),
                                       keywork::in_words(said.said_on));
        list += html::format(
            "<div>{}{}</div>", html::voice({.words = said.words, .given = given}),
            html::row_of(standing_tag(said, page.today) +
                         html::link(entry_path(said), "What became of it", ": " + said.words)));
    }
    auto const body = page.all.empty()
                          ? html::empty_words("Nothing is in the ledger yet.")
                          : html::stack(list);
    return html::stack(html::section({.id = "said",
                                      .heading = "What " + page.face.known_as + " says"},
                                     html::row_of(buttons) + body));
}

Markup you_said_page(ChildPage const& page)
{
    std::vector<Said const*> shown;
    for (Said const& said : page.all)
        if (asks_for_something(said)) shown.push_back(&said);
    auto const one = [&](Said const* said) { return for_child(*said, page.today); };
    auto const list = shown.empty()
                          ? html::format("<p>You have not asked us for anything yet. You can ask "
                                         "any adult here, at any time.</p>")
                          : html::stack(html::each(shown, one));
    return html::page_head("You said, we did",
                           fmt::format("For {}. {}", page.face.known_as,
                                       keywork::in_words(page.today))) +
           html::format(R"(<div class="kw-narrow">{}<p class="kw-small">{}</p></div>)", list,
                        html::link(path("/children/{}/voices", page.face.id),
                                   "Back to everything they said"));
}

}  // namespace keywork::said

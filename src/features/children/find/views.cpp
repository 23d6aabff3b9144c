#include "features/children/find/views.hpp"

#include "care/child/page/page.hpp"
#include "care/child/year_group/year_group.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::find {
namespace {

using html::Markup;
using html::path;

Markup why(child::FoundChild::By by)
{
    switch (by) {
    case child::FoundChild::By::name:     return {};
    case child::FoundChild::By::sound:    return html::tag("Sounds like it");
    case child::FoundChild::By::likeness: return html::tag("Spelt like it");
    }
    return {};
}

html::TableRow row(child::FoundChild const& found, local_days today)
{
    auto const shown = child::person(found.face);
    auto below = fmt::format("{}, born {}", age_on(found.face.born_on, today),
                             in_words(found.face.born_on));
    auto const year = year_group(found.face.born_on, today);
    return {.head  = html::row_head(html::avatar(shown, html::AvatarSize::small),
                                    path("/children/{}", found.face.id), shown.name,
                                    why(found.by), below),
            .cells = {html::text(year ? year->words : "–"), html::text(found.face.legal_name)}};
}

Markup children(FindPage const& page)
{
    if (page.children.empty())
        return html::empty_words(fmt::format(
            "No {} you work with has a name like that. Try the first name alone, or how it sounds.",
            page.word.one));
    html::Table table{.caption = "Found by name",
                      .columns = {{.words = sentence_case(page.word.one)},
                                  {.words = "Year"},
                                  {.words = "Legal name"}},
                      .rows    = {}};
    for (child::FoundChild const& found : page.children)
        table.rows.push_back(row(found, page.today));
    return html::table(table);
}

Markup line(chronology::EntryOfChild const& of, local_days today)
{
    auto const& entry = of.entry;
    auto const title =
        entry.record ? html::link(path("/children/{}/records/{}", entry.child, *entry.record),
                                  entry.title)
                     : html::link(path("/children/{}/timeline", entry.child), entry.title);
    auto const day = london_day(entry.occurred_at);
    return html::format(R"(<li class="kw-card"><div class="kw-card__body">
        <h3>{}: {}</h3><p>{}</p><p class="kw-small kw-muted">{} · {}</p></div></li>)",
                        of.known_as, title, entry.words,
                        day == today ? "today" : in_words(day), entry.by_whom);
}

Markup written(FindPage const& page)
{
    if (!page.searches_words) return {};
    auto const lines =
        page.written.empty()
            ? html::empty_words("No record you may read has these words.")
            : html::format(R"(<ul class="kw-stack">{}</ul>)",
                           html::each(page.written, [&](chronology::EntryOfChild const& of) {
                               return line(of, page.today);
                           }));
    return html::section({.id = "written", .heading = "In what was written"}, lines);
}

}  // namespace

Markup find_page(FindPage const& page, Markup const& token)
{
    auto const box = html::form(
        {.action = path("/find"), .token = token},
        html::text_input({.name  = "q",
                          .label = page.searches_words ? "Name, or words in a record" : "Name",
                          .hint  = "Misspelt names are found too"},
                         {.value = page.typed, .width = html::Width::thirty, .type = "search"}) +
            html::button({.words = "Find"}));
    auto const found =
        page.asked ? html::section({.id = "found", .heading = "By name"}, children(page)) +
                         written(page)
                   : Markup{};
    return html::page_head("Find a " + page.word.one) +
           html::stack(html::format(R"(<div class="kw-narrow">{}</div>{})", box, found),
                       html::Space::large);
}

}  // namespace keywork::find

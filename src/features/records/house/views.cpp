#include "features/records/house/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::house_records {
namespace {

using html::Markup;
using html::path;

Markup state_of(Line const& line)
{
    if (line.level == Level::l4)
        return html::tag("Named people only", html::Tone::stop, html::Icon::lock);
    return line.waits_for_signature ? html::tag("To sign", html::Tone::warn, html::Icon::clock)
                                    : html::format("{}", "");
}

html::TableRow row_of(LineShown const& shown, SettingId const& place)
{
    return {.head = html::format(R"(<a href="{}">{}</a>)",
                                 path("/places/{}/records/{}", place, shown.line.record),
                                 shown.title),
            .cells = {html::format("{}", in_words(shown.line.occurred_at)),
                      html::format("{}", shown.line.author_name), state_of(shown.line)}};
}

Markup kinds_to_write(ListPage const& page)
{
    if (page.to_write.empty()) return {};
    Markup items;
    for (auto const& [kind, title] : page.to_write)
        items += html::format(R"(<li><a href="{}">{}</a></li>)",
                              path("/places/{}/records/new/{}", page.place, kind), title);
    return html::section({.id = "write", .heading = "Write"},
                         html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                                      items));
}

}  // namespace

Markup list_page(ListPage const& page)
{
    html::Table table{.caption = page.has_more ? "The newest 100" : "Newest first",
                      .columns = {{.words = "Record"}, {.words = "When"}, {.words = "By"},
                                  {.words = "Now"}},
                      .rows = {}};
    for (LineShown const& one : page.all) table.rows.push_back(row_of(one, page.place));
    auto const inside =
        page.all.empty()
            ? html::empty_words("Nothing has been written about the place itself yet.")
            : html::card_around({.id = "list", .heading = "What was written"},
                                html::table(table));
    return html::format("{}{}",
                        html::page_head("Records of this place",
                                        "About " + page.place_name + ", not about one " +
                                            "person who lives or learns here."),
                        html::stack(inside + kinds_to_write(page)));
}

}  // namespace keywork::house_records

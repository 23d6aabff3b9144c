#include "features/exchange/imports/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::import_journal {
namespace {

using html::Markup;

struct Door {
    std::string_view words;
    std::string_view hint;
    html::Path to;
};

Markup counted(std::int64_t number)
{
    auto text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return html::text(text);
}

Markup door(Door const& one)
{
    return html::format(R"(<li><a href="{}">{}</a>: {}</li>)", one.to, one.words, one.hint);
}

Markup doors(bool takes_returns)
{
    std::vector<Door> all;
    if (takes_returns)
        all.push_back({"SSDA903 return", "children in care with their episodes, reviews and health",
                       html::path("/imports/ssda903")});
    all.push_back({"Lists of children, contacts or staff", "a CSV file whose columns you match",
                   html::path("/imports/people")});
    all.push_back({"Schools and postcodes",
                   "the columns of Get Information about Schools; postcodes, for distances",
                   html::path("/imports/places")});
    return html::card({.id = "bring-in", .heading = "Bring in"},
                      html::format(R"(<ul class="kw-list">{}</ul>)", html::each(all, door)));
}

Markup state_of(Import const& import)
{
    if (import.undone_at) return html::tag("Undone");
    return html::tag("Saved", html::Tone::good);
}

Markup journal_table(JournalPage const& shown)
{
    if (shown.imports.empty())
        return html::empty_words("Nothing has been brought in here yet.");
    html::Table table{.caption = "Imports into this place, newest first",
                      .columns = {{.words = "What"}, {.words = "When"}, {.words = "By"},
                                  {.words = "Rows new"}, {.words = "Rows changed"},
                                  {.words = "Children"}, {.words = "State"}},
                      .rows = {}};
    for (imports::Listed const& listed : shown.imports) {
        auto const& import = listed.import;
        table.rows.push_back(
            {.head = html::link(html::path("/imports/{}", import.id), in_words(import.kind),
                                "of " + in_words(import.made_at)),
             .cells = {html::text(in_near_words(import.made_at, shown.now)),
                       html::text(listed.made_by_name),
                       counted(import.rows.fresh),
                       counted(import.rows.changed),
                       html::text(std::to_string(listed.children)), state_of(import)}});
    }
    return html::card_around({.id = "journal", .heading = "Brought in before"}, html::table(table));
}

Markup undo_form(Import const& import, Markup const& token)
{
    if (import.undone_at)
        return html::note({.title = "This import was undone.",
                           .words = in_words(*import.undone_at)});
    return html::stack(
        html::quiet_words("Undoing takes out what it added and puts back what it changed, all at "
                          "once. It is refused once something rests on it.") +
        html::form_button({.action = html::path("/imports/{}/undo", import.id), .token = token,
                           .id = "undo"},
                          html::button({.words = "Undo this import",
                                        .look = html::Look::secondary,
                                        .icon = html::Icon::undo})));
}

}  // namespace

Markup journal_page(JournalPage const& shown)
{
    return html::stack(html::page_head("Imports",
                                       "Everything is checked before it is saved, and can be "
                                       "undone as one.") +
                           doors(shown.takes_returns) + journal_table(shown),
                       html::Space::medium);
}

Markup import_page(ImportPage const& shown, Markup const& token)
{
    auto const& import = shown.import;
    std::vector<html::Fact> facts{
        {"Saved", html::text(in_words(import.made_at))},
        {"Rows new", counted(import.rows.fresh)},
        {"Rows changed", counted(import.rows.changed)},
        {"Rows the same", counted(import.rows.same)},
        {"Duplicate rows", counted(import.rows.duplicate)},
        {"Wrong rows, left out", counted(import.rows.wrong)}};
    if (import.year_ending)
        facts.insert(facts.begin(),
                     {"Year ending", html::text(in_words(*import.year_ending))});
    return html::stack(html::back_link(html::path("/imports"), "Imports") +
                           html::error_summary(shown.problems) +
                           html::page_head(in_words(import.kind)) +
                           html::card({.id = "counts", .heading = "What came in"},
                                      html::facts(facts)) +
                           undo_form(import, token),
                       html::Space::medium);
}

}  // namespace keywork::import_journal

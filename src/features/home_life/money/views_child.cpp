// The money and valuables of one child.
#include "features/home_life/money/on_page.hpp"
#include "features/home_life/money/views.hpp"
#include "features/home_life/money/views_parts.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::money {
namespace {

using html::Markup;
using html::path;

Markup valuable_row(ChildPage const& page, Valuable const& one, Markup const& token)
{
    auto const kept = fmt::format("{}{}, {}", one.kept_where.empty() ? "" : one.kept_where + ". ",
                                  one.by, keywork::in_words(london_day(one.at)));
    if (one.returned_at)
        return html::format("<li><b>{}</b> {}{}{}</li>", one.what, html::tag("Given back"),
                            html::quiet_words(kept),
                            html::quiet_words(fmt::format(
                                "To {}: {}, {}", one.to_whom.value_or(""),
                                one.returned_by.value_or(""),
                                keywork::in_words(london_day(*one.returned_at)))));
    Markup back;
    if (page.may_write)
        back = html::form(
            {.action = path("/children/{}/valuables/{}", page.face.id, one.id), .token = token},
            html::text_input({.name = "to_whom." + one.id.text(),
                              .label = label_in(money_fields, "to_whom"),
                              .error = html::problem_with(page.problems,
                                                          "to_whom." + one.id.text()),
                              .spoken_before = one.what + ":"},
                             {.value = {}, .width = html::Width::twenty}) +
                html::button({.words = "Give it back", .look = html::Look::secondary,
                              .small = true, .spoken_after = one.what}));
    return html::format("<li><b>{}</b>{}{}</li>", one.what, html::quiet_words(kept), back);
}

Markup valuables(ChildPage const& page, Markup const& token)
{
    Markup rows;
    for (Valuable const& one : page.valuables) rows += valuable_row(page, one, token);
    auto inside = page.valuables.empty()
                      ? html::quiet_words("Nothing of value is kept for them.")
                      : html::format(R"(<ul class="kw-plain-list">{}</ul>)", rows);
    if (page.may_write) {
        html::Question where{.name = "kept_where",
                             .label = label_in(money_fields, "kept_where"),
                             .error = html::problem_with(page.problems, "kept_where"),
                             .optional = true};
        inside += html::form(
            {.action = path("/children/{}/money/valuables", page.face.id), .token = token},
            html::hidden_field("form_key", page.typed.form_key) +
                html::text_input({.name = "item", .label = label_in(money_fields, "item"),
                                  .hint = "Like: silver ring in a blue box",
                                  .error = html::problem_with(page.problems, "item")},
                                 {.value = page.item}) +
                html::text_input(where, {.value = page.kept_where,
                                         .width = html::Width::twenty}) +
                html::button({.words = "Keep it safe", .look = html::Look::secondary}));
    }
    return html::card({.id = "valuables", .heading = "Kept safe for them"}, inside);
}

}  // namespace

Markup panel_card(ChildId const& child, Pence pocket, Pence savings)
{
    return html::card({.id = "money", .heading = "Money",
                       .aside = html::link(path("/children/{}/money", child), "All lines",
                                           " of their money"),
                       .level = html::HeadingLevel::h3},
                      html::format("<p>{} pocket money, {} savings</p>", in_words(pocket),
                                   in_words(savings)));
}

Markup childs_page(ChildPage const& page, Markup const& token)
{
    std::vector<html::Tile> const tiles{
        {.number = in_words(page.pocket), .words = "pocket money"},
        {.number = in_words(page.savings), .words = "savings"}};
    auto const law = page.duty.empty() ? Markup{} : html::law_line(page.duty, page.law_line);
    Markup form;
    if (page.may_write)
        form = html::card(
            {.id = "new", .heading = "Write down"},
            html::form({.action = path("/children/{}/money", page.face.id), .token = token,
                        .has_files = true},
                       line_questions(page.typed, page.problems, page.figure, Whose::child) +
                           html::button({.words = "Keep it"}) + law));
    auto const lines =
        page.lines.empty()
            ? html::card({.id = "lines", .heading = "Money"},
                         html::empty_words("No money is written down yet."))
            : html::card_around({.id = "lines", .heading = "Money"},
                                lines_table(page.lines, page.face.id));
    return html::error_summary(page.problems) +
           html::stack(html::tiles(tiles) + lines + form + valuables(page, token),
                       html::Space::large);
}

}  // namespace keywork::money

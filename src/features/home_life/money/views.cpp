#include "care/premises/views.hpp"
#include "features/home_life/money/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/money/on_page.hpp"
#include "features/home_life/money/views_parts.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::money {
namespace {

using html::Markup;
using html::path;

Markup kept_table(MoneyPage const& page)
{
    if (page.children.empty()) return {};
    html::Table table{.caption = "Money and valuables of each child",
                      .columns = {{.words = "Whose"}, {.words = "Pocket money"},
                                  {.words = "Savings"}, {.words = "Valuables"}},
                      .rows = {}};
    for (KeptFor const& one : page.children)
        table.rows.push_back(
            {.head = html::link(path("/children/{}/money", one.face.id), short_name(one.face)),
             .cells = {html::text(in_words(one.pocket)), html::text(in_words(one.savings)),
                       html::text(one.valuables == 0 ? "None"
                                                     : std::to_string(one.valuables))}});
    return html::card_around({.id = "kept", .heading = "Kept for " + page.children_word},
                             html::table(table));
}

Markup figure(MoneyPage const& page, Markup const& token)
{
    auto inside = html::format("<p>A second person signs above {}.</p>", in_words(page.figure));
    if (page.looked.may_look)
        inside += html::form(
            {.action = path("/money/figure"), .token = token},
            html::text_input({.name = "new_figure",
                              .label = label_in(money_fields, "new_figure"),
                              .hint = "Pounds and pence, like 20.00",
                              .error = html::problem_with(page.problems, "new_figure")},
                             {.value = page.new_figure, .width = html::Width::ten,
                              .input_mode = "decimal"}) +
                html::button({.words = "Set it", .look = html::Look::secondary}));
    return html::card({.id = "figure", .heading = "Two people"}, inside);
}

std::string agreed_words(Line const& line)
{
    for (ChoiceWords const& one : agreed_choices)
        if (line.agreed && one.code == to_text(*line.agreed))
            return line.agreed_why.empty() ? std::string{one.words}
                                           : fmt::format("{}: {}", one.words, line.agreed_why);
    return "";
}

std::string move_words(Line const& line)
{
    if (line.counters) return fmt::format("Puts right line {}", *line.counters);
    for (ChoiceWords const& one : move_choices)
        if (one.code == to_text(line.move)) return std::string{one.words};
    return "";
}

html::Path path_of(LinePage const& page)
{
    return page.child ? path("/children/{}/money/{}", *page.child, page.line.id)
                      : path("/money/lines/{}", page.line.id);
}

Markup receipt_of(LinePage const& page)
{
    if (!page.line.receipt)
        return html::text(page.line.no_receipt.empty() ? "None" : "None: " + page.line.no_receipt);
    auto const to = page.child
                        ? path("/children/{}/money/{}/receipt", *page.child, page.line.id)
                        : path("/money/lines/{}/receipt", page.line.id);
    return html::link(to, "Receipt (download)");
}

Markup countering(LinePage const& page, Markup const& token)
{
    Line const& line = page.line;
    if (line.countered_by)
        return html::card({.id = "wrong", .heading = "Put right"},
                          html::format("<p>Line {} takes it back.</p>", *line.countered_by));
    if (line.counters || line.move == Move::count) return {};
    return html::card(
        {.id = "wrong", .heading = "Is it wrong?"},
        html::quiet_words("Nothing is changed: another line takes this one back, and you write "
                          "the right one.") +
            html::form({.action = path_of(page), .token = token},
                       html::hidden_field("form_key", page.form_key) +
                           html::text_input({.name = "why",
                                             .label = label_in(money_fields, "why"),
                                             .error = html::problem_with(page.problems, "why")},
                                            {.value = page.why}) +
                           html::button({.words = "Take this line back",
                                         .look = html::Look::secondary})));
}

}  // namespace

Markup money_page(MoneyPage const& page, Markup const& token)
{
    auto const counted = page.counted_at
                             ? "counted " + in_near_words(*page.counted_at, page.now)
                             : std::string{"never counted yet"};
    std::vector<html::Tile> const tiles{{.number = in_words(page.petty),
                                         .words = "in the tin, " + counted}};
    auto const heading = "Petty cash, " + child::month_in_words(page.looked.month);
    auto const lines =
        page.lines.empty()
            ? html::card({.id = "lines", .heading = heading},
                         html::empty_words("No money came or went this month."))
            : html::card_around({.id = "lines", .heading = heading},
                                lines_table(page.lines, std::nullopt));
    return html::error_summary(page.looked.problems) + html::error_summary(page.problems) +
           html::page_head("Money", page.place_name,
                           html::link_button(path("/money/new"),
                                             {.words = "Write down petty cash"})) +
           html::stack(html::tiles(tiles) + kept_table(page) +
                       premises::months(page.looked, "Months of petty cash") + lines +
                       premises::looks(page.looked, token) + figure(page, token));
}

Markup new_line_page(NewLinePage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/money"), "Back to the money") +
           html::page_head("Petty cash", fmt::format("{}. There should be {} in the tin.",
                                                     page.place_name, in_words(page.balance))) +
           html::form({.action = path("/money/new"), .token = token, .has_files = true},
                      line_questions(page.typed, page.problems, page.figure, Whose::place) +
                          html::form_actions(html::button({.words = "Keep it"})));
}

Markup line_page(LinePage const& page, Markup const& token)
{
    Line const& line = page.line;
    auto by = line.by;
    if (line.witness) by += " and " + *line.witness;
    std::vector<html::Fact> facts{{"What happened", html::text(move_words(line))},
                                  {"Amount", html::text(in_words(line.change))},
                                  {"Left after it", html::text(in_words(line.balance))}};
    if (!line.what.empty()) facts.push_back({"What for", html::text(line.what)});
    if (!line.who.empty()) facts.push_back({"Who", html::text(line.who)});
    facts.push_back({"Day", html::text(keywork::in_words(line.happened_on))});
    facts.push_back({"Receipt", receipt_of(page)});
    if (line.agreed) facts.push_back({"They agreed", html::text(agreed_words(line))});
    facts.push_back({"Written down", html::text(fmt::format("{}, {}", by,
                                                            keywork::in_words(line.at)))});
    auto const heading = fmt::format("{}, line {}", in_words(line.purse), line.number);
    auto const about = html::card({.id = "line", .heading = heading}, html::facts(facts));
    auto const back = page.child
                          ? html::back_link(path("/children/{}/money", *page.child), "All lines")
                          : html::back_link(path("/money"), "Back to the money") +
                                html::page_head("Petty cash");
    return html::error_summary(page.problems) + back +
           html::stack(about + countering(page, token));
}

}  // namespace keywork::money

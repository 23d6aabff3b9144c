#include "features/administration/notices/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/table.hpp"

#include <algorithm>

namespace keywork::notices {
namespace {

using html::Markup;
using html::path;

Markup figure_question(notice::FigureKind const& kind, FiguresPage const& page)
{
    auto const typed = page.typed.find(kind.name);
    return html::text_input({.name = std::string{kind.name},
                             .label = std::string{kind.label},
                             .hint = std::string{kind.hint},
                             .error = html::problem_with(page.problems, kind.name)},
                            {.value = typed == page.typed.end() ? "" : typed->second,
                             .width = html::Width::four,
                             .input_mode = "numeric",
                             .suffix = "hours"});
}

Markup figures_form(FiguresPage const& page, Markup token)
{
    Markup questions;
    for (notice::FigureKind const& kind : notice::figure_kinds())
        questions += figure_question(kind, page);
    auto const inside = html::format(
        "{}{}{}", questions,
        html::text_area({.name = "reason",
                         .label = "Why?",
                         .hint = "Your name stays with it.",
                         .error = html::problem_with(page.problems, "reason")},
                        {.value = page.reason, .rows = 3}),
        html::button({.words = "Save"}));
    return html::form({.action = path("/notices"), .token = std::move(token)}, inside);
}

html::TableRow row_of(notice::SetFigure const& set)
{
    auto const kind =
        std::ranges::find(notice::figure_kinds(), set.figure, &notice::FigureKind::figure);
    return {.head = html::text(kind->label),
            .cells = {html::text(notice::in_words(set.after)), html::text(set.reason),
                      html::text(*set.set_by + ", " + in_words(london_day(set.set_at)))}};
}

Markup history(FiguresPage const& page)
{
    html::Table table{.caption = "What your organisation set, newest first",
                      .columns = {{.words = "What"}, {.words = "Time"}, {.words = "Why"},
                                  {.words = "Who"}},
                      .rows = {}};
    for (notice::SetFigure const& set : page.set)
        if (set.set_by) table.rows.push_back(row_of(set));
    if (table.rows.empty()) return {};
    return html::card_around({.id = "history", .heading = "What was set"}, html::table(table));
}

}  // namespace

Markup figures_page(FiguresPage const& page, Markup token)
{
    auto const head = html::page_head(
        "Reminders and escalation",
        "When a deadline or a task is told again, and to whom. The time of a deadline itself is "
        "its law’s: it does not change here.",
        html::link_button(path("/notices/mail"), {.words = "E-mail", .look = html::Look::secondary,
                                                  .small = true}));
    return html::format(R"({}<div class="kw-narrow">{}{}</div>)",
                        html::error_summary(page.problems), head,
                        html::stack(html::card({.id = "figures", .heading = "How long"},
                                               figures_form(page, std::move(token))) +
                                    history(page)));
}

}  // namespace keywork::notices

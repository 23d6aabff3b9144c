#include "features/administration/deadlines/views.hpp"

#include "care/clock/words.hpp"
#include "platform/expects.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

namespace keywork::deadlines {
namespace {

using html::Markup;
using html::path;

std::string words_of(std::optional<std::string> const& code)
{
    if (!code) return "Keywork’s default";
    auto const rule = clock::DueRule::parse(*code);
    expects(rule.has_value());
    return clock::figure_in_words(*rule);
}

html::TableRow row(ListedRule const& listed)
{
    auto const& clock = *listed.clock;
    auto const to = path("/deadlines/{}", clock.id);
    auto const own = listed.own ? html::tag(words_of(listed.own->due_code), html::Tone::info)
                                : html::text("As Keywork");
    return {.head  = html::link(to, clock.short_title) + html::line_below(clock.starts_when),
            .cells = {own, html::text(clock::figure_in_words(clock.due)),
                      html::text(listed.own ? in_words(listed.own->from_on) : "–")}};
}

Markup line(clock::LawClock const* clock)
{
    return html::format("<li>{}</li>", clock->short_title);
}

Markup not_here_card(RulesPage const& page)
{
    Markup inside = html::format(
        "<p>{}</p>", "Deadlines of law, guidance, returns and schemes. Their time is their "
                     "source’s, and stays as it is.");
    if (!page.without_figure.empty())
        inside += html::format("<p>{}</p><ul>{}</ul>",
                               "These go by terms or by a schedule, so they have no figure:",
                               html::each(page.without_figure, line));
    return html::card({.id = "not-here", .heading = "What is not changed here"}, inside);
}

std::string error_of(RulePage const& page, std::string_view field)
{
    return html::problem_with(page.problems, field);
}

Markup number_question(RulePage const& page, std::string label, std::string suffix)
{
    return html::text_input({.name  = "number",
                             .label = std::move(label),
                             .hint  = "A whole number " + clock::limits_in_words(*page.clock),
                             .error = error_of(page, "number")},
                            {.value      = page.typed.figure.number,
                             .width      = html::Width::four,
                             .input_mode = "numeric",
                             .suffix     = std::move(suffix)});
}

Markup figure_questions(RulePage const& page)
{
    switch (*clock::figure_of(*page.clock)) {
    case clock::FigureOf::number: return number_question(page, "How many?", "");
    case clock::FigureOf::times_in_days:
        return number_question(page, "How many times?", "times") +
               html::text_input({.name  = "window",
                                 .label = "Within how many days?",
                                 .hint  = fmt::format("A whole number between {} and {} days",
                                                      clock::window_limits.least,
                                                      clock::window_limits.most),
                                 .error = error_of(page, "window")},
                                {.value      = page.typed.figure.window,
                                 .width      = html::Width::four,
                                 .input_mode = "numeric",
                                 .suffix     = "days"});
    case clock::FigureOf::time_of_day:
        return html::text_input({.name  = "time",
                                 .label = "By which time on the day?",
                                 .hint  = "Like 10:30am",
                                 .error = error_of(page, "time")},
                                {.value = page.typed.figure.time, .width = html::Width::ten});
    }
    return {};
}

Markup rule_form(RulePage const& page, Markup token)
{
    html::Options const which{
        .all = {{.value   = "own",
                 .label   = "Our own time",
                 .chosen  = page.typed.which == "own",
                 .reveals = figure_questions(page)},
                {.value  = "default",
                 .label  = "Keywork’s default: " + clock::figure_in_words(page.clock->due),
                 .chosen = page.typed.which == "default"}}};
    auto const inside = html::format(
        "{}{}{}{}",
        html::radios({.name  = "which",
                      .label = "Which time counts?",
                      .error = error_of(page, "which")},
                     which),
        html::text_input({.name  = "from_on",
                          .label = "From which day?",
                          .hint  = "Today or later. What has started by then keeps the time it "
                                   "had.",
                          .error = error_of(page, "from_on")},
                         {.value = page.typed.from_on, .width = html::Width::twenty}),
        html::text_area({.name  = "reason",
                         .label = "Why?",
                         .hint  = "Such as the policy it comes from. Your name stays with it.",
                         .error = error_of(page, "reason")},
                        {.value = page.typed.reason, .rows = 3}),
        html::button({.words = "Save"}));
    return html::card({.id = "set", .heading = "Set the time"},
                      html::form({.action = path("/deadlines/{}", page.clock->id),
                                  .token  = std::move(token)},
                                 inside));
}

html::TableRow past_row(clock::OwnFigure const& figure)
{
    return {.head  = html::text(in_words(figure.from_on)),
            .cells = {html::text(words_of(figure.due_code)), html::text(figure.reason),
                      html::text(fmt::format("{}, {}", figure.set_by_name,
                                             in_words(london_day(figure.set_at))))}};
}

Markup history(RulePage const& page)
{
    if (page.figures.empty()) return {};
    html::Table table{.caption = "Every time that was set, newest first",
                      .columns = {{.words = "From"}, {.words = "Time"}, {.words = "Why"},
                                  {.words = "Who"}},
                      .rows    = {}};
    for (clock::OwnFigure const& figure : page.figures) table.rows.push_back(past_row(figure));
    return html::card_around({.id = "history", .heading = "What was set"}, html::table(table));
}

Markup facts_of(RulePage const& page)
{
    auto const& clock = *page.clock;
    auto const* own = clock::in_force(page.figures, page.today);
    std::vector<html::Fact> facts{
        {"Starts", html::format("{}", clock.starts_when)},
        {"Must be done", html::format("{}", clock.duty)},
        {"Who", html::format("{}", clock.responsible)},
        {"Kind", html::format("{}", clock::kind_in_words(clock))}};
    if (clock::figure_of(clock))
        facts.push_back({"Today", html::text(own ? words_of(own->due_code) + ", your own"
                                                 : clock::figure_in_words(clock.due) +
                                                       ", Keywork’s default")});
    else facts.push_back({"Time", html::text(clock.due_words)});
    return html::facts(facts);
}

}  // namespace

Markup rules_page(RulesPage const& page)
{
    html::Table table{.caption = "Deadlines of local policy",
                      .columns = {{.words = "Deadline"}, {.words = "Our own"},
                                  {.words = "Keywork’s default"}, {.words = "Since"}},
                      .rows    = {}};
    for (ListedRule const& listed : page.rules) table.rows.push_back(row(listed));
    return html::page_head("Deadlines of our own",
                           "Where no law or guidance sets a time, your organisation may. It counts "
                           "for every setting, and missing it is never a breach of law.") +
           html::stack(html::table(table) + not_here_card(page));
}

Markup rule_page(RulePage const& page, Markup token)
{
    auto const& clock = *page.clock;
    auto const rest =
        clock::figure_of(clock)
            ? rule_form(page, std::move(token))
            : html::note({.title = "Not changed here", .words = why_not_ours(clock)});
    return html::format(R"({}{}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/deadlines"), "Back to deadlines of our own"),
                        html::error_summary(page.problems), html::page_head(clock.short_title),
                        html::stack(facts_of(page) + rest + history(page)));
}

}  // namespace keywork::deadlines

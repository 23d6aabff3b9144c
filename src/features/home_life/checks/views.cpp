#include "care/premises/views.hpp"
#include "features/home_life/checks/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/checks/on_page.hpp"
#include "features/home_life/checks/views_parts.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::checks {
namespace {

using html::Markup;
using html::path;

std::string last_words(Due const& due)
{
    if (!due.last) return "Not done here yet";
    return fmt::format("Last: {}, {}{}", in_short_words(london_day(due.last->at)), due.last->by,
                       due.last->passed ? "" : ", not all right");
}

html::Task due_row(Due const& due, sys_seconds now)
{
    auto const late = is_late(due, now) ? html::tag("Late", html::Tone::warn) : Markup{};
    bool const today = london_day(due.due_at) == london_day(now);
    auto const when = today ? "Today" : in_short_words(london_day(due.due_at));
    return {.time = when,
            .datetime = keywork::to_text(london_day(due.due_at)),
            .words = html::format(R"(<a href="{}">{}</a> {} <small>{}. {}</small>)",
                                  path("/checks/{}", due.check.id), due.check.words, late,
                                  in_words(due.check.often), last_words(due)),
            .action = html::link_button(path("/checks/{}", due.check.id),
                                        {.words = "Do it", .look = html::Look::secondary,
                                         .small = true, .spoken_after = due.check.words})};
}

Markup due_lists(ChecksPage const& page)
{
    std::vector<html::Task> now;
    std::vector<html::Task> later;
    auto const tonight = end_of(london_day(page.now));
    for (Due const& one : page.due)
        (one.due_at <= tonight ? now : later).push_back(due_row(one, page.now));
    if (page.due.empty())
        return html::empty_words("Nothing is checked here yet. A shift leader says what and how "
                                 "often under “What is checked”.");
    auto const first = now.empty() ? html::empty_words("Everything of today is done.")
                                   : html::tasks(now);
    auto const rest = later.empty()
                          ? Markup{}
                          : html::card({.id = "later", .heading = "Later"}, html::tasks(later));
    return html::card({.id = "now", .heading = "Due today and late"}, first) + rest;
}

Markup hazard_words(ChecksPage const& page)
{
    auto const& counts = page.hazards;
    std::string words = counts.open == 0 ? "None is open" : fmt::format("{} open", counts.open);
    if (counts.overdue > 0) words += fmt::format(", {} of them late", counts.overdue);
    if (counts.waiting > 0) words += fmt::format(", {} to look at again", counts.waiting);
    return html::card({.id = "hazards", .heading = "Hazards",
                       .aside = html::link(path("/hazards"), "All hazards")},
                      html::format("<p>{}.</p>", words));
}

Markup drill_words(Done const& done)
{
    if (!done.drill) return {};
    auto const& drill = *done.drill;
    auto const took = fmt::format("{} minutes {} seconds{}. {}", drill.to_clear.count() / 60,
                                  drill.to_clear.count() % 60,
                                  drill.at_night ? ", at night" : "", drill.who);
    return html::format("<p>{}</p><p><b>Problems:</b> {}</p><p><b>Done:</b> {}</p>", took,
                        drill.problems, drill.what_was_done);
}

Markup found(Done const& done)
{
    auto const tag = premises::all_passed(done) ? Markup{}
                                                : html::tag("Not all right", html::Tone::warn);
    auto const note = done.note.empty() ? Markup{} : html::format("<p>{}</p>", done.note);
    return html::format("{} {}{}{}", found_in_words(done), tag, drill_words(done), note);
}

Markup done_table(std::vector<Done> const& all, bool names_check)
{
    html::Table table{.caption = "Checks that were done, newest first",
                      .columns = {{.words = names_check ? "Check" : "When"},
                                  {.words = "Found"}, {.words = "By"}},
                      .rows = {}};
    for (Done const& one : all) {
        auto const head = names_check
                              ? html::format("{}{}", html::link(path("/checks/{}", one.check),
                                                                one.check_words),
                                             html::line_below(in_words(one.done_at)))
                              : html::text(in_words(one.done_at));
        table.rows.push_back({.head = head, .cells = {found(one), html::text(one.by)}});
    }
    return html::table(table);
}

Markup rule_row(Planned const& rule, Markup const& token)
{
    std::string lines;
    for (Line const& line : rule.lines) {
        lines += (lines.empty() ? "" : "; ") + line.words;
        if (line.is_measured()) lines += " (" + premises::limits_in_words(line) + ")";
    }
    return html::format(
        R"(<li class="kw-row kw-between"><div><b>{}</b>{}{}</div> {}</li>)", rule.words,
        html::quiet_words(in_words(rule.often)), html::quiet_words(lines),
        html::form_button({.action = path("/checks/plan/{}/end", rule.id), .token = token},
                          html::button({.words = "End", .look = html::Look::secondary,
                                        .small = true, .spoken_after = rule.words})));
}

html::Question plan_question(PlanPage const& page, std::string_view name, std::string_view hint)
{
    return {.name = std::string{name}, .label = label_in(check_fields, name),
            .hint = std::string{hint}, .error = html::problem_with(page.problems, name)};
}

Markup rule_questions(PlanPage const& page)
{
    std::vector<html::Option> codes{{.value = "", .label = "Something else"}};
    for (auto const& [code, words] : page.codes)
        codes.push_back({.value = code, .label = words, .chosen = code == page.code});
    std::vector<html::Option> units{{.value = "", .label = "As usual for it"}};
    for (ChoiceWords const& one : unit_choices)
        units.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                         .chosen = one.code == page.unit});
    auto words = plan_question(page, "words", "Empty: as chosen above");
    words.optional = true;
    auto every = plan_question(page, "every", "Like 2, for every 2 weeks. Empty: 1");
    every.optional = true;
    auto lines = plan_question(page, "lines",
                               "A reading has its limits behind a comma: Fridge, 0 to 5. Or: "
                               "Hot tap, at least 50. Empty: as usual for it");
    lines.optional = true;
    return html::select(plan_question(page, "code", ""), codes) +
           html::text_input(words, {.value = page.words}) +
           html::select(plan_question(page, "unit", ""), units) +
           html::text_input(every, {.value = page.every, .width = html::Width::three,
                                    .input_mode = "numeric"}) +
           html::text_area(lines, {.value = page.lines, .rows = 4});
}

}  // namespace

Markup checks_page(ChecksPage const& page, Markup const& token)
{
    auto buttons = html::link_button(path("/hazards/new"), {.words = "Report a hazard"});
    if (page.may_plan)
        buttons += html::link_button(path("/checks/plan"), {.words = "What is checked",
                                                            .look = html::Look::secondary});
    bool const cut = page.done.size() < page.done_in_month;
    auto const how_many = cut ? fmt::format("The newest {} of {}", page.done.size(),
                                            page.done_in_month)
                              : fmt::format("{} in the month", page.done_in_month);
    auto const done =
        page.done.empty()
            ? html::card({.id = "done", .heading = "Done"},
                         html::empty_words("Nothing was checked this month."))
            : html::card_around({.id = "done", .heading = "Done",
                                 .aside = html::quiet_words(how_many)},
                                done_table(page.done, true));
    auto const law = page.duty.empty() ? Markup{} : html::law_line(page.duty, page.law_line);
    return html::error_summary(page.looked.problems) +
           html::page_head("Health and safety checks", page.place_name, buttons) +
           html::stack(due_lists(page) + hazard_words(page) +
                       premises::months(page.looked, "Months of checks") + done +
                       premises::looks(page.looked, token) + law);
}

Markup plan_page(PlanPage const& page, Markup const& token)
{
    Markup list;
    for (Planned const& one : page.rules) list += rule_row(one, token);
    auto const there = page.rules.empty()
                           ? html::empty_words("Nothing is checked yet. Begin with the fire alarm.")
                           : html::card({.id = "rules", .heading = "What is checked"},
                                        html::format(R"(<ul class="kw-plain-list">{}</ul>)",
                                                     list));
    return html::error_summary(page.problems) +
           html::back_link(path("/checks"), "Back to the checks") +
           html::page_head("What is checked", page.place_name) +
           html::stack(there + html::section({.id = "add", .heading = "Add a check"},
                                             html::form({.action = path("/checks/plan"),
                                                         .token = token},
                                                        rule_questions(page) +
                                                            html::button({.words =
                                                                              "Add the check"}))),
                       html::Space::large);
}

Markup done_before(CheckPage const& page)
{
    if (page.before.empty()) return {};
    return html::card_around({.id = "before", .heading = "Done before"},
                             done_table(page.before, false));
}

}  // namespace keywork::checks

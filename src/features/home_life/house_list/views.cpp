#include "features/home_life/house_list/views.hpp"

#include "features/home_life/house_list/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::house_list {
namespace {

using html::Markup;
using html::path;

html::Path due_path(Due const& due)
{
    std::string const shift = due.shift.empty() ? "any" : due.shift;
    return path("/house-list/{}/{}/{}", due.task.id, keywork::to_text(due.day), shift);
}

/// "Ticked by Joel Adeyemi at 5:20pm. Tyler helped: peeled potatoes."
std::string ticked_words(Ticked const& ticked)
{
    auto words = fmt::format("{} at {}", ticked.by, time_in_words(ticked.at));
    if (ticked.not_done_why) words += ": " + *ticked.not_done_why;
    if (!ticked.offered.empty()) words += ". " + ticked.offered;
    if (!ticked.other_choice.empty()) words += ", or " + ticked.other_choice;
    if (ticked.helper) words += fmt::format(". {} helped: {}", *ticked.helper, ticked.skill);
    return words;
}

Markup how_it_stands(Due const& due, bool may_tick, Markup const& token)
{
    if (due.ticked)
        return due.ticked->not_done_why
                   ? html::tag("Not done", html::Tone::warn)
                   : html::tag("Done", html::Tone::good, html::Icon::check);
    if (!may_tick) return {};
    if (is_meal(due.task.code))
        return html::link_button(due_path(due), {.words = "Write what there was",
                                                 .look = html::Look::secondary, .small = true,
                                                 .spoken_after = due.task.words});
    return html::form_button({.action = due_path(due), .token = token},
                             html::button({.words = "Done", .look = html::Look::secondary,
                                           .small = true, .spoken_after = due.task.words,
                                           .name = "closing", .value = "done"}));
}

html::Task row(Due const& due, sys_seconds now, bool may_tick, Markup const& token)
{
    auto const late = is_late(due, now) ? html::tag("Late", html::Tone::warn) : Markup{};
    auto const below = due.ticked ? html::format("<small>{}</small>", ticked_words(*due.ticked))
                                  : Markup{};
    bool const end_of_day = due.shift.empty() && !due.task.by;
    return {.time = end_of_day ? "Any time" : time_in_words(due.due_at),
            .datetime = keywork::to_text(due.due_at),
            .words = html::format(R"(<a href="{}">{}</a> {} {})", due_path(due),
                                  due.task.words, late, below),
            .action = how_it_stands(due, may_tick, token),
            .done = due.ticked.has_value()};
}

Markup rows(std::vector<Due> const& all, ListPage const& page, Markup const& token)
{
    std::vector<html::Task> list;
    for (Due const& one : all) list.push_back(row(one, page.now, page.may_tick, token));
    return html::tasks(list);
}

Markup shift_chips(ListPage const& page)
{
    std::vector<html::Chip> chips;
    for (shifts::ShiftOn const& one : page.shifts)
        chips.push_back({.words = sentence_case(one.title),
                         .to = path("/house-list").with_query("shift", one.name)
                                   .with_query("day", keywork::to_text(one.day)),
                         .count = std::nullopt,
                         .current = one.name == page.shown.name});
    return html::chips(chips, "Shifts of the day");
}

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(house_fields, name),
            .error = html::problem_with(problems, name)};
}

std::vector<html::Option> options(Named const& all, std::string_view nobody,
                                  std::string const& chosen)
{
    std::vector<html::Option> list{{.value = "", .label = std::string{nobody}}};
    for (auto const& [id, name] : all)
        list.push_back({.value = id, .label = name, .chosen = id == chosen});
    return list;
}

template <std::size_t Count>
html::Options choices(ChoiceWords const (&all)[Count], std::string const& chosen)
{
    html::Options made{.all = {}, .columns = true};
    for (ChoiceWords const& one : all)
        made.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == chosen});
    return made;
}

Markup meal_questions(DuePage const& page)
{
    if (!is_meal(page.due.task.code)) return {};
    Markup allergies;
    for (std::string const& one : page.allergies) allergies += html::format("<li>{}</li>", one);
    auto const known = page.allergies.empty()
                           ? html::quiet_words("No allergy is known of anybody here.")
                           : html::format("<ul>{}</ul>", allergies);
    auto other = question(page.problems, "other_choice");
    other.optional = true;
    auto looked_at = question(page.problems, "allergies_checked");
    looked_at.note = known;
    return html::text_input(question(page.problems, "offered"), {.value = page.offered}) +
           html::text_input(other, {.value = page.other_choice}) +
           html::checkboxes(looked_at,
                            {.all = {{.value = "yes", .label = std::string{looked[0].words},
                                      .chosen = page.allergies_checked}}});
}

Markup ticking(DuePage const& page, Markup const& token)
{
    auto skill = question(page.problems, "skill");
    skill.hint = "It goes into their own story";
    skill.optional = true;
    auto const done =
        html::hidden_field("closing", "done") + meal_questions(page) +
        html::select(question(page.problems, "helper"),
                     options(page.children, "Nobody this time", page.helper)) +
        html::text_input(skill, {.value = page.skill}) + html::button({.words = "Done"});
    auto const not_done =
        html::hidden_field("closing", "not_done") +
        html::text_input(question(page.problems, "why"), {.value = page.why}) +
        html::button({.words = "Close it as not done", .look = html::Look::secondary});
    return html::form({.action = due_path(page.due), .token = token}, done) +
           html::section({.id = "not-done", .heading = "It was not done"},
                         html::form({.action = due_path(page.due), .token = token}, not_done));
}

Markup rule_row(RulesPage const& page, Task const& task, Markup const& token)
{
    return html::format(
        R"(<li class="kw-row kw-between"><div><b>{}</b>{}</div> {}</li>)", task.words,
        html::quiet_words(in_words(task, page.hours)),
        html::form_button({.action = path("/house-list/rules/{}/end", task.id), .token = token},
                          html::button({.words = "End", .look = html::Look::secondary,
                                        .small = true, .spoken_after = task.words})));
}

Markup rule_questions(RulesPage const& page)
{
    Named named;
    for (ShiftHours const& one : page.hours)
        named.emplace_back(one.name, sentence_case(one.title));
    auto words = question(page.problems, "words");
    words.hint = "Empty: as chosen above";
    words.optional = true;
    auto month_day = question(page.problems, "month_day");
    month_day.hint = "For every month: 1 to 31";
    month_day.optional = true;
    auto weekday = question(page.problems, "weekday");
    weekday.hint = "For every week";
    weekday.optional = true;
    Named weekdays;
    for (ChoiceWords const& one : weekdays_asked)
        weekdays.emplace_back(std::string{one.code}, std::string{one.words});
    auto by = question(page.problems, "by");
    by.hint = "Like 6pm. Empty: by the end of the shift";
    by.optional = true;
    return html::select(question(page.problems, "code"),
                        options(page.codes, "Something else", page.code)) +
           html::text_input(words, {.value = page.words}) +
           html::radios(question(page.problems, "repeats"),
                        choices(how_often_choices, page.repeats)) +
           html::select(weekday, options(weekdays, "No day", page.weekday)) +
           html::text_input(month_day, {.value = page.month_day, .width = html::Width::three,
                                        .input_mode = "numeric"}) +
           html::select(question(page.problems, "shift"),
                        options(named, "Any shift of the day", page.shift)) +
           html::text_input(by, {.value = page.by, .width = html::Width::ten});
}

}  // namespace

Markup list_page(ListPage const& page, Markup const& token)
{
    Markup buttons;
    if (page.may_plan)
        buttons = html::link_button(path("/house-list/rules"),
                                    {.words = "What the list asks",
                                     .look = html::Look::secondary});
    auto const list =
        page.due.empty()
            ? html::empty_words("The list asks for nothing on this shift. A shift leader adds to "
                                "it under “What the list asks”.")
            : html::card({.id = "due", .heading = sentence_case(page.shown.title)},
                         rows(page.due, page, token));
    Markup missed;
    if (!page.missed.empty())
        missed = html::card({.id = "missed", .heading = "Nobody ticked",
                             .aside = html::quiet_words(page.missed_title)},
                            rows(page.missed, page, token));
    return html::page_head("House list",
                           fmt::format("{}, {}.", page.place_name,
                                       in_words_with_weekday(page.shown.day)),
                           buttons) +
           html::stack(shift_chips(page) + list + missed);
}

Markup due_page(DuePage const& page, Markup const& token)
{
    Due const& due = page.due;
    Markup inside;
    if (due.ticked)
        inside = html::card({.id = "ticked",
                             .heading = due.ticked->not_done_why ? "Not done" : "Done"},
                            html::format("<p>{}</p>", ticked_words(*due.ticked)));
    else if (page.may_tick)
        inside = ticking(page, token);
    return html::error_summary(page.problems) +
           html::back_link(path("/house-list"), "Back to the house list") +
           html::page_head(due.task.words,
                           fmt::format("{}, {}.", in_words_with_weekday(due.day),
                                       page.shift_title)) +
           html::stack(inside, html::Space::large);
}

Markup rules_page(RulesPage const& page, Markup const& token)
{
    Markup list;
    for (Task const& one : page.rules) list += rule_row(page, one, token);
    auto const there =
        page.rules.empty()
            ? html::empty_words("The list is empty. Begin with the meals.")
            : html::card({.id = "rules", .heading = "On the list"},
                         html::format(R"(<ul class="kw-plain-list">{}</ul>)", list));
    return html::error_summary(page.problems) +
           html::back_link(path("/house-list"), "Back to the house list") +
           html::page_head("What the house list asks", page.place_name) +
           html::stack(there +
                           html::section({.id = "add", .heading = "Add to the list"},
                                         html::form({.action = path("/house-list/rules"),
                                                     .token = token},
                                                    rule_questions(page) +
                                                        html::button({.words =
                                                                          "Put it on the list"}))),
                       html::Space::large);
}

}  // namespace keywork::house_list

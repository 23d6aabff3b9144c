#include "features/today/tasks/views_shift.hpp"

#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::tasks {
namespace {

using html::Markup;
using html::path;

html::Path house_path(house_list::Due const& due)
{
    std::string const shift = due.shift.empty() ? "any" : due.shift;
    return path("/house-list/{}/{}/{}", due.task.id, to_text(due.day), shift);
}

Markup house_action(house_list::Due const& due, TasksPage const& page, Markup const& token)
{
    if (due.ticked)
        return due.ticked->not_done_why ? html::tag("Not done", html::Tone::warn)
                                        : html::tag("Done", html::Tone::good, html::Icon::check);
    if (!page.may_do) return {};
    if (house_list::is_meal(due.task.code))
        return html::link_button(house_path(due), {.words = "Write",
                                                   .look = html::Look::secondary, .small = true,
                                                   .spoken_after = "what there was: " +
                                                                   due.task.words});
    return html::form_button({.action = house_path(due), .token = token},
                             html::button({.words = "Done", .look = html::Look::secondary,
                                           .small = true, .spoken_after = due.task.words,
                                           .name = "closing", .value = "done"}),
                             html::hidden_field("next", "/tasks"));
}

}  // namespace

Markup whose_chips(TasksPage const& page)
{
    bool const mine = page.whose == Whose::mine;
    std::vector<html::Chip> const chips{
        {"Everybody’s", path("/tasks"), std::nullopt, !mine},
        {"Mine", path("/tasks").with_query("whose", "mine"), std::nullopt, mine}};
    return html::chips(chips, "Whose tasks");
}

Markup planned_card(TasksPage const& page)
{
    if (page.planned.empty()) return {};
    std::vector<html::Task> rows;
    for (day_plan::Entry const& one : page.planned) {
        auto const whose = one.known_as ? *one.known_as + ": " + one.words : one.words;
        auto const with = one.with_name ? html::format("<small>{}</small>", *one.with_name)
                                        : Markup{};
        rows.push_back({.time = one.at ? time_in_words(*one.at) : "Any time",
                        .datetime = one.at ? to_text(*one.at) : to_text(one.day),
                        .words = html::format(R"(<a href="{}">{}</a> {})",
                                              path("/plan/{}/{}", to_text(one.day), one.id),
                                              whose, with),
                        .action = html::tag(day_plan::in_words(one.kind))});
    }
    return html::card({.id = "planned", .heading = "From the plan",
                       .aside = html::link(path("/plan"), "Plan of the day")},
                      html::tasks(rows));
}

Markup house_card(TasksPage const& page, Markup const& token)
{
    if (page.house.empty()) return {};
    std::vector<html::Task> rows;
    for (house_list::Due const& one : page.house) {
        auto const late =
            house_list::is_late(one, page.now) ? html::tag("Late", html::Tone::warn) : Markup{};
        auto const by = one.ticked ? html::format("<small>{}</small>", one.ticked->by) : Markup{};
        bool const any_time = one.shift.empty() && !one.task.by;
        rows.push_back({.time = any_time ? "Any time" : time_in_words(one.due_at),
                        .datetime = to_text(one.due_at),
                        .words = html::format(R"(<a href="{}">{}</a> {} {})", house_path(one),
                                              one.task.words, late, by),
                        .action = house_action(one, page, token),
                        .done = one.ticked.has_value()});
    }
    return html::card({.id = "house", .heading = "House list",
                       .aside = html::link(path("/house-list"), "House list")},
                      html::tasks(rows));
}

Markup checks_card(TasksPage const& page)
{
    if (page.checks.empty()) return {};
    std::vector<html::Task> rows;
    for (premises::Due const& one : page.checks) {
        auto const to = path("/checks/{}", one.check.id);
        auto const late =
            premises::is_late(one, page.now) ? html::tag("Late", html::Tone::warn) : Markup{};
        Markup done;
        if (page.may_do)
            done = html::link_button(to, {.words = "Do it", .look = html::Look::secondary,
                                          .small = true, .spoken_after = one.check.words});
        bool const today = london_day(one.due_at) == london_day(page.now);
        rows.push_back({.time = today ? "Today" : in_short_words(london_day(one.due_at)),
                        .datetime = to_text(london_day(one.due_at)),
                        .words = html::format(R"(<a href="{}">{}</a> {})", to, one.check.words,
                                              late),
                        .action = done});
    }
    return html::card({.id = "checks", .heading = "Checks",
                       .aside = html::link(path("/checks"), "All checks")},
                      html::tasks(rows));
}

Markup due_card(TasksPage const& page)
{
    if (page.due.empty()) return {};
    std::vector<html::Task> rows;
    for (clock::DueDuty const& one : page.due) {
        auto const name = one.duty.known_as ? *one.duty.known_as + ": " : std::string{};
        auto const left = clock::time_left_in_words(*one.clock, *one.due, page.now);
        rows.push_back({.time = in_short_words(london_day(one.due->at)),
                        .datetime = to_text(london_day(one.due->at)),
                        .words = html::format(R"(<a href="{}">{}{}</a> <small>{}</small>)",
                                              path("/due/{}", one.duty.id), name,
                                              one.clock->short_title, left),
                        .action = html::tag("Must be done", html::Tone::warn, html::Icon::law)});
    }
    return html::card({.id = "due", .heading = "Due by the end of this shift",
                       .aside = html::link(path("/due"), "All deadlines")},
                      html::tasks(rows));
}

}  // namespace keywork::tasks

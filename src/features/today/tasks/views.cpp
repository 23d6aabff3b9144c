#include "features/today/tasks/views.hpp"

#include "features/today/tasks/on_page.hpp"
#include "features/today/tasks/views_shift.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::tasks {
namespace {

using action::Action;
using html::Markup;

html::Path task_path(Action const& action) { return html::path("/tasks/{}", action.id); }

std::string whose(Action const& action)
{
    auto words = action.known_as ? *action.known_as + ": " + action.what : action.what;
    if (action.note) words += " (" + *action.note + ")";
    return words;
}

/// A record of the house that asks for something is a handover.
std::string_view source(Action const& action)
{
    if (!action.record) return "";
    return action.child ? ", from a record" : ", from the handover";
}

Markup words_of(Action const& action, sys_seconds now)
{
    auto const who = action.assigned_name.value_or("Whoever is on shift");
    auto const late = action::is_late(action, now) ? html::tag("Late", html::Tone::warn) : Markup{};
    return html::format(R"(<a href="{}">{}</a> {} <small>{}{}</small>)", task_path(action),
                        whose(action), late, who, source(action));
}

/// What fits beside a task: the time today, else the day. A day without a time ends at its end.
std::string short_time(sys_seconds at, sys_seconds now)
{
    auto const day = london_day(at);
    bool const all_day = at == end_of(day);
    if (day == london_day(now)) return all_day ? "Today" : time_in_words(at);
    auto const near = in_near_words(at, now);
    bool const within_days = at - now < days{6} && now - at < days{6};
    return within_days ? near.substr(0, near.find(' ')) : in_short_words(day);
}

html::Task open_task(Action const& action, TasksPage const& page, Markup const& token)
{
    Markup done;
    if (page.may_do)
        done = html::form_button({.action = task_path(action), .token = token},
                                 html::button({.words = "Done", .look = html::Look::secondary,
                                               .small = true, .spoken_after = whose(action),
                                               .name = "closing", .value = "done"}));
    return {.time = action.due_at ? short_time(*action.due_at, page.now) : "Any time",
            .datetime = action.due_at ? to_text(london_day(*action.due_at)) : "",
            .words = words_of(action, page.now),
            .action = done};
}

html::Task closed_task(Action const& action, sys_seconds now)
{
    auto const how = action.not_done_reason ? html::tag("Not done", html::Tone::warn)
                                            : html::tag("Done", html::Tone::good);
    return {.time = action.closed_at ? short_time(*action.closed_at, now) : "",
            .datetime = action.closed_at ? to_text(london_day(*action.closed_at)) : "",
            .words = words_of(action, now),
            .action = how,
            .done = true};
}

std::string error(std::vector<Problem> const& problems, std::string_view name)
{
    return html::problem_with(problems, name);
}

std::vector<html::Option> options(std::vector<std::pair<std::string, std::string>> const& all,
                                  std::string_view nobody, std::string const& chosen)
{
    std::vector<html::Option> list{{.value = "", .label = std::string{nobody}}};
    for (auto const& [id, name] : all)
        list.push_back({.value = id, .label = name, .chosen = id == chosen});
    return list;
}

}  // namespace

Markup tasks_page(TasksPage const& page, Markup const& token)
{
    auto const rows = [&](std::vector<Action> const& all) {
        std::vector<html::Task> list;
        for (Action const& action : all) list.push_back(open_task(action, page, token));
        return html::tasks(list);
    };
    std::vector<html::Task> closed;
    for (Action const& action : page.closed) closed.push_back(closed_task(action, page.now));
    auto const add = page.may_do ? html::link_button(html::path("/tasks/new"),
                                                     {.words = "Add a task"})
                                 : Markup{};
    auto const list = page.open.empty() ? html::empty_words("There is nothing to do on this list.")
                                        : html::card({.id = "open", .heading = "To do"},
                                                     rows(page.open));
    Markup after;
    if (!page.later.empty())
        after = html::card({.id = "later", .heading = "After this shift"}, rows(page.later));
    if (!closed.empty())
        after += html::card({.id = "closed", .heading = "Since yesterday"},
                            html::tasks(closed));
    auto const words = page.shift ? fmt::format("{}, {}.", page.place_name, page.shift->title)
                                  : page.place_name;
    return html::page_head("Tasks", words, add) +
           html::stack(whose_chips(page) + planned_card(page) + list + house_card(page, token) +
                       checks_card(page) + due_card(page) + after);
}

Markup task_page(TaskPage const& page, Markup const& token)
{
    Action const& action = page.action;
    std::vector<html::Fact> facts{
        {"Who", html::text(action.assigned_name.value_or("Whoever is on shift"))},
        {"By when", html::text(action.due_at ? by_when(*action.due_at) : "No time was set")}};
    if (action.closed_at)
        facts.push_back({action.not_done_reason ? "Not done" : "Done",
                         html::text(fmt::format("{}, {}", action.closed_by.value_or(""),
                                                in_words(*action.closed_at)))});
    if (action.not_done_reason) facts.push_back({"Why", html::text(*action.not_done_reason)});
    Markup from;
    if (action.record && action.child)
        from = html::format(R"(<p><a href="{}">Open the record it came from</a></p>)",
                            html::path("/children/{}/records/{}", *action.child, *action.record));
    Markup closing;
    if (!action.closed_at)
        closing =
            html::form_button({.action = task_path(action), .token = token},
                              html::button({.words = "Done", .name = "closing",
                                            .value = "done"})) +
            html::section(
                {.id = "not-done", .heading = "It was not done"},
                html::form({.action = task_path(action), .token = token},
                           html::hidden_field("closing", "not_done") +
                               html::text_area({.name = "why",
                                                .label = label_in(task_fields, "why"),
                                                .error = error(page.problems, "why")},
                                               {.value = page.why, .rows = 2}) +
                               html::button({.words = "Close it as not done",
                                             .look = html::Look::secondary})));
    return html::error_summary(page.problems) + html::page_head(whose(action)) +
           html::stack(html::facts(facts) + from + closing);
}

Markup new_task_page(NewTaskPage const& page, Markup const& token)
{
    auto const fields =
        html::text_input({.name = "what", .label = label_in(task_fields, "what"),
                          .error = error(page.problems, "what")},
                         {.value = page.what}) +
        html::select({.name = "child", .label = label_in(task_fields, "child")},
                     options(page.children, "Everybody here", page.child)) +
        html::select({.name = "who", .label = label_in(task_fields, "who")},
                     options(page.staff, "Whoever is on shift", page.who)) +
        html::side_by_side(
            html::text_input({.name = "due_day", .label = label_in(task_fields, "due_day"),
                              .hint = "Today, tomorrow or 24 November 2026",
                              .error = error(page.problems, "due_day"), .optional = true},
                             {.value = page.due_day, .width = html::Width::twenty}) +
            html::text_input({.name = "due_time", .label = label_in(task_fields, "due_time"),
                              .hint = "Like 7:40pm",
                              .error = error(page.problems, "due_time"), .optional = true},
                             {.value = page.due_time, .width = html::Width::ten})) +
        html::form_actions(html::button({.words = "Add the task"}));
    return html::error_summary(page.problems) + html::page_head("Add a task") +
           html::form({.action = html::path("/tasks/new"), .token = token}, fields);
}

}  // namespace keywork::tasks

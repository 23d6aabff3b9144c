// What is late and has come to the reader: a few quiet lines, each with why it is theirs.
#include "features/today/home/views_parts.hpp"

#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::home::parts {
namespace {

using html::Markup;
using html::path;

constexpr std::size_t most_needed = 5;   // lines; the lists behind the links have the rest

Markup needed_line(html::Path const& to, std::string const& what, std::string const& why)
{
    return html::format(R"(<li><a href="{}">{}</a><br>{}</li>)", to, what,
                        html::quiet_words(why));
}

Markup duty_line(clock::DueDuty const& due, Today const& today)
{
    auto const whose = due.duty.known_as ? *due.duty.known_as + ": " : std::string{};
    auto const stage = notice::stage_of(due, *today.figures, today.now);
    return needed_line(path("/due/{}", due.duty.id), whose + due.clock->short_title,
                       clock::time_left_in_words(*due.clock, *due.due, today.now) + ", " +
                           notice::why_in_words(stage, due, *today.figures));
}

Markup task_line(action::Action const& task, Today const& today)
{
    bool const says_whose = task.known_as && !names(task.what, *task.known_as);
    auto const what = says_whose ? *task.known_as + ": " + task.what : task.what;
    auto const who = task.assigned_name ? *task.assigned_name + " has it" : "Nobody has it yet";
    return needed_line(path("/tasks/{}", task.id), what,
                       fmt::format("Task, {} late. {}.",
                                   length_in_words(today.now - *task.due_at), who));
}

}  // namespace

Markup needs_card(Today const& today)
{
    auto const& needs = today.needs;
    if (needs.escalated() == 0) return {};
    Markup lines;
    std::size_t shown = 0;
    for (clock::DueDuty const& due : needs.duties)
        if (shown++ < most_needed) lines += duty_line(due, today);
    for (action::Action const& task : needs.tasks)
        if (shown++ < most_needed) lines += task_line(task, today);
    auto const all = needs.duties.empty()
                         ? html::link(path("/tasks"), "All tasks")
                         : html::link(path("/due").with_query("only", "late"), "All that is late");
    return html::card({.id = "needs-you",
                       .heading = "Needs you",
                       .aside = html::quiet_words(fmt::format("{} late", needs.escalated())),
                       .foot = needs.escalated() > most_needed ? all : Markup{}},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

}  // namespace keywork::home::parts

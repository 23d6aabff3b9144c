// The page before a handover: what it is made of.
#include "care/clock/words.hpp"
#include "features/today/handover/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::handover {
namespace {

using html::Markup;
using html::path;

Markup entry_line(chronology::Entry const& entry)
{
    auto const words = entry.words == entry.title ? std::string{} : entry.words;
    auto const title =
        entry.record ? html::format(R"(<a href="{}">{}</a>)",
                                    path("/children/{}/records/{}", entry.child, *entry.record),
                                    entry.title)
                     : html::text(entry.title);
    return html::format("<li>{}: {}<br>{}</li>", time_in_words(entry.occurred_at), title,
                        html::quiet_words(words.empty() ? entry.by_whom
                                                        : words + " · " + entry.by_whom));
}

std::string planned_words(day_plan::Entry const& entry, sys_seconds now)
{
    auto const day = entry.day == london_day(now) ? "Today" : "Tomorrow";
    if (!entry.at) return fmt::format("{}: {}", day, entry.words);
    return fmt::format("{} {}: {}", day, time_in_words(*entry.at), entry.words);
}

Markup child_card(record::ChildSince const& child, sys_seconds now)
{
    Markup lines = html::each(child.lines, entry_line);
    for (day_plan::Entry const& one : child.planned)
        lines += html::format("<li>{}</li>", planned_words(one, now));
    auto const inside =
        lines.empty() ? html::empty_words("Nothing was written since.")
                      : html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines);
    return html::format("<li>{}</li>", html::card({.id = "child-" + child.child.text(),
                                                   .heading = child.known_as,
                                                   .level = html::HeadingLevel::h3},
                                                  inside));
}

Markup list_card(std::string const& id, std::string const& heading, Markup const& lines,
                 html::Path const& all)
{
    if (lines.empty()) return {};
    return html::card({.id = id, .heading = heading,
                       .aside = html::link(all, "Open", "the list: " + heading)},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

Markup unfinished_note(SincePage const& page)
{
    if (page.since.unfinished.empty()) return {};
    Markup lines;
    for (auto const& one : page.since.unfinished)
        lines += html::format("<li>{}</li>", record::unfinished_in_words(one));
    return html::note({.title = "Not finished yet",
                       .words = "Ask them before you go. It keeps you from nothing.",
                       .tone = html::Tone::warn,
                       .icon = html::Icon::log,
                       .more = html::format("<ul>{}</ul>", lines)});
}

Markup still_open(SincePage const& page)
{
    Markup tasks;
    for (action::Action const& one : page.open) {
        auto const whose = one.known_as ? *one.known_as + ": " + one.what : one.what;
        auto const late = action::is_late(one, page.now) ? html::tag("Late", html::Tone::warn)
                                                         : Markup{};
        tasks += html::format("<li>{} {}</li>", whose, late);
    }
    Markup due;
    for (clock::DueDuty const& one : page.due) {
        if (!one.due) continue;
        auto const name = one.duty.known_as ? *one.duty.known_as + ": " : std::string{};
        due += html::format("<li>{}{}<br>{}</li>", name, one.clock->short_title,
                            html::quiet_words(
                                clock::time_left_in_words(*one.clock, *one.due, page.now)));
    }
    Markup told;
    for (notice::Told const& one : page.since.told)
        told += html::format("<li>{}{}<br>{}</li>", one.known_as ? *one.known_as + ": " : "",
                             one.what, html::quiet_words(notice::in_words(one)));
    Markup house;
    for (house_list::Due const& one : page.not_ticked) {
        bool const any_time = one.due_at >= end_of(london_day(one.due_at)) - minutes{1};
        house += html::format("<li>{}, {}</li>", one.task.words,
                              any_time ? "any time today" : "by " + time_in_words(one.due_at));
    }
    Markup night;
    if (page.late_looks > 0)
        night = html::format("<li>{} not made in time</li>", page.late_looks);
    Markup medicine;
    if (page.medicine.late > 0)
        medicine += html::format("<li>{} not given in time</li>", page.medicine.late);
    if (page.medicine.now > 0)
        medicine += html::format("<li>{} to be given now</li>", page.medicine.now);
    if (page.medicine.next_at)
        medicine += html::format("<li>Next at {}</li>", time_in_words(*page.medicine.next_at));
    Markup planned;
    for (day_plan::Entry const& one : page.since.of_house)
        planned += html::format("<li>{}</li>", planned_words(one, page.now));
    return list_card("told", "Told to the shift leader", told, path("/")) +
           list_card("tasks", "Tasks still open", tasks, path("/tasks")) +
           list_card("due", "Due within a day", due, path("/due")) +
           list_card("medicine", "Medicine", medicine, path("/medicine")) +
           list_card("house", "Not ticked in the house", house, path("/house-list")) +
           list_card("night", "Looks at night", night, path("/night")) +
           list_card("planned", "Planned for the house", planned, path("/plan"));
}

}  // namespace

Markup since_page(SincePage const& page)
{
    auto const from = page.since.last_by
                          ? fmt::format("Since the handover of {}, {}.", *page.since.last_by,
                                        in_near_words(page.since.from, page.now))
                          : fmt::format("Since {}. There was no handover in the last two days.",
                                        in_near_words(page.since.from, page.now));
    auto const button =
        html::link_button(path("/places/{}/records/new/handover", page.place),
                          {.words = "Check and send the handover", .icon = html::Icon::pen});
    Markup children;
    for (record::ChildSince const& one : page.since.children)
        children += child_card(one, page.now);
    return html::back_link(path("/handover"), "Back to handovers") +
           html::page_head("What to hand over", page.place_name + ". " + from, button) +
           html::beside(html::stack(unfinished_note(page) +
                                        html::section({.id = "children",
                                                       .heading = "What was written, and what "
                                                                  "is planned"},
                                                      html::two_across(children)),
                                    html::Space::large),
                        "What is still open", html::stack(still_open(page)));
}

}  // namespace keywork::handover

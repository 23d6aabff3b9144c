#include "features/today/home/views_parts.hpp"

#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace keywork::home::parts {
namespace {

using html::Markup;
using html::path;

html::Icon alert_icon(AlertKind kind)
{
    switch (kind) {
    case AlertKind::allergy: return html::Icon::alert;
    case AlertKind::medical: return html::Icon::cross;
    case AlertKind::medication: return html::Icon::pill;
    case AlertKind::family: return html::Icon::family;
    case AlertKind::missing: return html::Icon::door;
    case AlertKind::risk: return html::Icon::alert;
    case AlertKind::other: return html::Icon::info;
    }
    return html::Icon::info;
}

html::Tone tone_of(Danger danger)
{
    switch (danger) {
    case Danger::stop: return html::Tone::stop;
    case Danger::warn: return html::Tone::warn;
    case Danger::info: return html::Tone::info;
    }
    return html::Tone::info;
}

html::Tone tone_of(clock::DueDuty const& due)
{
    if (due.standing == clock::Standing::overdue)
        return clock::is_breach_of_law(*due.clock) ? html::Tone::stop : html::Tone::warn;
    return due.standing == clock::Standing::due_soon ? html::Tone::warn : html::Tone::good;
}

html::Person person_of(ChildFace const& face)
{
    return {.name = short_name(face), .initials = html::initials_of(full_name(face)),
            .tint = html::tint_of(face.id.text())};
}

std::string where_words(ChildToday const& child, Today const& today)
{
    auto const& face = child.child.face;
    auto words = fmt::format("{}", age_on(face.born_on, london_day(today.now)));
    if (today.profile->today != TodayPage::shift)
        if (auto const year = year_group(face.born_on, london_day(today.now)))
            words += " · " + year->words;
    if (child.child.group_name) words += " · " + *child.child.group_name;
    return words;
}

/// What is written most, a few lines each: one tap from Today for one child.
constexpr std::array<std::string_view, 3> written_most{"good-moment", "daily-log", "contact-log"};

std::vector<html::QuickFor> quick_for(ChildFace const& face, Profile const& profile)
{
    std::vector<html::QuickFor> links;
    for (auto const kind : written_most)
        for (QuickRecord const& quick : profile.quick)
            if (quick.kind == kind)
                links.push_back({.words = quick.title, .whose = face.known_as,
                                 .icon = html::icon_named(quick.icon).value_or(html::Icon::log),
                                 .to = path("/children/{}/records/new/{}", face.id, kind)});
    return links;
}

html::ChildCard card_of(ChildToday const& child, Today const& today)
{
    auto const& face = child.child.face;
    html::ChildCard card{.child = person_of(face),
                         .to = path("/children/{}", face.id),
                         .where = where_words(child, today),
                         .tags = alert_tags(child),
                         .record_words = "Record for " + face.known_as,
                         .record_to = path("/children/{}/records/new", face.id),
                         .quick = quick_for(face, *today.profile)};
    if (!child.planned.empty()) {
        std::string planned;
        for (auto const& one : child.planned) planned += (planned.empty() ? "" : ". ") + one;
        card.lines.emplace_back("Today", planned + ".");
    }
    if (!child.with.empty()) card.lines.emplace_back("With", child.with);
    bool first_to_do = true;
    for (auto const& to_do : child.to_do)
        card.lines.emplace_back(std::exchange(first_to_do, false) ? "Next" : "Then", to_do);
    if (!child.helps.empty()) {
        auto const count = std::min<std::size_t>(child.helps.size(), 2);
        std::string helps = child.helps.front();
        if (count == 2) helps += ". " + child.helps[1];
        card.lines.emplace_back("Helps", helps + ".");
    }
    return card;
}

Markup task_action(action::Action const& task, Markup const& token)
{
    if (task.closed_at)
        return task.not_done_reason
                   ? html::tag("Not done", html::Tone::warn)
                   : html::tag("Done", html::Tone::good, html::Icon::check);
    return html::form_button({.action = path("/tasks/{}", task.id), .token = token},
                             html::button({.words = "Done",
                                           .look = html::Look::secondary,
                                           .small = true,
                                           .spoken_after = task.what,
                                           .name = "closing",
                                           .value = "done"}),
                             html::hidden_field("next", "/"));
}

Markup task_words(action::Action const& task, sys_seconds now)
{
    auto const note = task.note ? html::format("<small>{}</small>", *task.note) : Markup{};
    auto const late = action::is_late(task, now) ? html::tag("Late", html::Tone::warn) : Markup{};
    if (!task.known_as || names(task.what, *task.known_as))
        return html::format("{} {} {}", task.what, late, note);
    return html::format("<b>{}</b>: {} {} {}", *task.known_as, task.what, late, note);
}

html::Deadline deadline(clock::DueDuty const& due, sys_seconds now)
{
    auto const name = due.duty.known_as ? *due.duty.known_as + ": " : std::string{};
    html::Deadline shown{
        .left = due.due ? clock::time_left_in_words(*due.clock, *due.due, now) : "No fixed time",
        .tone = tone_of(due),
        .when = due.due ? clock::due_in_words(*due.due, now) : "",
        .datetime = due.due ? to_text(london_day(due.due->at)) : "",
        .what = name + due.clock->short_title,
        .to = path("/due/{}", due.duty.id),
        .who = due.clock->responsible,
        .duty = clock::kind_before_law(*due.clock),
        .source = clock::law_line(*due.clock, due.duty.facts)};
    if (due.due)
        shown.percent_gone =
            static_cast<int>(100 * clock::fraction_gone(due.duty.facts, *due.due, now));
    return shown;
}

Markup handover_card(Today const& today, Markup const& token)
{
    if (!today.handover) return {};
    auto const& handover = *today.handover;
    std::vector<html::HandoverLine> lines;
    for (auto const& line : handover.lines)
        lines.push_back({.child = {.name = line.known_as + ":",
                                   .initials = html::initials_of(line.full_name),
                                   .tint = html::tint_of(line.child.text())},
                         .words = line.words});
    auto const read = html::form_button(
        {.action = path("/handover/{}/read", handover.record), .token = token},
        html::button({.words = "I have read this handover", .wide_on_phone = true}),
        html::hidden_field("next", "/"));
    std::string by;
    for (auto const& reader : handover.read_by) by += (by.empty() ? "Read by " : ", ") + reader;
    std::string waiting;
    for (auto const& name : handover.waiting)
        waiting += (waiting.empty() ? "Waiting for you, " : ", ") + name;
    if (!waiting.empty()) waiting += ".";
    return html::card(
        {.id = "handover",
         .heading = "Handover to read",
         .aside = html::quiet_words(fmt::format("From {}, {}", handover.author_name,
                                                time_in_words(handover.sent_at))),
         .handover = true},
        html::format("{}{}{}", html::handover_lines(lines),
                     html::row_of(html::format(
                         R"({}<a href="{}">Read all of it</a>)", read,
                         path("/handover/{}", handover.record))),
                     by.empty() && waiting.empty()
                         ? Markup{}
                         : html::quiet_words((by.empty() ? "" : by + ". ") + waiting)));
}

Markup sign_card(Today const& today)
{
    constexpr std::size_t most = 5;
    if (today.to_sign.empty()) return {};
    Markup lines;
    for (std::size_t at = 0; at < std::min(most, today.to_sign.size()); ++at) {
        auto const& one = today.to_sign[at];
        lines += html::format(R"(<li><a href="{}">{}: {}</a><br>{}</li>)", one.to, one.whose,
                              one.title,
                              html::quiet_words(in_near_words(one.occurred_at, today.now) +
                                                " · " + one.author));
    }
    return html::card({.id = "to-sign",
                       .heading = "Waits for you to sign",
                       .aside = html::link(path("/to-sign"),
                                           fmt::format("All {}", today.to_sign.size()),
                                           "that wait for you to sign")},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

/// Doses that are due, or that nobody recorded: the way into the round.
Markup medicine_note(Today const& today)
{
    auto const& doses = today.medicine;
    if (doses.late + doses.now == 0) return {};
    auto const count = [](int number) {
        return fmt::format("{} {}", number, number == 1 ? "dose" : "doses");
    };
    auto const due = doses.now == 0 ? std::string{} : count(doses.now) + " due now.";
    auto const late = doses.late > 0;
    return html::note({.title = late ? count(doses.late) + " not recorded." : due,
                       .words = late ? due : std::string{},
                       .tone = late ? html::Tone::stop : html::Tone::info,
                       .icon = html::Icon::pill,
                       .more = html::link_button(path("/medicine"),
                                                 {.words = "Medicine round",
                                                  .look = html::Look::secondary,
                                                  .small = true})});
}

/// Over everything else: who is not here, and since when.
Markup missing_notes(Today const& today)
{
    Markup notes;
    for (missing::Episode const& one : today.missing)
        notes += html::note({.title = fmt::format("{} is {}", one.known_as,
                                                  missing::for_how_long(one, today.now)),
                             .words = "Last seen " + in_near_words(one.since, today.now) + ".",
                             .tone = html::Tone::stop,
                             .icon = html::Icon::alert,
                             .more = html::link(missing::page_of(one.child, one.record),
                                                "What was done, and what is next",
                                                "about " + one.known_as)});
    return notes;
}

}  // namespace

Markup alert_tags(ChildToday const& child)
{
    Markup tags;
    auto const most = std::min<std::size_t>(child.alerts.size(), 3);
    for (std::size_t i = 0; i < most; ++i) {
        Alert const& alert = child.alerts[i];
        tags += html::tag(alert.subject, tone_of(alert.danger), alert_icon(alert.kind));
    }
    return tags;
}

Markup next_tag(ChildToday const& child, sys_seconds now)
{
    if (!child.next || !child.next->due) return html::quiet_words("Nothing due");
    auto const& next = *child.next;
    return html::tag(clock::standing_in_words(next.standing, *next.clock), tone_of(next),
                     html::Icon::clock) +
           html::line_below(clock::time_left_in_words(*next.clock, *next.due, now));
}

std::string next_words(ChildToday const& child)
{
    return child.next ? child.next->clock->short_title : "";
}

Markup head(Today const& today)
{
    auto words = in_words_with_weekday(london_day(today.now));
    if (today.my_shift)
        words += fmt::format(", {} to {}", time_in_words(today.my_shift->starts_at),
                             time_in_words(today.my_shift->ends_at));
    words += ". " + with_words(today.with, today.profile->today);
    Markup buttons;
    if (today.may_call_out && today.profile->today == TodayPage::visits)
        buttons += html::link_button(path("/visits"),
                                     {.words = "Visits", .look = html::Look::secondary,
                                      .small = true, .icon = html::Icon::door});
    if (today.may_call_out)
        buttons += html::link_button(path("/call-outs/new"),
                                     {.words = "Call out", .look = html::Look::secondary,
                                      .small = true, .icon = html::Icon::alert});
    if (today.drafts > 0)
        buttons += html::link_button(
            path("/drafts"),
            {.words = today.drafts == 1 ? "1 draft" : fmt::format("{} drafts", today.drafts),
             .look = html::Look::secondary, .small = true, .icon = html::Icon::pen});
    if (today.profile->today == TodayPage::shift)
        buttons += html::link_button(path("/plan"),
                                     {.words = "Shift sheet", .look = html::Look::secondary,
                                      .small = true, .icon = html::Icon::print});
    return html::page_head(heading(today), words, buttons) + missing_notes(today);
}

Markup for_me_first(Today const& today, Markup const& token)
{
    return medicine_note(today) + handover_card(today, token) + sign_card(today) +
           needs_card(today);
}

Markup quick_record(Today const& today)
{
    std::vector<html::QuickLink> links;
    for (QuickRecord const& quick : today.profile->quick)
        links.push_back({.words = quick.title,
                         .icon = html::icon_named(quick.icon).value_or(html::Icon::log),
                         .to = path("/records/new").with_query("kind", quick.kind)});
    return html::section({.id = "record", .heading = "Record something"},
                         html::quick_record(links, "record"));
}

Markup child_cards(std::vector<ChildToday const*> const& children, Today const& today)
{
    std::vector<html::ChildCard> cards;
    for (ChildToday const* child : children) cards.push_back(card_of(*child, today));
    return html::child_cards(cards);
}

Markup tasks_card(Today const& today, Markup const& token)
{
    std::vector<html::Task> tasks;
    for (action::Action const& task : today.tasks) {
        bool const mine = !task.assigned_to || *task.assigned_to == today.reader;
        if (!mine || tasks.size() == 8) continue;
        tasks.push_back({.time = task.due_at ? task_time(*task.due_at, today.now) : "Any time",
                         .datetime = task.due_at ? to_text(*task.due_at) : "",
                         .words = task_words(task, today.now),
                         .action = task_action(task, token),
                         .done = task.closed_at.has_value()});
    }
    auto const inside = tasks.empty() ? html::empty_words("Nothing is waiting for you.")
                                      : html::tasks(tasks);
    return html::card({.id = "tasks",
                       .heading = "Your tasks",
                       .aside = html::link(path("/tasks"), "All tasks")},
                      inside);
}

Markup law_card(Today const& today, std::size_t most)
{
    std::vector<html::Deadline> lines;
    for (clock::DueDuty const* due : own_limits_last(today.duties)) {
        if (lines.size() == most) break;
        lines.push_back(deadline(*due, today.now));
    }
    auto const inside = lines.empty() ? html::empty_words("Nothing is due in the next 14 days.")
                                      : html::deadlines(lines);
    auto const all = html::link(path("/due"), "See all deadlines");
    return html::card({.id = "law", .heading = "Must be done", .foot = all}, inside);
}

Markup recent_card(Today const& today)
{
    if (today.recent.empty()) return {};
    Markup lines;
    for (auto const& of : today.recent) {
        auto const to = of.entry.record
                            ? path("/children/{}/records/{}", of.entry.child, *of.entry.record)
                            : path("/children/{}", of.entry.child);
        lines += html::format(R"(<li><a href="{}">{}: {}</a><br>{}</li>)", to, of.known_as,
                              of.entry.title,
                              html::quiet_words(in_near_words(of.entry.occurred_at, today.now) +
                                                " · " + of.entry.by_whom));
    }
    return html::card({.id = "recent", .heading = "Written lately"},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

}  // namespace keywork::home::parts

// Who calls for help now: above everything else on Today where children are enrolled.
#include "features/today/home/views.hpp"

#include "care/school_day/call_out/asked.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::home {
namespace {

using call_outs::CallOut;
using html::Markup;
using html::path;

std::string called_in_words(CallOut const& call, sys_seconds now)
{
    auto words = fmt::format("{} called at {}, {} ago. Needed: {}.", call.caller_name,
                             time_in_words(call.called_at), length_in_words(now - call.called_at),
                             call_outs::in_words(call.needs));
    for (call_outs::Response const& one : call.responses)
        words += fmt::format(" {} went at {}.", one.name, time_in_words(one.going_at));
    return call.words.empty() ? words : words + " " + call.words;
}

/// The one tap that comes next: go, or say how it is.
Markup next_tap(CallOut const& call, StaffId const& reader, Markup const& token)
{
    auto const about = fmt::format("{}, {}", call.child_name, call.place);
    auto const* mine = call_outs::response_of(call, reader);
    if (mine || call.called_by == reader)
        return html::link_button(path("/call-outs/{}", call.id),
                                 {.words = "Open it", .look = html::Look::secondary,
                                  .spoken_after = about});
    return html::row_of(html::format(
        "{}{}",
        html::form_button({.action = path("/call-outs/{}/going", call.id), .token = token},
                          html::button({.words = "I’m going", .spoken_after = about})),
        html::link(path("/call-outs/{}", call.id), "Open it", about)));
}

Markup standing_tag(sessions::Session const& session, sys_seconds now)
{
    switch (sessions::standing(session, now)) {
    case sessions::Standing::now: return html::tag("Now", html::Tone::info);
    case sessions::Standing::to_finish: return html::tag("To be finished", html::Tone::warn);
    case sessions::Standing::to_come: case sessions::Standing::finished: break;
    }
    return {};
}

}  // namespace

html::Markup sessions_card(Today const& today)
{
    if (today.sessions.empty()) return {};
    std::vector<html::Task> rows;
    for (sessions::Session const& one : today.sessions)
        rows.push_back({.time = time_in_words(one.starts_at),
                        .datetime = to_text(one.starts_at),
                        .words = html::format(
                            R"(<a href="{}">{}: {}</a> <small>{}</small>)",
                            path("/sessions/{}/{}", one.key.period, to_text(one.key.day)),
                            one.group_name, sessions::title_of(one), one.period.place),
                        .action = standing_tag(one, today.now)});
    return html::card({.id = "sessions", .heading = "Sessions",
                       .aside = html::link(path("/sessions"), "All sessions")},
                      html::tasks(rows));
}

html::Markup called_first(Today const& today, Markup token)
{
    Markup notes;
    for (CallOut const& call : today.call_outs) {
        bool const nobody = call_outs::standing(call) == call_outs::Standing::waiting;
        notes += html::note({.title = fmt::format("Help needed: {}, {}", call.child_name,
                                                  call.place),
                             .words = called_in_words(call, today.now),
                             .tone = nobody ? html::Tone::stop : html::Tone::warn,
                             .icon = html::Icon::alert,
                             .more = next_tap(call, today.reader, token)});
    }
    for (visits::Visit const& visit : today.overdue_visits)
        notes += html::note(
            {.title = visit.staff_name + " has not said that they are safe",
             .words = fmt::format("A visit that was to end at {}. Ring them now.",
                                  time_in_words(visit.ends_at)),
             .tone = html::Tone::stop,
             .icon = html::Icon::alert,
             .more = html::link(path("/visits").with_query(
                                    "day", to_text(london_day(visit.starts_at))),
                                "Open the visits")});
    auto const asks = today.may_call_out ? call_outs::asks(today.told_of) : Markup{};
    if (notes.empty()) return asks;
    return asks + html::format(R"(<div class="kw-first">{}</div>)", html::stack(notes));
}

}  // namespace keywork::home

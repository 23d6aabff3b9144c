#include "features/education/sessions/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::sessions {
namespace {

using html::Markup;
using html::path;

html::Path session_path(SessionKey const& key)
{
    return path("/sessions/{}/{}", key.period, keywork::to_text(key.day));
}

std::string adults_in_words(Session const& session)
{
    std::string words;
    for (AdultWith const& adult : session.adults)
        words += (words.empty() ? "" : ", ") + adult.name + (adult.for_today ? " (today)" : "");
    return words.empty() ? "No adult yet" : words;
}

Markup standing_tag(Session const& session, sys_seconds now)
{
    switch (standing(session, now)) {
    case Standing::to_come: return html::tag("To come");
    case Standing::now: return html::tag("Now", html::Tone::info);
    case Standing::to_finish: return html::tag("To be finished", html::Tone::warn);
    case Standing::finished: break;
    }
    return html::tag("Finished", html::Tone::good, html::Icon::check);
}

Markup session_line(Session const& session, DayPage const& page)
{
    auto const mine = is_with(session, page.reader) ? html::tag("Yours", html::Tone::brand)
                                                    : Markup{};
    auto const below = fmt::format("{} · {} · {}", session.period.place,
                                   adults_in_words(session),
                                   session.pupils.size() == 1
                                       ? std::string{"1 expected"}
                                       : fmt::format("{} expected", session.pupils.size()));
    return html::format(
        R"(<li class="kw-row kw-between"><div><a href="{}">{}, {}: {}</a> {}{}</div> {}</li>)",
        session_path(session.key), groups::hours_in_words(session.period), session.group_name,
        title_of(session), mine, html::line_below(below), standing_tag(session, page.now));
}

Markup state_tag(Pupil const& pupil)
{
    auto const state = state_now(pupil);
    if (!state) return html::tag("Nothing tapped yet");
    switch (*state) {
    case State::needs_help: case State::left_room:
        return html::tag(in_words(*state), html::Tone::warn, html::Icon::alert);
    case State::not_here: return html::tag(in_words(*state), html::Tone::warn);
    case State::arrived: case State::settled: case State::working: case State::back: break;
    }
    return html::tag(in_words(*state), html::Tone::good, html::Icon::check);
}

Markup tap_button(std::string_view name, std::string value, std::string words,
                  std::string const& whose, html::Look look)
{
    return html::button({.words = std::move(words), .look = look, .small = true,
                         .spoken_after = whose, .name = std::string{name},
                         .value = std::move(value)});
}

/// All that one tap can say of a pupil, in one form: each button posts its own answer.
Markup taps_of(Pupil const& pupil, SessionPage const& page, Markup const& token)
{
    Markup states;
    for (State const state : all_states())
        states += tap_button("state", std::string{to_text(state)}, std::string{in_words(state)},
                             pupil.name,
                             state_now(pupil) == state ? html::Look::primary
                                                       : html::Look::secondary);
    Markup engaged;
    for (int number = least_engaged; number <= most_engaged; ++number)
        engaged += tap_button("engagement", std::to_string(number), std::to_string(number),
                              fmt::format("{}: {}", pupil.name, engagement_in_words(number)),
                              engagement_now(pupil) == number ? html::Look::primary
                                                              : html::Look::secondary);
    Markup more;
    for (auto const& [kind, title] : page.kinds)
        more += tap_button("write", kind, title, "for " + pupil.name, html::Look::quiet);
    more += tap_button("call", "now", "Call out", "for " + pupil.name, html::Look::quiet);
    auto const inside =
        html::stack(html::row_of(states) +
                    html::row_of(html::quiet_words("In it, 1 to 5") + engaged) +
                    html::row_of(more));
    return html::form({.action = path("/sessions/{}/{}/pupils/{}", page.session.key.period,
                                      keywork::to_text(page.session.key.day), pupil.child),
                       .token = token},
                      inside);
}

Markup pupil_card(Pupil const& pupil, SessionPage const& page, Markup const& token)
{
    auto const two = pupil.on_two_rolls ? html::tag("On two rolls", html::Tone::info) : Markup{};
    auto const line = line_in_words(pupil);
    auto const said = line.empty() ? Markup{} : html::format("<p>{}</p>", line);
    return html::card({.id = "pupil-" + pupil.child.text(), .heading = pupil.name,
                       .aside = html::row_of(two + state_tag(pupil))},
                      said + (page.may_tap ? taps_of(pupil, page, token) : Markup{}));
}

Markup adults_card(SessionPage const& page, Markup const& token)
{
    auto const& session = page.session;
    Markup lines;
    for (AdultWith const& adult : session.adults) {
        Markup out;
        if (page.may_tap)
            out = html::form_button(
                {.action = path("/sessions/{}/{}/adults", session.key.period,
                                keywork::to_text(session.key.day)),
                 .token = token},
                html::button({.words = "Not today", .look = html::Look::secondary,
                              .small = true, .spoken_after = adult.name, .name = "part",
                              .value = "without"}),
                html::hidden_field("staff", adult.staff.text()));
        lines += html::format(R"(<li class="kw-row kw-between"><div>{}{}</div> {}</li>)",
                              adult.name, adult.for_today ? " (today)" : "", out);
    }
    Markup add;
    if (page.may_tap) {
        std::vector<html::Option> staff;
        for (auto const& [id, name] : page.staff)
            if (!is_with(session, StaffId{id})) staff.push_back({.value = id, .label = name});
        if (!staff.empty())
            add = html::form({.action = path("/sessions/{}/{}/adults", session.key.period,
                                             keywork::to_text(session.key.day)),
                              .token = token},
                             html::select({.name = "staff", .label = "Who is in for today?"},
                                          staff) +
                                 html::button({.words = "Put them in",
                                               .look = html::Look::secondary}));
    }
    auto const list = lines.empty()
                          ? html::quiet_words("No adult yet.")
                          : html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines);
    return html::card({.id = "adults", .heading = "Adults with it"}, html::stack(list + add));
}

Markup elsewhere_words(SessionPage const& page)
{
    if (page.session.elsewhere.empty()) return {};
    std::string words;
    for (std::string const& name : page.session.elsewhere)
        words += (words.empty() ? "" : ", ") + name;
    return html::quiet_words("Not expected on this day of the week: " + words + ".");
}

Markup finish_part(SessionPage const& page, Markup const& token)
{
    auto const& session = page.session;
    if (session.finished)
        return html::note({.title = fmt::format("Finished by {} at {}.",
                                                session.finished->by_name,
                                                time_in_words(session.finished->at)),
                           .words = "Each " + page.child_word + " has a line in their story.",
                           .tone = html::Tone::good,
                           .icon = html::Icon::check});
    if (!page.may_tap || standing(session, page.now) == Standing::to_come) return {};
    return html::form_button({.action = path("/sessions/{}/{}/finish", session.key.period,
                                             keywork::to_text(session.key.day)),
                              .token = token},
                             html::button({.words = "Finish the session",
                                           .wide_on_phone = true})) +
           html::quiet_words("Each " + page.child_word +
                             " you tapped for gets one line in their story.");
}

}  // namespace

Markup day_page(DayPage const& page)
{
    Markup buttons;
    if (page.may_plan)
        buttons = html::link_button(path("/groups"), {.words = "Groups and timetable",
                                                      .look = html::Look::secondary});
    Markup lines;
    for (Session const& one : page.all) lines += session_line(one, page);
    auto const list =
        lines.empty()
            ? html::empty_words("No session stands in the timetable for this day. A senior makes "
                                "it under “Groups and timetable”.")
            : html::card({.id = "sessions", .heading = "Sessions"},
                         html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
    auto const day = [](local_days of) {
        return path("/sessions").with_query("day", keywork::to_text(of));
    };
    std::vector<html::PageLink> const around{
        {"Day before", day(page.day - days{1})},
        {"Today", path("/sessions"), page.day == page.today},
        {"Day after", day(page.day + days{1})}};
    return html::page_head("Sessions",
                           fmt::format("{}, {}.", page.place_name,
                                       in_words_with_weekday(page.day)),
                           buttons) +
           html::stack(list) + html::pages("", around);
}

Markup session_page(SessionPage const& page, Markup const& token)
{
    auto const& session = page.session;
    Markup cards;
    for (Pupil const& pupil : session.pupils) cards += pupil_card(pupil, page, token);
    if (session.pupils.empty())
        cards = html::empty_words("Nobody is expected. A senior says who is in the group.");
    auto const words = fmt::format("{}, {}, {}. {}", session.group_name,
                                   groups::hours_in_words(session.period),
                                   session.period.place,
                                   in_words_with_weekday(session.key.day));
    return html::back_link(path("/sessions"), "Back to the sessions") +
           html::page_head(title_of(session), words, standing_tag(session, page.now)) +
           html::quiet_words("For this session only. It is not the attendance register.") +
           html::beside(html::stack(cards + elsewhere_words(page) + finish_part(page, token)),
                        "Adults", html::stack(adults_card(page, token)));
}

}  // namespace keywork::sessions

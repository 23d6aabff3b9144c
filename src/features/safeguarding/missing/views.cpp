#include "features/safeguarding/missing/views.hpp"

#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::missing_episodes {
namespace {

using html::Markup;

html::Path part_path(EpisodePage const& page, std::string_view part)
{
    return html::path("/children/{}/records/{}/parts/{}", page.episode.child,
                      page.episode.record, std::string{part});
}

std::string name_of(missing::Episode const& episode)
{
    return episode.family_name.empty() ? episode.known_as
                                       : episode.known_as + " " + episode.family_name;
}

Markup state_note(EpisodePage const& page)
{
    auto const& episode = page.episode;
    if (episode.back_since)
        return html::note({.title = fmt::format("{} is back", episode.known_as),
                           .words = fmt::format("Since {}. Away for {} in all.",
                                                in_words(*episode.back_since),
                                                missing::for_how_long(episode,
                                                                      *episode.back_since)),
                           .tone = html::Tone::good,
                           .icon = html::Icon::check_circle});
    return html::note({.title = fmt::format("{} is {}", episode.known_as,
                                            missing::for_how_long(episode, page.now)),
                       .words = "Last seen " + in_words(episode.since) + ".",
                       .tone = html::Tone::stop,
                       .icon = html::Icon::alert});
}

Markup button(EpisodePage const& page, std::string_view part, std::string words, html::Look look)
{
    return html::link_button(part_path(page, part), {.words = std::move(words), .look = look});
}

Markup what_to_add(EpisodePage const& page)
{
    if (!page.may_add) return {};
    constexpr auto second = html::Look::secondary;
    if (page.episode.back_since)
        return html::row_of(
            button(page, missing::interview_part, "Return home interview", html::Look::primary) +
            button(page, missing::prevention_part, "Police interview", second) +
            button(page, missing::told_part, "Tell somebody", second));
    return html::row_of(button(page, missing::return_part, "They are back", html::Look::primary) +
                        button(page, missing::search_part, "Add a search", second) +
                        button(page, missing::call_part, "Add a call", second) +
                        button(page, missing::told_part, "Tell somebody", second));
}

Markup told_card(EpisodePage const& page)
{
    auto const line = [](ToTell const& one) {
        auto const state = one.told_at
                               ? html::tag("Told " + in_words(*one.told_at), html::Tone::good)
                               : html::tag("Not told yet", html::Tone::warn);
        return html::format("<li>{} {} {}</li>", one.who, state, one.words);
    };
    return html::card({.id = "told", .heading = "Who was told, and when"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(page.to_tell, line)));
}

Markup done_card(EpisodePage const& page)
{
    if (page.done.empty())
        return html::card({.id = "done", .heading = "What was done"},
                          html::empty_words("Nothing is written yet. Add a search or a call."));
    html::Table table{.caption = "What was done, the newest first",
                      .columns = {{.words = "When"}, {.words = "What"}, {.words = "In words"},
                                  {.words = "Written by"}},
                      .rows = {}};
    for (Done const& one : page.done)
        table.rows.push_back({.head = html::text(in_near_words(one.at, page.now)),
                              .cells = {html::text(one.what), html::text(one.words),
                                        html::text(one.by)}});
    return html::card_around({.id = "done", .heading = "What was done"}, html::table(table));
}

html::Deadline deadline(clock::DueDuty const& due, sys_seconds now)
{
    bool const late = due.standing == clock::Standing::overdue;
    return {.left = due.due ? clock::time_left_in_words(*due.clock, *due.due, now)
                            : std::string{clock::why_no_date(*due.clock, due.duty.facts)},
            .tone = !late                                ? html::Tone::warn
                    : clock::is_breach_of_law(*due.clock) ? html::Tone::stop
                                                          : html::Tone::warn,
            .when = due.due ? clock::due_in_words(*due.due, now) : "",
            .datetime = due.due ? to_text(london_day(due.due->at)) : "",
            .what = due.clock->short_title,
            .to = html::path("/due/{}", due.duty.id),
            .who = due.clock->responsible,
            .duty = clock::kind_before_law(*due.clock),
            .source = clock::law_line(*due.clock, due.duty.facts)};
}

Markup next_card(EpisodePage const& page)
{
    if (page.duties.empty()) return {};
    std::vector<html::Deadline> lines;
    for (clock::DueDuty const& due : page.duties) lines.push_back(deadline(due, page.now));
    return html::card({.id = "next", .heading = "What is next"}, html::deadlines(lines));
}

Markup interview_card(EpisodePage const& page)
{
    if (!page.episode.back_since) return {};
    if (page.interview.empty())
        return html::card({.id = "interview", .heading = "Return home interview"},
                          html::empty_words("Nothing is written yet. Somebody independent of the "
                                            "home offers it within 72 hours."));
    auto const line = [](std::string const& step) { return html::format("<li>{}</li>", step); };
    return html::card({.id = "interview", .heading = "Return home interview"},
                      html::format(R"(<ol class="govuk-list">{}</ol>)",
                                   html::each(page.interview, line)));
}

Markup ways_card(EpisodePage const& page)
{
    auto const record = html::path("/children/{}/records/{}", page.episode.child,
                                   page.episode.record);
    auto const sheet = html::path("/children/{}/missing/{}/sheet", page.episode.child,
                                  page.episode.record);
    return html::card({.id = "ways", .heading = "More"},
                      html::format(R"(<ul class="govuk-list">
                          <li><a href="{}">Missing-person sheet, to print</a></li>
                          <li><a href="{}">The whole record</a></li></ul>)", sheet, record));
}

html::TableRow episode_row(missing::Episode const& one, sys_seconds now)
{
    auto const state = one.back_since
                           ? html::text(fmt::format("Back, written {}",
                                                    in_near_words(*one.back_since, now)))
                           : html::tag("Not back", html::Tone::stop);
    return {.head = html::link(missing::page_of(one.child, one.record), name_of(one),
                               "since " + in_words(one.since)),
            .cells = {html::text(one.away_only ? "Away, we knew where" : "Missing"),
                      html::text(in_words(one.since)), state}};
}

Markup episodes_table(std::string const& heading, std::string const& id,
                      std::vector<missing::Episode> const& all, sys_seconds now)
{
    html::Table table{.caption = heading,
                      .columns = {{.words = "Who"}, {.words = "What"}, {.words = "Since"},
                                  {.words = "Back"}},
                      .rows = {}};
    for (missing::Episode const& one : all) table.rows.push_back(episode_row(one, now));
    return html::card_around({.id = id, .heading = heading}, html::table(table));
}

std::string said(EpisodePage const& page, std::string_view question)
{
    auto const* asked = form::find(*page.read.form, question);
    return asked ? form::in_words(*asked, page.read.answers.value(question), page.read.words,
                                  page.read.names)
                 : "";
}

}  // namespace

Markup list_page(ListPage const& page)
{
    auto const now = page.open.empty()
                         ? html::empty_words("Nobody is missing or away now.")
                         : episodes_table("Not back yet", "open", page.open, page.now);
    auto const past = page.past.empty()
                          ? Markup{}
                          : episodes_table("In the last 12 months", "past", page.past, page.now);
    return html::page_head("Missing and away", page.place_name) + html::stack(now + past);
}

Markup episode_page(EpisodePage const& page)
{
    auto const main = html::page_head(page.episode.away_only ? "Away without permission"
                                                             : "Missing") +
                      html::stack(state_note(page) + what_to_add(page) + told_card(page) +
                                      done_card(page),
                                  html::Space::medium);
    auto const aside = next_card(page) + interview_card(page) + ways_card(page);
    return html::beside(main, "What is next, and more", html::stack(aside));
}

Markup sheet_page(EpisodePage const& page, ChildDetails const& details)
{
    std::vector<html::Fact> facts{
        {"Name", html::text(full_name(page.child))},
        {"Legal name", html::text(page.child.legal_name)},
        {"Born", html::text(fmt::format("{}, {} years old", in_words(page.child.born_on),
                                        age_on(page.child.born_on, page.today)))}};
    auto const add = [&](std::string term, std::string const& words) {
        if (!words.empty()) facts.push_back({std::move(term), html::text(words)});
    };
    add("Pronouns", page.child.pronouns.value_or(""));
    add("First language", details.first_language.value_or(""));
    add("How they communicate", details.communication.value_or(""));
    add("Last seen", in_words(page.episode.since));
    add("Where", said(page, "location"));
    add("By whom", said(page, "last_seen_by"));
    add("What they look like", said(page, "description"));
    add("Wearing", said(page, "clothing"));
    add("Phone", said(page, "phone"));
    add("Has with them", said(page, "has_with"));
    add("May be with", said(page, "left_with"));
    add("May have gone to", said(page, "likely_places"));
    add("More dangerous because", said(page, "risks"));
    add("Risk now", said(page, "risk_level"));
    add("Why", said(page, "risk_why"));
    for (ToTell const& one : page.to_tell)
        if (one.code == "POLICE" && one.told_at)
            add("Police told", in_words(*one.told_at) + ", " + one.words);
    add("Place", page.read.setting_name);
    return html::page_head("Missing-person sheet",
                           "Made " + in_words(page.now) + ". Keep it out of sight, and destroy it "
                           "when it is not needed any more.") +
           html::facts(facts);
}

Markup away_note(missing::Episode const& episode, sys_seconds now)
{
    return html::note({.title = fmt::format("{} is {}", episode.known_as,
                                            missing::for_how_long(episode, now)),
                       .words = "Last seen " + in_near_words(episode.since, now) + ".",
                       .tone = html::Tone::stop,
                       .icon = html::Icon::alert,
                       .more = html::link(missing::page_of(episode.child, episode.record),
                                          "What was done, and what is next")});
}

}  // namespace keywork::missing_episodes

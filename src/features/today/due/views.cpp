#include "features/today/due/views.hpp"

#include "features/today/due/on_page.hpp"
#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::due {
namespace {

using html::Markup;
using html::path;

html::Tone tone_of(clock::DueDuty const& due)
{
    switch (due.standing) {
    case clock::Standing::overdue:
        return clock::is_breach_of_law(*due.clock) ? html::Tone::stop : html::Tone::warn;
    case clock::Standing::due_soon: return html::Tone::warn;
    default: return html::Tone::good;
    }
}

std::string what(clock::DueDuty const& due)
{
    if (!due.duty.known_as) return due.clock->short_title;
    return *due.duty.known_as + ": " + due.clock->short_title;
}

html::Deadline line(clock::DueDuty const& due, sys_seconds now)
{
    html::Deadline shown{
        .left = due.due ? clock::time_left_in_words(*due.clock, *due.due, now)
                        : std::string{clock::why_no_date(*due.clock, due.duty.facts)},
        .tone = tone_of(due),
        .when = due.due ? clock::due_in_words(*due.due, now) : std::string{},
        .datetime = due.due ? to_text(london_day(due.due->at)) : std::string{},
        .what = what(due),
        .to = path("/due/{}", due.duty.id),
        .who = due.clock->responsible,
        .duty = clock::kind_before_law(*due.clock),
        .source = clock::law_line(*due.clock, due.duty.facts)};
    if (due.due)
        shown.percent_gone =
            static_cast<int>(100 * clock::fraction_gone(due.duty.facts, *due.due, now));
    return shown;
}

Markup group_card(Group const& group, sys_seconds now)
{
    std::vector<html::Deadline> lines;
    for (clock::DueDuty const& due : group.duties) lines.push_back(line(due, now));
    auto const id = fmt::format("due-{}", static_cast<int>(group.left));
    return html::card({.id = id,
                       .heading = std::string{clock::group_in_words(group.left)},
                       .aside = html::quiet_words(fmt::format("{}", group.in_all))},
                      html::deadlines(lines));
}

html::Deadline line(clock::ChildTotal const& one)
{
    bool const is_over = one.standing == clock::Standing::overdue;
    return {.left = clock::total_in_words(one.rule, one.total),
            .tone = is_over ? html::Tone::stop
                    : one.standing == clock::Standing::due_soon ? html::Tone::warn
                                                                : html::Tone::good,
            .when = {},
            .datetime = {},
            .what = one.known_as + ": " + one.clock->short_title,
            .to = path("/children/{}", one.child),
            .who = one.clock->responsible,
            .percent_gone = std::min(100, 100 * one.total.sum / one.total.limit),
            .duty = clock::kind_before_law(*one.clock),
            .source = clock::law_line(one)};
}

Markup totals_card(std::vector<clock::ChildTotal> const& totals)
{
    if (totals.empty()) return {};
    std::vector<html::Deadline> lines;
    for (clock::ChildTotal const& one : totals) lines.push_back(line(one));
    return html::card({.id = "totals",
                       .heading = "Running totals",
                       .aside = html::quiet_words(fmt::format("{}", totals.size()))},
                      html::deadlines(lines));
}

html::Path address_of(Only only)
{
    auto const to = path("/due");
    switch (only) {
    case Only::everything: return to;
    case Only::law: return to.with_query("only", "law");
    case Only::late: return to.with_query("only", "late");
    }
    return to;
}

Markup only_chips(DuePage const& page)
{
    std::vector<html::Chip> const all{
        {.words = "Everything", .to = address_of(Only::everything), .count = page.all,
         .current = page.only == Only::everything},
        {.words = "Law only", .to = address_of(Only::law), .count = page.of_law,
         .current = page.only == Only::law},
        {.words = "Late", .to = address_of(Only::late), .count = page.late,
         .current = page.only == Only::late}};
    return html::chips(all, "Show");
}

Markup started_words(clock::DueDuty const& due, sys_seconds now)
{
    return html::format("{}, {}", due.clock->starts_when,
                        in_near_words(due.duty.facts.started_at, now));
}

/// The values of `confidence` in law/README.md.
std::string_view how_sure(std::string_view confidence)
{
    if (confidence == "verified") return "Checked against the text of the source";
    if (confidence == "verified (secondary)")
        return "Checked against another document that states it, not the source itself";
    if (confidence == "from memory")
        return "Not yet checked against the source. Read it there before you rely on it";
    return confidence == "n/a" ? "Our own rule: there is nothing to check" : confidence;
}

Markup duty_facts(DutyPage const& page)
{
    auto const& due = page.due;
    std::vector<html::Fact> facts{
        {"Must be done", html::format("{}", due.clock->duty)},
        {"By", html::format("{}", due.due ? clock::due_in_words(*due.due, page.now)
                                          : std::string{clock::why_no_date(*due.clock,
                                                                           due.duty.facts)})},
        {"Who", html::format("{}", due.clock->responsible)},
        {"Started by", started_words(due, page.now)},
        {"Kind", html::format("{}", clock::kind_in_words(*due.clock))},
        {"Source", html::format("{}", due.clock->source)},
        {"How sure", html::text(how_sure(due.clock->confidence))}};
    if (!due.clock->reading.empty())
        facts.push_back({"How it is counted", html::format("{}", due.clock->reading)});
    if (due.due && !clock::surety_in_words(*due.due).empty())
        facts.push_back({"Note", html::format("{}", clock::surety_in_words(*due.due))});
    return html::facts(facts);
}

Markup links(DutyPage const& page)
{
    auto const& duty = page.due.duty;
    if (!duty.child) return {};
    if (duty.record)
        return html::format(R"(<p><a href="{}">Open the record that started it</a></p>)",
                            path("/children/{}/records/{}", *duty.child, *duty.record));
    return html::format(R"(<p><a href="{}">Open {}'s page</a></p>)",
                        path("/children/{}", *duty.child), duty.known_as.value_or("the child"));
}

Markup closed_words(clock::DueDuty const& due)
{
    auto const& facts = due.duty.facts;
    if (facts.met_at)
        return html::note({.title = "Met", .words = in_words(*facts.met_at),
                           .tone = html::Tone::good, .icon = html::Icon::check_circle});
    if (facts.not_applicable)
        return html::note({.title = "Does not apply", .words = *facts.not_applicable});
    return html::note({.title = "Exempted", .words = facts.exempted->why});
}

Markup closing_form(DutyPage const& page, Markup token)
{
    html::Options options{.all = {{.value = "met", .label = "It was done",
                                   .chosen = page.closing == "met"},
                                  {.value = "not_applicable", .label = "It does not apply here",
                                   .chosen = page.closing == "not_applicable"}}};
    if (page.may_exempt)
        options.all.push_back({.value = "exempted",
                               .label = "It is exempted, on my decision",
                               .chosen = page.closing == "exempted",
                               .hint = "Your name and reason stay with it."});
    auto const error = [&](std::string_view name) {
        return html::problem_with(page.problems, name);
    };
    auto const inside = html::format(
        "{}{}{}{}",
        html::radios({.name = "closing",
                      .label = label_in(duty_fields, "closing"), .error = error("closing")},
                     options),
        html::text_input({.name = "when", .label = label_in(duty_fields, "when"),
                          .hint = "Like: today 4pm, or 24 November 2026 16:00",
                          .error = error("when")},
                         {.value = page.when, .width = html::Width::twenty}),
        html::text_area({.name = "why",
                         .label = label_in(duty_fields, "why"), .error = error("why")},
                        {.value = page.why, .rows = 3}),
        html::button({.words = "Save"}));
    return html::form({.action = path("/due/{}", page.due.duty.id), .token = std::move(token)},
                      inside);
}

}  // namespace

Markup due_page(DuePage const& page)
{
    Markup groups;
    for (Group const& group : page.groups) groups += group_card(group, page.now);
    groups += totals_card(page.totals);
    if (page.groups.empty() && page.totals.empty())
        groups = html::empty_words(page.only == Only::everything
                                       ? "Nothing is due. New deadlines start by themselves when "
                                         "records are sent."
                                       : "Nothing of this kind is due.");
    return html::stack(html::format("{}{}{}{}",
                                    html::page_head("Due", "Every deadline that runs at " +
                                                               page.place_name +
                                                               ", with its source."),
                                    only_chips(page), html::stack(groups),
                                    html::pages_of(page.rows, address_of(page.only))),
                       html::Space::medium);
}

Markup duty_page(DutyPage const& page, Markup token)
{
    auto const& due = page.due;
    auto const tag = html::tag(clock::standing_in_words(due.standing, *due.clock), tone_of(due));
    auto const law = html::law_line(clock::kind_before_law(*due.clock),
                                    clock::law_line(*due.clock, due.duty.facts));
    auto const rest = due.duty.is_open()
                          ? html::card({.id = "close", .heading = "Say how it ended"},
                                       closing_form(page, std::move(token)))
                          : closed_words(due);
    return html::format(R"({}{}<div class="kw-narrow">{}<p>{}</p>{}{}{}{}</div>)",
                        html::back_link(path("/due"), "Back to Due"),
                        html::error_summary(page.problems), html::page_head(what(due)), tag, law,
                        duty_facts(page), links(page), rest);
}

}  // namespace keywork::due

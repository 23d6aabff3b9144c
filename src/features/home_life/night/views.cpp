#include "features/home_life/night/views.hpp"

#include "features/home_life/night/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::night {
namespace {

using html::Markup;
using html::path;

html::Path look_path(Plan const& plan, Round const& round)
{
    return path("/night/looks/{}/{}", plan.id, keywork::to_text(round.at));
}

html::Path night_path(local_days night)
{
    return path("/night").with_query("night", keywork::to_text(night));
}

/// The two usual answers, one tap each, and the way to all others.
Markup taps(Look const& look, Markup const& token)
{
    auto const spoken = fmt::format("{}, {}", look.plan->name, time_in_words(look.round->at));
    Markup buttons;
    for (Seen const seen : offered_for(*look.plan)) {
        if (needs_words(seen)) continue;
        buttons += html::button({.words = std::string{in_words(seen)},
                                 .look = html::Look::secondary, .spoken_after = spoken,
                                 .name = "seen", .value = std::string{to_text(seen)}});
    }
    return html::row_of(
        html::form_button({.action = look_path(*look.plan, *look.round), .token = token},
                          html::row_of(buttons)) +
        html::link(look_path(*look.plan, *look.round), "Something else", spoken));
}

Markup late_tag(Round const& round, sys_seconds now)
{
    if (standing(round, now) != Standing::late) return {};
    return html::tag("Late by " + length_in_words(now - round.at), html::Tone::warn,
                     html::Icon::clock);
}

Markup waiting_card(NightPage const& page, Markup const& token)
{
    auto const looks = waiting(page.plans, page.now);
    auto const next = next_at(page.plans, page.now);
    auto const next_words = next ? "Next look at " + time_in_words(*next)
                                 : std::string{"No more looks tonight"};
    if (looks.empty())
        return html::card({.id = "now", .heading = "Look now"},
                          html::empty_words("Nobody waits for a look. " + next_words + "."));
    Markup lines;
    for (Look const& look : looks) {
        auto const note = look.plan->note.empty() ? Markup{}
                                                  : html::quiet_words(look.plan->note);
        lines += html::format(
            R"(<li><p><b>{}</b>, {} {}</p>{}{}</li>)", look.plan->name,
            time_in_words(look.round->at), late_tag(*look.round, page.now), note,
            page.may_check ? taps(look, token) : Markup{});
    }
    return html::card({.id = "now", .heading = "Look now",
                       .aside = html::quiet_words(next_words)},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

Markup how_it_was(Round const& round, sys_seconds now)
{
    switch (standing(round, now)) {
    case Standing::to_come: return html::tag("To come");
    case Standing::now: return html::tag("Now", html::Tone::info);
    case Standing::late: return html::tag("Late", html::Tone::warn, html::Icon::clock);
    case Standing::done: break;
    case Standing::done_late:
        return html::tag("Done late", html::Tone::warn, html::Icon::check);
    }
    return html::tag("Done", html::Tone::good, html::Icon::check);
}

html::Task round_row(Plan const& plan, Round const& round, sys_seconds now)
{
    Markup words = html::text("Not looked yet");
    if (round.check) {
        auto const more = round.check->words.empty() ? std::string{} : ": " + round.check->words;
        words = html::format("{}{} <small>{}, {}</small>", in_words(round.check->seen), more,
                             round.check->by, time_in_words(round.check->at));
    } else if (standing(round, now) != Standing::to_come) {
        words = html::link(look_path(plan, round), "Write what you saw",
                           fmt::format("{}, {}", plan.name, time_in_words(round.at)));
    }
    return {.time = time_in_words(round.at), .datetime = keywork::to_text(round.at),
            .words = words, .action = how_it_was(round, now),
            .done = round.check.has_value()};
}

Markup plan_card(PlanOfNight const& one, sys_seconds now)
{
    std::vector<html::Task> rows;
    for (Round const& round : one.rounds) rows.push_back(round_row(one.plan, round, now));
    return html::card({.id = "plan-" + one.plan.id.text(), .heading = one.plan.name,
                       .aside = html::quiet_words(in_words(one.plan))},
                      html::tasks(rows));
}

Markup crew_card(NightPage const& page)
{
    std::vector<html::Fact> facts;
    for (OnShift const& one : page.on_shift)
        facts.push_back({sentence_case(in_words(one.shift.part)),
                         html::text(one.staff.full_name)});
    if (page.on_call_name) {
        auto const phone = page.on_call_phone.value_or("");
        facts.push_back({"Rings first",
                         phone.empty()
                             ? html::text(*page.on_call_name)
                             : html::format(R"({}, <a class="kw-nowrap" href="{}">{}</a>)",
                                            *page.on_call_name, html::tel(phone), phone)});
    }
    if (facts.empty()) return {};
    return html::card({.id = "crew", .heading = "Here tonight"}, html::facts(facts));
}

Markup woken_card(NightPage const& page)
{
    Markup lines;
    for (Woken const& one : page.woken)
        lines += html::format("<li>{}, {} minutes from {}: {}</li>", one.staff_name,
                              one.minutes_up, time_in_words(one.at), one.why);
    auto const inside = lines.empty()
                            ? html::quiet_words("Nobody who slept in was woken.")
                            : html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines);
    auto const note = page.may_check && page.night == page.tonight
                          ? html::link(path("/night/woken"), "I was woken")
                          : Markup{};
    return html::card({.id = "woken", .heading = "Sleep-in", .foot = note}, inside);
}

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(night_fields, name),
            .error = html::problem_with(problems, name)};
}

Markup plan_questions(PlansPage const& page)
{
    std::vector<html::Option> children{{.value = "", .label = "A place, as written below"}};
    for (auto const& [id, name] : page.children)
        children.push_back({.value = id, .label = name, .chosen = id == page.child});
    auto place = question(page.problems, "place");
    place.hint = "Like doors and windows";
    place.optional = true;
    auto note = question(page.problems, "note");
    note.hint = "Like: listen at the door, do not put the light on";
    note.optional = true;
    return html::select(question(page.problems, "who"), children) +
           html::text_input(place, {.value = page.place}) +
           html::text_input(question(page.problems, "every"),
                            {.value = page.every, .width = html::Width::three,
                             .input_mode = "numeric", .suffix = "minutes"}) +
           html::side_by_side(
               html::text_input(question(page.problems, "from"),
                                {.value = page.from, .width = html::Width::ten}) +
               html::text_input(question(page.problems, "until"),
                                {.value = page.until, .width = html::Width::ten})) +
           html::text_input(note, {.value = page.note});
}

}  // namespace

Markup night_page(NightPage const& page, Markup const& token)
{
    Markup buttons;
    if (page.may_plan)
        buttons = html::link_button(path("/night/plans"), {.words = "Night plan",
                                                           .look = html::Look::secondary});
    std::vector<html::PageLink> const around{
        {"Night before", night_path(page.night - days{1})},
        {"Tonight", path("/night"), page.night == page.tonight}};
    Markup plans;
    for (PlanOfNight const& one : page.plans) plans += plan_card(one, page.now);
    if (page.plans.empty())
        plans = html::empty_words("The plan asks for no look on this night. A shift leader adds "
                                  "one under “Night plan”.");
    auto const now = page.night == page.tonight && !page.plans.empty()
                         ? waiting_card(page, token)
                         : Markup{};
    return html::page_head("Night",
                           fmt::format("{}, night of {}.", page.place_name,
                                       in_words_with_weekday(page.night)),
                           buttons) +
           html::beside(html::stack(now + plans), "Who is here tonight",
                        html::stack(crew_card(page) + woken_card(page))) +
           html::pages("", around);
}

Markup look_page(LookPage const& page, Markup const& token)
{
    Markup inside;
    if (page.round.check) {
        Check const& check = *page.round.check;
        inside = html::facts(std::vector<html::Fact>{
            {"Seen", html::text(in_words(check.seen))},
            {"In words", html::text(check.words.empty() ? "Nothing more" : check.words)},
            {"By", html::text(fmt::format("{}, {}", check.by, keywork::in_words(check.at)))}});
    } else if (page.may_check) {
        html::Options all{.all = {}};
        for (Seen const seen : offered_for(page.plan))
            all.all.push_back({.value = std::string{to_text(seen)},
                               .label = std::string{in_words(seen)},
                               .chosen = to_text(seen) == page.seen});
        auto words = question(page.problems, "words");
        words.hint = "Not needed for asleep or settled";
        words.optional = true;
        inside = html::form({.action = look_path(page.plan, page.round), .token = token},
                            html::radios(question(page.problems, "seen"), all) +
                                html::text_area(words, {.value = page.words, .rows = 3}) +
                                html::form_actions(html::button({.words = "Keep what I saw"})));
    }
    return html::error_summary(page.problems) +
           html::back_link(path("/night"), "Back to the night") +
           html::page_head(page.plan.name, "Look due at " + time_in_words(page.round.at)) +
           html::stack(inside);
}

Markup woken_page(WokenPage const& page, Markup const& token)
{
    auto at = question(page.problems, "woken_at");
    at.hint = "Like 2:15am";
    auto const fields =
        html::text_input(at, {.value = page.at, .width = html::Width::ten}) +
        html::text_input(question(page.problems, "minutes_up"),
                         {.value = page.minutes_up, .width = html::Width::three,
                          .input_mode = "numeric", .suffix = "minutes"}) +
        html::text_area(question(page.problems, "why"), {.value = page.why, .rows = 3}) +
        html::form_actions(html::button({.words = "Keep it"}));
    return html::error_summary(page.problems) +
           html::back_link(path("/night"), "Back to the night") +
           html::page_head("I was woken", "For whoever sleeps in.") +
           html::form({.action = path("/night/woken"), .token = token}, fields);
}

Markup plans_page(PlansPage const& page, Markup const& token)
{
    Markup list;
    for (Plan const& one : page.plans) {
        auto const end = html::form_button(
            {.action = path("/night/plans/{}/end", one.id), .token = token},
            html::button({.words = "End", .look = html::Look::secondary, .small = true,
                          .spoken_after = one.name}));
        auto const note = one.note.empty() ? std::string{} : ". " + one.note;
        list += html::format(R"(<li class="kw-row kw-between"><div><b>{}</b>{}</div> {}</li>)",
                             one.name, html::quiet_words(in_words(one) + note), end);
    }
    auto const there = page.plans.empty()
                           ? html::empty_words("Nobody is looked in on yet.")
                           : html::card({.id = "plans", .heading = "Looked in on"},
                                        html::format(R"(<ul class="kw-plain-list">{}</ul>)",
                                                     list));
    return html::error_summary(page.problems) +
           html::back_link(path("/night"), "Back to the night") +
           html::page_head("Night plan", page.place_name) +
           html::stack(there + html::section({.id = "add", .heading = "Add to the plan"},
                                             html::form({.action = path("/night/plans"),
                                                         .token = token},
                                                        plan_questions(page) +
                                                            html::button({.words = "Put it in "
                                                                                   "the plan"}))),
                       html::Space::large);
}

}  // namespace keywork::night

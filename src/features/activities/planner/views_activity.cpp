// One activity, and its emergency card.
#include "features/activities/planner/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::planner {
namespace {

using html::Markup;
using html::path;

html::Path record_path(Activity const& activity)
{
    return path("/children/{}/records/{}", activity.file, activity.record);
}

html::Path part_path(Activity const& activity, std::string part)
{
    return path("/children/{}/records/{}/parts/{}", activity.file, activity.record,
                std::move(part));
}

std::string joined(std::vector<std::string> const& all)
{
    std::string words;
    for (std::string const& one : all) words += (words.empty() ? "" : ", ") + one;
    return words;
}

std::string when_words(Activity const& activity)
{
    auto const leaves = fmt::format("{}, {}", in_words_with_weekday(london_day(activity.leaves_at)),
                                    time_in_words(activity.leaves_at));
    if (london_day(activity.leaves_at) == london_day(activity.back_at))
        return fmt::format("{} to {}", leaves, time_in_words(activity.back_at));
    return fmt::format("{} to {}", leaves, in_words(activity.back_at));
}

/// What is to be done now: before they leave, while they are out, or afterwards.
Markup next_steps(ActivityPage const& page)
{
    auto const& one = page.activity;
    Markup buttons;
    if (page.may_sign && one.state == State::waiting) {
        buttons += html::link_button(part_path(one, "decision"),
                                     {.words = "Say if it may go ahead"});
        buttons += html::link_button(
            path("/children/{}/records/{}/sign", one.file, one.record),
            {.words = "Sign it", .look = html::Look::secondary});
    }
    if (page.may_write && one.took_place.empty()) {
        buttons += html::link_button(part_path(one, "headcount"),
                                     {.words = "Add a headcount",
                                      .look = html::Look::secondary});
        buttons += html::link_button(part_path(one, "evaluation"),
                                     {.words = "Say how it was",
                                      .look = html::Look::secondary});
    }
    buttons += html::link_button(path("/activities/{}/card", one.record),
                                 {.words = "Emergency card", .look = html::Look::secondary});
    return html::row_of(buttons);
}

Markup checks_card(ActivityPage const& page)
{
    std::vector<html::Need> needs;
    for (Check const& check : before_you_leave(page.activity, page.profile))
        needs.push_back({check.words, check.done});
    auto const late =
        left_unapproved(page.activity, page.now)
            ? html::note({.title = "Nobody had approved it when they left",
                          .words = "Say so to the manager now.",
                          .tone = html::Tone::stop,
                          .icon = html::Icon::alert})
            : Markup{};
    auto const changes = page.activity.decision_words.empty()
                             ? Markup{}
                             : html::format("<p>What was decided: {}</p>",
                                            page.activity.decision_words);
    return html::card({.id = "before", .heading = "Before you leave"},
                      late + html::needs(needs) + changes);
}

Markup plan_card(Activity const& one)
{
    std::vector<html::Fact> facts{{"When", html::text(when_words(one))},
                                  {"Where", html::text(one.where)},
                                  {"Adults", html::text(joined(one.adults))},
                                  {"Why that is enough", html::text(one.ratio)},
                                  {"How", html::text(one.transport)}};
    if (one.overnight) facts.push_back({"Night", html::text("A night away")});
    if (one.pence > 0)
        facts.push_back({"Cost", html::text("About " + pounds_in_words(one.pence) +
                                            (one.budget.empty() ? "" : ", " + one.budget))});
    return html::card({.id = "plan", .heading = "The plan",
                       .aside = html::link(record_path(one), "All of it", "the plan")},
                      html::facts(facts));
}

Markup goers_table(Activity const& one)
{
    html::Table table{.caption = "Who goes, with consent and what helps",
                      .columns = {{.words = "Who"}, {.words = "Consent"}, {.words = "Health"},
                                  {.words = "What helps"}},
                      .rows = {}};
    for (Goer const& goer : one.goers)
        table.rows.push_back(
            {.head = html::link(path("/children/{}/records/{}", goer.child, one.record),
                                goer.name),
             .cells = {html::rating(goer.consent_given ? html::Rating::green : html::Rating::red,
                                    goer.consent),
                       html::text(goer.medical), html::text(goer.risk)}});
    auto const more = one.others > 0
                          ? html::quiet_words(fmt::format("And {} you do not work with.",
                                                          one.others))
                          : Markup{};
    return html::card_around({.id = "goes", .heading = "Who goes", .foot = more},
                             html::table(table));
}

Markup after_card(Activity const& one)
{
    Markup inside;
    for (Goer const& goer : one.goers)
        if (goer.rating > 0)
            inside += html::voice({.words = goer.said.empty() ? goer.rating_words : goer.said,
                                   .given = fmt::format("{}: {}, {} out of 5", goer.name,
                                                        goer.rating_words, goer.rating)});
    if (!one.what_worked.empty()) inside += html::format("<p>{}</p>", one.what_worked);
    if (inside.empty()) return {};
    return html::section({.id = "after", .heading = "How it was"}, html::stack(inside));
}

Markup counts_card(Activity const& one)
{
    std::vector<html::Fact> facts;
    for (Headcount const& count : one.headcounts)
        facts.push_back({count.time, html::text(fmt::format(
                                         "{} there{}{}", count.count,
                                         count.where.empty() ? "" : ", ", count.where))});
    if (facts.empty()) return {};
    return html::card({.id = "counts", .heading = "Headcounts"}, html::facts(facts));
}

Markup hazards_card(Activity const& one)
{
    std::vector<html::Fact> facts;
    for (Hazard const& hazard : one.hazards)
        facts.push_back({hazard.what, html::text(hazard.control)});
    if (facts.empty()) return {};
    return html::card({.id = "hazards", .heading = "What could go wrong, and what you do"},
                      html::facts(facts));
}

/// "Nut allergy: EpiPen in her bag", one line each.
std::string alerts_of(CardPage const& page, ChildId const& child)
{
    std::string words;
    for (child::AlertOf const& one : page.alerts)
        if (one.child == child)
            words += (words.empty() ? "" : " · ") + one.alert.subject +
                     (one.alert.what_to_do.empty() ? "" : ": " + one.alert.what_to_do);
    return words;
}

Markup people_on_card(CardPage const& page)
{
    html::Table table{.caption = "Who goes and what keeps them safe",
                      .columns = {{.words = "Who"}, {.words = "Keeps them safe"},
                                  {.words = "Medicine, allergy, health"}},
                      .rows = {}};
    for (Goer const& goer : page.activity.goers)
        table.rows.push_back({.head = html::text(goer.name),
                              .cells = {html::text(alerts_of(page, goer.child)),
                                        html::text(goer.medical)}});
    return html::card_around({.id = "people", .heading = "Who goes"}, html::table(table));
}

}  // namespace

Markup activity_page(ActivityPage const& page)
{
    auto const& one = page.activity;
    return html::back_link(path("/activities").with_query("week",
                                                          to_text(london_day(one.leaves_at))),
                           "Back to the week") +
           html::page_head(one.what, when_words(one) + ", " + one.where, next_steps(page)) +
           html::beside(html::stack(goers_table(one) + hazards_card(one) + after_card(one),
                                    html::Space::large),
                        "The plan and what must be true before you leave",
                        html::stack(checks_card(page) + plan_card(one) + counts_card(one)));
}

Markup card_page(CardPage const& page)
{
    auto const& one = page.activity;
    std::vector<html::Fact> ring{{"In an emergency", html::text("999")}};
    if (page.setting.phone && !page.setting.phone->empty())
        ring.push_back({page.setting.name, html::text(*page.setting.phone)});
    if (page.setting.on_call_name)
        ring.push_back({"On call", html::text(*page.setting.on_call_name + " " +
                                              page.setting.on_call_phone.value_or(""))});
    ring.push_back({"In this order", html::text(one.contact_tree)});
    return html::back_link(path("/activities/{}", one.record), "Back to the activity") +
           html::page_head("Emergency card",
                           "Print it and take it along: it works without a phone. " + one.what +
                               ", " + when_words(one) + ", " + one.where + ".") +
           html::stack(people_on_card(page) +
                           html::card({.id = "ring", .heading = "Ring"}, html::facts(ring)) +
                           html::card({.id = "plan", .heading = "In an emergency"},
                                      html::format("<p>{}</p>", one.emergency_plan)) +
                           html::card({.id = "adults", .heading = "Adults"},
                                      html::text(joined(one.adults))),
                       html::Space::large);
}

}  // namespace keywork::planner

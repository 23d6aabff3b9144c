#include "features/today/home/views.hpp"

#include "features/today/home/views_parts.hpp"
#include "platform/html/components/layout.hpp"

#include <fmt/core.h>


namespace keywork::home {
namespace {

using html::Markup;
using html::path;

std::vector<ChildToday const*> everybody(Today const& today)
{
    std::vector<ChildToday const*> all;
    for (ChildToday const& child : today.children) all.push_back(&child);
    return all;
}

Markup children_section(Today const& today, std::string const& heading)
{
    if (today.children.empty())
        return html::section({.id = "children", .heading = heading},
                             html::empty_words("Nobody is here on these dates. A manager adds " +
                                               today.profile->child.many + " under Children."));
    auto const count = today.counts.all == 1
                           ? fmt::format("1 {}.", today.profile->child.one)
                           : fmt::format("{} {}.", today.counts.all, today.profile->child.many);
    return html::section({.id = "children", .heading = heading,
                          .aside = html::quiet_words(count)},
                         html::format("{}{}", parts::child_cards(everybody(today), today),
                                      html::pages_of(today.shown, path("/"))));
}

/// Children by their group or class, each under its own heading.
Markup by_group(Today const& today)
{
    Markup sections;
    int number = 0;
    for (auto child = today.children.begin(); child != today.children.end();) {
        auto const group = child->child.group_name;
        std::vector<ChildToday const*> children;
        for (; child != today.children.end() && child->child.group_name == group; ++child)
            children.push_back(&*child);
        auto const in_all = today.counts.by_group.at(group.value_or(""));
        sections += html::section(
            {.id = fmt::format("group-{}", ++number), .heading = group.value_or("Not in a group"),
             .aside = html::quiet_words(fmt::format("{}", in_all))},
            parts::child_cards(children, today));
    }
    return html::format("{}{}", sections, html::pages_of(today.shown, path("/")));
}

Markup night_card(Today const& today)
{
    std::vector<html::Fact> facts;
    for (OnShift const& on : today.with)
        if (on.shift.part == ShiftPart::sleep_in)
            facts.push_back({"Sleep-in", html::format("{}", on.staff.full_name)});
    if (today.setting.on_call_name) {
        auto const phone = today.setting.on_call_phone.value_or("");
        facts.push_back({"On call",
                         phone.empty()
                             ? html::format("{}", *today.setting.on_call_name)
                             : html::format(R"({}, <a class="kw-nowrap" href="{}">{}</a>)",
                                            *today.setting.on_call_name, html::tel(phone),
                                            phone)});
    }
    for (night::Plan const& plan : today.night_plan)
        facts.push_back({plan.name, html::text(night::in_words(plan))});
    for (day_plan::Entry const& entry : today.of_house)
        facts.push_back({entry.at ? time_in_words(*entry.at) : "Today",
                         html::text(entry.words)});
    if (facts.empty()) return {};
    return html::card({.id = "night", .heading = "Plan for today and tonight",
                       .aside = html::link(path("/plan"), "Plan"),
                       .foot = html::link(path("/night"), "Night checks")},
                      html::facts(facts));
}

Markup with_aside(Today const& today, Markup const& main, Markup const& more_aside)
{
    auto const aside = html::stack(
        html::format("{}{}{}{}", parts::law_card(today, 4), more_aside, parts::dates_card(today),
                     parts::recent_card(today)));
    return html::format(
        "{}{}", parts::head(today),
        html::beside(html::stack(main, html::Space::large), "Deadlines and what was written",
                     aside));
}

}  // namespace

Markup shift_page(Today const& today, Markup token)
{
    auto const main = html::format("{}{}{}{}", parts::for_me_first(today, token),
                                   parts::quick_record(today),
                                   children_section(today, "Children here"),
                                   parts::tasks_card(today, token));
    return with_aside(today, main, night_card(today));
}

Markup sessions_page(Today const& today, Markup token)
{
    auto const groups =
        today.children.empty() ? children_section(today, "Groups") : by_group(today);
    auto const main =
        html::format("{}{}{}{}", parts::for_me_first(today, token) + sessions_card(today),
                     parts::quick_record(today), groups, parts::tasks_card(today, token));
    return with_aside(today, main, {});
}

Markup pastoral_page(Today const& today, Markup token)
{
    auto const main = html::format(
        "{}{}{}{}", parts::for_me_first(today, token) + sessions_card(today),
        parts::quick_record(today), children_section(today, "Students, most at risk first"),
        parts::tasks_card(today, token));
    return with_aside(today, main, {});
}

Markup no_place_page()
{
    return html::format("{}{}", html::page_head("No place yet"),
                        html::empty_words("You hold no role today. Ask your manager to give you "
                                          "one, or to extend the dates of the one you had."));
}

}  // namespace keywork::home

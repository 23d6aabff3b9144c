#include "features/today/plan/views.hpp"

#include "features/today/plan/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::plan {
namespace {

using html::Markup;
using html::path;

html::Path day_path(local_days day) { return path("/plan").with_query("day", to_text(day)); }

html::Path line_path(day_plan::Entry const& entry)
{
    return path("/plan/{}/{}", to_text(entry.day), entry.id);
}

html::Tone tone_of(day_plan::Kind kind)
{
    switch (kind) {
    case day_plan::Kind::family_time: return html::Tone::voice;
    case day_plan::Kind::appointment: return html::Tone::info;
    case day_plan::Kind::activity: return html::Tone::good;
    case day_plan::Kind::school: return html::Tone::brand;
    case day_plan::Kind::travel:
    case day_plan::Kind::other: return html::Tone::plain;
    }
    return html::Tone::plain;
}

html::Task line(day_plan::Entry const& entry)
{
    auto const with = entry.with_name ? html::format("<small>with {}</small>", *entry.with_name)
                                      : Markup{};
    return {.time = entry.at ? time_in_words(*entry.at) : "Any time",
            .datetime = entry.at ? to_text(*entry.at) : to_text(entry.day),
            .words = html::format(R"(<a href="{}">{}</a> {})", line_path(entry), entry.words,
                                  with),
            .action = html::tag(day_plan::in_words(entry.kind), tone_of(entry.kind))};
}

Markup lines(std::vector<day_plan::Entry> const& entries)
{
    if (entries.empty()) return html::empty_words("Nothing is planned.");
    std::vector<html::Task> all;
    for (day_plan::Entry const& one : entries) all.push_back(line(one));
    return html::tasks(all);
}

std::string title_of(PlanPage const& page, ShiftName shift)
{
    auto const found = std::ranges::find(page.hours, to_text(shift), &ShiftHours::name);
    return found == page.hours.end() ? std::string{} : sentence_case(found->title);
}

/// "Late shift: Priya Nair and Joel Adeyemi", one line a shift in the order of the day.
Markup with_words(PlanPage const& page, ChildDay const& child)
{
    std::vector<html::Fact> facts;
    for (ShiftHours const& hours : page.hours) {
        std::string names;
        for (day_plan::WithChild const& one : child.with)
            if (to_text(one.shift) == hours.name)
                names += (names.empty() ? "" : ", ") + one.staff_name;
        if (!names.empty()) facts.push_back({sentence_case(hours.title), html::text(names)});
    }
    if (facts.empty()) return {};
    return html::facts(facts);
}

/// The days that matter to the child, on this day or soon after it.
Markup date_lines(PlanPage const& page, ChildDay const& child)
{
    auto const line = [&](dates::Coming const& one) {
        auto const helps = one.date.helps.empty() ? std::string{} : " " + one.date.helps;
        return html::format(R"(<li>{} <a href="{}">{}</a>, {}.{}</li>)",
                            html::tag("Day that matters", html::Tone::info, html::Icon::calendar),
                            path("/children/{}/dates", one.child), one.date.words,
                            one.next == page.day ? "on this day"
                                                 : "on " + in_words(one.next),
                            helps);
    };
    if (child.dates.empty()) return {};
    return html::format(R"(<ul class="kw-plain-list">{}</ul>)",
                        html::each(child.dates, line));
}

Markup child_card(PlanPage const& page, ChildDay const& child)
{
    Markup aside;
    if (page.may_plan)
        aside = html::link(path("/children/{}/with", child.child.id)
                               .with_query("day", to_text(page.day)),
                           "Who is with them", "for " + child.child.known_as);
    Markup add;
    if (page.may_add)
        add = html::link(path("/plan/new").with_query("child", child.child.id.text())
                             .with_query("day", to_text(page.day)),
                         "Add to the plan", "of " + child.child.known_as);
    return html::format("<li>{}</li>",
                        html::card({.id = "child-" + child.child.id.text(),
                                    .heading = short_name(child.child), .aside = aside,
                                    .level = html::HeadingLevel::h3, .foot = add},
                                   with_words(page, child) + date_lines(page, child) +
                                       lines(child.entries)));
}

Markup team_card(PlanPage const& page)
{
    std::vector<html::Fact> facts;
    for (ShiftHours const& hours : page.hours) {
        std::string names;
        for (OnShift const& one : page.on_shift) {
            if (to_text(one.shift.name) != hours.name) continue;
            names += (names.empty() ? "" : ", ") + one.staff.full_name;
            if (one.shift.part != ShiftPart::worker)
                names += " (" + in_words(one.shift.part) + ")";
        }
        facts.push_back({title_of(page, *shift_name_from_text(hours.name)),
                         html::text(names.empty() ? "Nobody yet" : names)});
    }
    if (facts.empty()) return {};
    return html::card({.id = "team", .heading = "On shift",
                       .aside = html::link(path("/rota"), "Rota")},
                      html::facts(facts));
}

std::vector<html::Option> options(std::vector<std::pair<std::string, std::string>> const& all,
                                  std::string_view nobody, std::string const& chosen)
{
    std::vector<html::Option> list{{.value = "", .label = std::string{nobody}}};
    for (auto const& [id, name] : all)
        list.push_back({.value = id, .label = name, .chosen = id == chosen});
    return list;
}

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(line_fields, name),
            .error = html::problem_with(problems, name)};
}

}  // namespace

Markup plan_page(PlanPage const& page)
{
    Markup buttons;
    if (page.may_add)
        buttons = html::link_button(path("/plan/new").with_query("day", to_text(page.day)),
                                    {.words = "Add to the plan"});
    std::vector<html::PageLink> const around{
        {"Day before", day_path(page.day - days{1})},
        {"Today", path("/plan"), page.day == page.today},
        {"Day after", day_path(page.day + days{1})}};
    Markup cards;
    for (ChildDay const& child : page.children) cards += child_card(page, child);
    auto const house = html::card({.id = "house", .heading = "The house"}, lines(page.of_house));
    auto const children =
        page.children.empty()
            ? html::empty_words("Nobody is here on this day.")
            : html::section({.id = "children", .heading = page.children_word},
                            html::two_across(cards));
    return html::page_head("Plan of the day",
                           fmt::format("{}, {}.", page.place_name,
                                       in_words_with_weekday(page.day)),
                           buttons) +
           html::pages("", around) +
           html::beside(html::stack(children, html::Space::large), "The house and who works",
                        html::stack(house + team_card(page)));
}

Markup new_line_page(NewLine const& page, Markup const& token)
{
    html::Options all{.all = {}, .columns = true};
    for (ChoiceWords const& one : kinds)
        all.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                           .chosen = one.code == page.kind});
    auto day = question(page.problems, "day");
    day.hint = "Today, tomorrow or 24 November 2026";
    auto time = question(page.problems, "time");
    time.hint = "Like 5:30pm";
    time.optional = true;
    auto const fields =
        html::text_input(question(page.problems, "words"), {.value = page.words}) +
        html::radios(question(page.problems, "kind"), all) +
        html::select(question(page.problems, "child"),
                     options(page.children, "The house", page.child)) +
        html::side_by_side(
            html::text_input(day, {.value = page.day, .width = html::Width::twenty}) +
            html::text_input(time, {.value = page.time, .width = html::Width::ten})) +
        html::select(question(page.problems, "with"),
                     options(page.staff, "Nobody in particular", page.with)) +
        html::form_actions(html::button({.words = "Add it to the plan"}));
    return html::error_summary(page.problems) +
           html::back_link(path("/plan"), "Back to the plan") +
           html::page_head("Add to the plan") +
           html::form({.action = path("/plan/new"), .token = token}, fields);
}

Markup line_page(LinePage const& page, Markup const& token)
{
    auto const& entry = page.entry;
    std::vector<html::Fact> facts{
        {"What", html::text(day_plan::in_words(entry.kind))},
        {"For whom", html::text(entry.known_as.value_or("The house"))},
        {"When", html::text(entry.at ? in_words(*entry.at) : in_words(entry.day))}};
    if (entry.with_name) facts.push_back({"With", html::text(*entry.with_name)});
    Markup off;
    if (page.may_change)
        off = html::section(
            {.id = "off", .heading = "It is not to be"},
            html::form({.action = line_path(entry), .token = token},
                       html::text_input(question(page.problems, "why"), {.value = page.why}) +
                           html::button({.words = "Take it off the plan",
                                         .look = html::Look::secondary})));
    return html::error_summary(page.problems) +
           html::back_link(day_path(entry.day), "Back to the plan") +
           html::page_head(entry.words) + html::stack(html::facts(facts) + off);
}

Markup together_page(TogetherPage const& page, Markup const& token)
{
    Markup fields = html::hidden_field("day", to_text(page.day));
    for (ShiftHours const& hours : page.hours) {
        html::Options all{.all = {}, .columns = true, .small = true};
        for (OnShift const& one : page.on_shift) {
            if (to_text(one.shift.name) != hours.name) continue;
            bool const chosen = std::ranges::any_of(page.with, [&](auto const& with) {
                return with.staff == one.staff.id && to_text(with.shift) == hours.name;
            });
            all.all.push_back({.value = one.staff.id.text(), .label = one.staff.full_name,
                               .chosen = chosen});
        }
        auto const name = "with_" + hours.name;
        if (all.all.empty())
            fields += html::quiet_words(fmt::format("Nobody is on the {} yet.", hours.title));
        else
            fields += html::checkboxes({.name = name, .label = label_in(line_fields, name)}, all);
    }
    return html::back_link(day_path(page.day), "Back to the plan") +
           html::page_head("Who is with " + page.child.known_as,
                           in_words_with_weekday(page.day)) +
           html::form({.action = path("/children/{}/with", page.child.id), .token = token},
                      fields + html::form_actions(html::button({.words = "Save"})));
}

}  // namespace keywork::plan

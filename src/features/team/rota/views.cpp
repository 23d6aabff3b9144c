#include "features/team/rota/views.hpp"

#include "features/team/rota/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::rota {
namespace {

using html::Markup;
using html::path;

html::Path week_path(local_days monday)
{
    return path("/rota").with_query("week", keywork::to_text(monday));
}

html::Path shift_path(Shift const& shift) { return path("/rota/shifts/{}", shift.id); }

std::string weekday_words(local_days day)
{
    auto const words = in_words_with_weekday(day);
    return words.substr(0, words.find(' ')) + " " + in_short_words(day);
}

std::string part_words(Shift const& shift)
{
    return shift.part == ShiftPart::worker ? std::string{} : in_words(shift.part) + ", ";
}

std::string worked_words(Worked const& worked)
{
    if (!worked.starts_at) return "Did not come";
    return "Worked " + hours_in_words(*worked.starts_at, *worked.ends_at);
}

/// Worked as planned is no news.
Markup worked_line(Planned const& one)
{
    if (!one.worked) return {};
    bool const as_planned = one.worked->starts_at == one.shift.starts_at &&
                            one.worked->ends_at == one.shift.ends_at;
    return html::line_below(as_planned ? "Worked as planned" : worked_words(*one.worked));
}

Markup person_line(Planned const& one)
{
    return html::format(
        R"(<li><a href="{}">{}</a> <small>{}{}</small>{}</li>)", shift_path(one.shift),
        one.staff.full_name, part_words(one.shift),
        hours_in_words(one.shift.starts_at, one.shift.ends_at), worked_line(one));
}

Markup cell(WeekPage const& page, local_days day, ShiftHours const& hours)
{
    std::vector<Planned const*> crew;
    for (Planned const& one : page.week.shifts)
        if (to_text(one.shift.name) == hours.name && london_day(one.shift.starts_at) == day)
            crew.push_back(&one);
    std::ranges::stable_sort(crew, {}, [](Planned const* one) { return one->shift.part; });
    Markup people;
    for (Planned const* one : crew) people += person_line(*one);
    Markup add;
    if (page.may_plan)
        add = html::link_button(
            path("/rota/new").with_query("day", keywork::to_text(day))
                .with_query("shift", hours.name),
            {.words = "Add", .look = html::Look::quiet, .small = true, .icon = html::Icon::plus,
             .spoken_after = fmt::format("to the {}, {}", hours.title, weekday_words(day))});
    if (people.empty())
        return html::format("{}{}", html::quiet_words("Nobody yet"), add);
    return html::format(R"(<ul class="kw-plain-list">{}</ul>{})", people, add);
}

html::TableRow day_row(WeekPage const& page, local_days day)
{
    Markup tags;
    if (day == page.today) tags = html::tag("Today", html::Tone::brand);
    auto const missing = std::ranges::count(page.warnings, day, &Warning::day);
    if (missing > 0)
        tags += html::tag(missing == 1 ? "1 to look at" : fmt::format("{} to look at", missing),
                          html::Tone::warn, html::Icon::alert);
    html::TableRow row{html::format("<b>{}</b> {}", weekday_words(day), tags), {}};
    for (ShiftHours const& hours : page.week.hours) row.cells.push_back(cell(page, day, hours));
    return row;
}

Markup warnings_card(WeekPage const& page)
{
    if (page.warnings.empty()) return {};
    Markup lines;
    for (Warning const& one : page.warnings)
        lines += html::format("<li><b>{}</b>: {}</li>", weekday_words(one.day), one.words);
    return html::card({.id = "warnings", .heading = "To look at on this rota",
                       .aside = html::quiet_words(fmt::format("{}", page.warnings.size()))},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

Markup taken_off_card(WeekPage const& page)
{
    if (page.taken_off.empty()) return {};
    Markup lines;
    for (Change const& one : page.taken_off)
        lines += html::format("<li>{}, {}, {}: {}<br>{}</li>", one.staff_name,
                              weekday_words(london_day(one.shift.starts_at)),
                              hours_in_words(one.shift.starts_at, one.shift.ends_at), one.why,
                              html::quiet_words(fmt::format("{}, {}", one.made_by,
                                                            in_words(one.made_at))));
    return html::card({.id = "taken-off", .heading = "Taken off this week"},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

Markup skills_card(WeekPage const& page)
{
    if (page.week.skills.empty() && !page.may_set_skills) return {};
    std::string needed;
    for (Skill const& one : page.week.skills) needed += (needed.empty() ? "" : ", ") + one.words;
    return html::card(
        {.id = "skills", .heading = "Every shift needs",
         .aside = page.may_set_skills ? html::link(path("/rota/skills"), "Change",
                                                   "what every shift needs")
                                      : Markup{}},
        html::format("<p>{}</p>", needed.empty() ? "No training is asked for yet." : needed));
}

std::string error(ShiftForm const& page, std::string_view field)
{
    return html::problem_with(page.problems, field);
}

html::Question question(ShiftForm const& page, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(shift_fields, name),
            .error = error(page, name)};
}

Markup staff_choice(ShiftForm const& page)
{
    std::vector<html::Option> all{{.value = "", .label = "Choose"}};
    for (StaffFace const& one : page.staff)
        all.push_back({.value = one.id.text(), .label = one.full_name,
                       .chosen = one.id.text() == page.typed.staff});
    return html::select(question(page, "staff"), all);
}

/// The questions of a shift, new or changed.
Markup shift_questions(ShiftForm const& page)
{
    html::Options names{.all = {}, .columns = true};
    for (ShiftHours const& one : page.hours)
        names.all.push_back({.value = one.name, .label = sentence_case(one.title),
                             .chosen = one.name == page.typed.name});
    html::Options jobs{.all = {}, .columns = true};
    for (ChoiceWords const& one : parts)
        jobs.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == page.typed.part});
    auto day = question(page, "day");
    day.hint = "Tomorrow, or 24 November 2026";
    auto from = question(page, "from");
    from.hint = "Empty: as always";
    from.optional = true;
    auto until = question(page, "until");
    until.hint = "Like 10pm";
    until.optional = true;
    return staff_choice(page) +
           html::text_input(day, {.value = page.typed.day, .width = html::Width::twenty}) +
           html::radios(question(page, "name"), names) +
           html::radios(question(page, "part"), jobs) +
           html::side_by_side(
               html::text_input(from, {.value = page.typed.from, .width = html::Width::ten}) +
               html::text_input(until, {.value = page.typed.until, .width = html::Width::ten}));
}

Markup change_section(ShiftForm const& page, Markup const& token)
{
    auto const fields = html::hidden_field("deed", "change") + shift_questions(page) +
                        html::text_input(question(page, "why"), {.value = page.typed.why}) +
                        html::button({.words = "Save the change"});
    return html::section({.id = "change", .heading = "Change it"},
                         html::form({.action = shift_path(page.planned->shift), .token = token},
                                    fields));
}

Markup worked_section(ShiftForm const& page, Markup const& token)
{
    auto note = question(page, "worked_note");
    note.hint = "Nothing, if it was as planned";
    note.optional = true;
    auto from = question(page, "worked_from");
    from.hint = "Empty, both: did not come";
    auto const fields =
        html::hidden_field("deed", "worked") +
        html::side_by_side(
            html::text_input(from, {.value = page.worked_from, .width = html::Width::ten}) +
            html::text_input(question(page, "worked_until"),
                             {.value = page.worked_until, .width = html::Width::ten})) +
        html::text_input(note, {.value = page.worked_note}) +
        html::button({.words = "Note the times worked", .look = html::Look::secondary});
    return html::section({.id = "worked", .heading = "When it was worked"},
                         html::form({.action = shift_path(page.planned->shift), .token = token},
                                    fields));
}

Markup off_section(ShiftForm const& page, Markup const& token)
{
    if (page.planned->worked) return {};
    auto const fields =
        html::hidden_field("deed", "take_off") +
        html::text_input(question(page, "off_why"), {.value = page.off_why}) +
        html::button({.words = "Take it off the rota", .look = html::Look::secondary});
    return html::section({.id = "off", .heading = "Take it off"},
                         html::form({.action = shift_path(page.planned->shift), .token = token},
                                    fields));
}

std::string deed_words(Change const& one)
{
    auto const stands = fmt::format(
        "{}, {}, {}, {}", one.staff_name, in_words(one.shift.part),
        weekday_words(london_day(one.shift.starts_at)),
        hours_in_words(one.shift.starts_at, one.shift.ends_at));
    return (one.deed == Deed::changed ? "Changed to: " : "Planned: ") + stands;
}

Markup history(ShiftForm const& page)
{
    Markup lines;
    auto const line = [&](std::string const& words, std::string const& why, std::string const& by,
                          sys_seconds at) {
        lines += html::format("<li>{}<br>{}</li>", why.empty() ? words : words + ". " + why,
                              html::quiet_words(fmt::format("{}, {}", by, in_words(at))));
    };
    for (Change const& one : page.changes) line(deed_words(one), one.why, one.made_by, one.made_at);
    for (Worked const& one : page.worked) line(worked_words(one), one.note, one.noted_by,
                                               one.noted_at);
    if (lines.empty()) return {};
    return html::card({.id = "history", .heading = "How it came to this"},
                      html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
}

}  // namespace

Markup week_page(WeekPage const& page, Markup const& token)
{
    auto const monday = page.week.monday;
    html::Table table{.caption = "Who works on each day of the week, by shift",
                      .columns = {{.words = "Day"}},
                      .rows = {}};
    for (ShiftHours const& hours : page.week.hours)
        table.columns.push_back({.words = keywork::sentence_case(hours.title)});
    for (int step = 0; step < 7; ++step) table.rows.push_back(day_row(page, monday + days{step}));
    Markup buttons;
    if (page.may_plan)
        buttons = html::link_button(path("/rota/new"), {.words = "Add a shift"}) +
                  html::form_button({.action = path("/rota/copy"), .token = token},
                                    html::button({.words = "Copy the week before",
                                                  .look = html::Look::secondary}),
                                    html::hidden_field("week", keywork::to_text(monday)));
    std::vector<html::PageLink> const weeks{
        {"Week before", week_path(monday - week)},
        {"This week", week_path(monday_of(page.today)), monday == monday_of(page.today)},
        {"Week after", week_path(monday + week)}};
    Markup not_copied;
    for (std::string const& words : page.problems)
        not_copied += html::note({.title = words, .words = {}, .tone = html::Tone::warn,
                                  .icon = html::Icon::info});
    auto const aside = html::stack(warnings_card(page) + skills_card(page) + taken_off_card(page));
    return html::page_head("Rota", fmt::format("{}, week of {}.", page.place_name,
                                               in_words(monday)), buttons) +
           not_copied +
           html::stack(html::pages("", weeks) +
                       html::card_around({.id = "week", .heading = "The week"},
                                         html::table(table)) +
                       aside);
}

Markup new_shift_page(ShiftForm const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/rota"), "Back to the rota") + html::page_head("Add a shift") +
           html::form({.action = path("/rota/new"), .token = token},
                      shift_questions(page) +
                          html::form_actions(html::button({.words = "Put it on the rota"})));
}

Markup shift_page(ShiftForm const& page, Markup const& token)
{
    Planned const& planned = *page.planned;
    auto const day = london_day(planned.shift.starts_at);
    auto const words = fmt::format(
        "{}, {}. {}.", in_words_with_weekday(day),
        hours_in_words(planned.shift.starts_at, planned.shift.ends_at),
        sentence_case(in_words(planned.shift.part)));
    Markup sections;
    if (page.may_plan) {
        bool const begun = planned.shift.starts_at <= page.now;
        sections = (begun ? worked_section(page, token) : Markup{}) +
                   change_section(page, token) + off_section(page, token);
    }
    return html::error_summary(page.problems) +
           html::back_link(week_path(monday_of(day)), "Back to the rota") +
           html::page_head(planned.staff.full_name, words) +
           html::stack(sections + history(page), html::Space::large);
}

Markup skills_page(SkillsPage const& page, Markup const& token)
{
    html::Options all{.all = {}, .columns = true};
    for (auto const& [skill, needed] : page.all)
        all.all.push_back({.value = skill.training, .label = skill.words, .chosen = needed});
    return html::back_link(path("/rota"), "Back to the rota") +
           html::page_head("What every shift needs", page.place_name) +
           html::form({.action = path("/rota/skills"), .token = token},
                      html::checkboxes({.name = "training",
                                        .label = label_in(shift_fields, "training"),
                                        .hint = "The rota says when nobody on a shift has it in "
                                                "date."},
                                       all) +
                          html::form_actions(html::button({.words = "Save"})));
}

}  // namespace keywork::rota

#include "features/home_life/hazards/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/hazards/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::hazards {
namespace {

using html::Markup;
using html::path;

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(hazard_fields, name),
            .error = html::problem_with(problems, name)};
}

template <std::size_t Count>
html::Options choices(ChoiceWords const (&all)[Count], std::string const& chosen)
{
    html::Options made;
    for (ChoiceWords const& one : all)
        made.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == chosen});
    return made;
}

Markup photo_input(std::vector<Problem> const& problems, std::string const& name)
{
    auto asked = question(problems, name);
    asked.hint = "PNG, JPEG or PDF, 5 MB at most. Nobody in the picture.";
    asked.optional = true;
    return html::file_input(asked, {.accept = ".png,.jpg,.jpeg,.pdf"});
}

Markup how_it_stands(Defect const& hazard, sys_seconds now)
{
    switch (standing(hazard)) {
    case Standing::open:
        if (is_overdue(hazard, now)) return html::tag("Late", html::Tone::stop);
        return html::tag(is_made_safe(hazard) ? "Made safe" : "Open", html::Tone::warn);
    case Standing::waiting: return html::tag("To look at again", html::Tone::info);
    case Standing::closed: return html::tag("Closed", html::Tone::good, html::Icon::check);
    }
    return {};
}

std::string due_words(Defect const& hazard)
{
    return hazard.task.due_at ? in_short_words(london_day(*hazard.task.due_at)) : "No day";
}

std::string whose(Defect const& hazard)
{
    return hazard.task.owner.value_or("Whoever is on shift");
}

Markup hazards_table(ListPage const& page)
{
    html::Table table{.caption = "Hazards, most urgent first",
                      .columns = {{.words = "Hazard"}, {.words = "Stands"}, {.words = "With"},
                                  {.words = "By"}, {.words = "Open for"}},
                      .rows = {}};
    for (Defect const& one : page.all) {
        bool const closed = standing(one) == Standing::closed;
        auto const until = closed ? one.steps.back().at : page.now;
        table.rows.push_back(
            {.head = html::format("{}{}", html::link(path("/hazards/{}", one.id), one.what),
                                  html::line_below(fmt::format("{}. {}", one.place,
                                                               in_words(one.risk)))),
             .cells = {how_it_stands(one, page.now), html::text(whose(one)),
                       html::text(due_words(one)),
                       html::text(length_in_words(until - one.reported_at))}});
    }
    return html::table(table);
}

Markup trend_table(ListPage const& page)
{
    html::Table table{.caption = "Hazards by month",
                      .columns = {{.words = "Month"}, {.words = "Reported"}, {.words = "Closed"},
                                  {.words = "Open at its end"}},
                      .rows = {}};
    for (premises::MonthOfDefects const& one : page.months)
        table.rows.push_back({.head = html::text(child::month_in_words(one.month)),
                              .cells = {html::text(std::to_string(one.reported)),
                                        html::text(std::to_string(one.closed)),
                                        html::text(std::to_string(one.open_at_end))}});
    return html::card_around({.id = "trend", .heading = "Month by month"}, html::table(table));
}

std::string step_title(Step const& step)
{
    switch (step.kind) {
    case StepKind::made_safe: return "Made safe";
    case StepKind::given:
        return fmt::format("Given to {}, by {}", step.owner.value_or("whoever is on shift"),
                           step.due_on ? in_words(*step.due_on) : "no day");
    case StepKind::fixed: return "Put right";
    case StepKind::sound: return "Looked at again: it is right";
    case StepKind::not_sound: return "Looked at again: it is not right yet";
    }
    return "";
}

Markup file_link(Defect const& hazard, std::optional<premises::PlaceFileId> const& file)
{
    if (!file) return {};
    return html::format("<p>{}</p>", html::link(path("/hazards/{}/files/{}", hazard.id, *file),
                                                "Photograph (download)"));
}

Markup steps(HazardPage const& page)
{
    Defect const& hazard = page.hazard;
    Markup all;
    for (Step const& step : hazard.steps)
        all += html::format("<li><b>{}</b><p>{}</p>{}{}</li>", step_title(step), step.words,
                            file_link(hazard, step.photo),
                            html::quiet_words(step.by + ", " + in_words(step.at)));
    auto const& task = hazard.task;
    bool const told = !hazard.steps.empty() && hazard.steps.back().kind != StepKind::given;
    if (task.closed_at && !(told && !task.not_done_why))
        all += html::format("<li><b>{}</b><p>{}</p>{}</li>",
                            task.not_done_why ? "Not put right" : "Ticked on the list of tasks",
                            task.not_done_why.value_or(""),
                            html::quiet_words(task.closed_by.value_or("") + ", " +
                                              in_words(*task.closed_at)));
    auto const list = hazard.steps.empty() && !task.closed_at
                          ? html::quiet_words("Nothing has been done yet.")
                          : html::format(R"(<ul class="kw-plain-list">{}</ul>)", all);
    return html::card({.id = "steps", .heading = "What was done"}, list);
}

Markup step_form(HazardPage const& page, Markup const& token, StepKind kind, Markup const& fields,
                 bool has_files)
{
    return html::form({.action = path("/hazards/{}", page.hazard.id), .token = token,
                       .has_files = has_files},
                      html::hidden_field("kind", to_text(kind)) + fields);
}

std::string typed_words(HazardPage const& page, StepKind kind)
{
    return page.kind == to_text(kind) ? page.words : std::string{};
}

Markup put_right(HazardPage const& page, Markup const& token)
{
    auto const said = [&](StepKind kind, std::string_view hint) {
        auto asked = question(page.problems, field_of(kind, "words"));
        asked.hint = std::string{hint};
        return html::text_area(asked, {.value = typed_words(page, kind), .rows = 2});
    };
    auto const fixed =
        step_form(page, token, StepKind::fixed,
                  said(StepKind::fixed, "Like: Weir Joinery, two new bolts") +
                      photo_input(page.problems, "fixed_photo") +
                      html::button({.words = "It is put right"}), true);
    auto const safe =
        step_form(page, token, StepKind::made_safe,
                  said(StepKind::made_safe, "Like: locked the room, key in the office") +
                      photo_input(page.problems, "made_safe_photo") +
                      html::button({.words = "It is made safe", .look = html::Look::secondary}),
                  true);
    return html::card({.id = "fix", .heading = "Put right"}, fixed) +
           html::card({.id = "safe", .heading = "Made safe for now"}, safe);
}

Markup giving(HazardPage const& page, Markup const& token)
{
    std::vector<html::Option> who{{.value = "", .label = "Whoever is on shift"}};
    for (auto const& [id, name] : page.staff)
        who.push_back({.value = id, .label = name,
                       .chosen = page.kind.empty() && page.hazard.task.owner_id
                                     ? id == page.hazard.task.owner_id->text()
                                     : id == page.owner});
    auto due_on = question(page.problems, "due_on");
    due_on.hint = "Like tomorrow or 4 December";
    return html::card({.id = "give", .heading = "Who, and by when"},
                      step_form(page, token, StepKind::given,
                                html::select(question(page.problems, "owner"), who) +
                                    html::text_input(due_on, {.value = page.due_on,
                                                              .width = html::Width::ten}) +
                                    html::button({.words = "Give it to them",
                                                  .look = html::Look::secondary}),
                                false));
}

Markup looking(HazardPage const& page, Markup const& token)
{
    auto words = question(page.problems, "look_words");
    words.hint = "Needed where it is not right yet";
    words.optional = true;
    return html::card(
        {.id = "again", .heading = "Look at it again"},
        html::form({.action = path("/hazards/{}", page.hazard.id), .token = token},
                   html::radios(question(page.problems, "kind"),
                                choices(look_choices, page.kind)) +
                       html::text_area(words, {.value = page.words, .rows = 2}) +
                       html::button({.words = "Save"})));
}

Markup next_steps(HazardPage const& page, Markup const& token)
{
    switch (standing(page.hazard)) {
    case Standing::open:
        return (page.may_do ? put_right(page, token) : Markup{}) +
               (page.may_plan ? giving(page, token) : Markup{});
    case Standing::waiting: return page.may_plan ? looking(page, token) : Markup{};
    case Standing::closed: return {};
    }
    return {};
}

}  // namespace

Markup report_page(ReportPage const& page, Markup const& token)
{
    auto what = question(page.problems, "what");
    what.hint = "Like: the banister on the stairs is loose. No child’s name.";
    auto made_safe = question(page.problems, "made_safe");
    made_safe.optional = true;
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::text_input(what, {.value = page.what}) +
        html::text_input(question(page.problems, "place"), {.value = page.place,
                                                            .width = html::Width::thirty}) +
        html::radios(question(page.problems, "risk"), choices(risk_choices, page.risk)) +
        html::text_area(made_safe, {.value = page.made_safe, .rows = 2}) +
        photo_input(page.problems, "photo");
    return html::error_summary(page.problems) +
           html::page_head("Report a hazard",
                           page.place_name + ". It goes on the list of what is to be done.") +
           html::form({.action = path("/hazards/new"), .token = token, .has_files = true},
                      fields + html::form_actions(html::button({.words = "Report it"})));
}

Markup list_page(ListPage const& page)
{
    std::vector<html::Tile> const tiles{
        {.number = std::to_string(page.counts.open), .words = "open"},
        {.number = std::to_string(page.counts.overdue), .words = "of them late"},
        {.number = std::to_string(page.counts.waiting), .words = "to look at again"}};
    auto const list = page.all.empty()
                          ? html::empty_words("No hazard is known. Report one when you see it.")
                          : html::card_around({.id = "hazards", .heading = "Hazards"},
                                              hazards_table(page));
    return html::page_head("Hazards", page.place_name,
                           html::link_button(path("/hazards/new"), {.words = "Report a hazard"}) +
                               html::link_button(path("/checks"),
                                                 {.words = "Checks",
                                                  .look = html::Look::secondary})) +
           html::stack(html::tiles(tiles) + list + trend_table(page));
}

Markup hazard_page(HazardPage const& page, Markup const& token)
{
    Defect const& hazard = page.hazard;
    std::vector<html::Fact> facts{
        {"Where", html::text(hazard.place)},
        {"Risk", html::text(in_words(hazard.risk))},
        {"Reported", html::text(fmt::format("{}, {}", hazard.reported_by,
                                            in_words(hazard.reported_at)))},
        {"With", html::text(whose(hazard))},
        {"By", html::text(due_words(hazard))}};
    if (hazard.found_by) facts.push_back({"Found by the check", html::text(*hazard.found_by)});
    auto const about = html::format("{}{}", html::facts(facts), file_link(hazard, hazard.photo));
    return html::error_summary(page.problems) +
           html::back_link(path("/hazards"), "All hazards") + html::page_head(hazard.what) +
           html::stack(html::card({.id = "about", .heading = "The hazard",
                                   .aside = how_it_stands(hazard, page.now)}, about) +
                       steps(page) + next_steps(page, token));
}

}  // namespace keywork::hazards

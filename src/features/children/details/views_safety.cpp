// Education and alerts: the other two pages of the slice.
#include "features/children/details/views.hpp"

#include "features/children/details/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::details {
namespace {

using html::Markup;
using html::path;

std::string enrolment_words(EducationPage const& page, SchoolPlace const& place)
{
    for (Choice const& one : page.enrolment)
        if (place.status == one.code) return one.words;
    return place.status.value_or("–");
}

Markup places(EducationPage const& page)
{
    if (page.places.empty())
        return html::empty_words("No school is entered yet.");
    html::Table table{.caption = "Schools, newest first",
                      .columns = {{.words = "School"},
                                  {.words = "On roll as"},
                                  {.words = "From"},
                                  {.words = "Until"}},
                      .rows    = {}};
    for (SchoolPlace const& place : page.places)
        table.rows.push_back(
            {.head  = html::text(place.school_name),
             .cells = {html::text(enrolment_words(page, place)),
                       html::text(in_words(place.from_on)),
                       html::text(place.until_on ? in_words(*place.until_on) : "now")}});
    return html::table(table);
}

Markup school_form(EducationPage const& page, Markup const& token)
{
    if (!page.may_change) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    std::vector<html::Option> enrolment{{.value = "", .label = "Not known"}};
    for (Choice const& one : page.enrolment) enrolment.push_back({one.code, one.words});
    auto const inside = html::format(
        "{}{}{}{}{}",
        html::text_input({.name  = "school",
                          .label = label_in(school_fields, "school"),
                          .error = error("school")},
                         {.value = page.school, .width = html::Width::thirty}),
        html::select({.name = "status", .label = label_in(school_fields, "status")}, enrolment),
        html::text_input({.name = "from_on",
                          .label = label_in(school_fields, "from_on"), .error = error("from_on")},
                         {.value = page.from_on, .width = html::Width::ten}),
        html::radios({.name = "others", .label = label_in(school_fields, "others")},
                     {.all = {{.value = "ended", .label = "Yes, the one before ends",
                               .chosen = true},
                              {.value = "kept",
                               .label = "No, they are on both rolls (dual registration)"}}}),
        html::button({.words = "Add the school", .look = html::Look::secondary}));
    return html::details(
        "Add a school",
        html::form({.action = path("/children/{}/education", page.face.id), .token = token},
                   inside));
}

html::Tone tone_of(Danger danger)
{
    return danger == Danger::stop   ? html::Tone::stop
           : danger == Danger::warn ? html::Tone::warn
                                    : html::Tone::info;
}

Markup alert_line(AlertsPage const& page, Alert const& alert, Markup const& token)
{
    auto const end =
        page.may_change
            ? html::form_button(
                  {.action = path("/children/{}/alerts/{}/end", page.face.id, alert.id),
                   .token  = token},
                  html::button({.words        = "End",
                                .look         = html::Look::quiet,
                                .small        = true,
                                .spoken_after = " the alert " + alert.subject}))
            : Markup{};
    return html::format(
        R"(<li class="kw-card"><div class="kw-card__body kw-stack kw-stack--s">
        <h3>{}</h3><p>{}</p>{}<p class="kw-small kw-muted">Since {}</p>{}</div></li>)",
        alert.subject, alert.what_to_do,
        html::row_of(html::tag(in_words(alert.danger), tone_of(alert.danger)) +
                     html::tag(in_words(alert.kind))),
        in_words(alert.from_on), end);
}

std::string_view level_words(Level level)
{
    switch (level) {
    case Level::l0: return "Everybody with the child: it keeps them safe";
    case Level::l1: return "All who work with the child";
    case Level::l2: return "Sensitive: health, family, incidents";
    case Level::l3: return "Safeguarding: leads only";
    case Level::l4: return "Named people only";
    }
    return "";
}

Markup alert_form(AlertsPage const& page, Markup const& token)
{
    if (!page.may_change) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    std::vector<html::Option> kinds;
    for (auto const kind : {AlertKind::allergy, AlertKind::medical, AlertKind::medication,
                            AlertKind::family, AlertKind::missing, AlertKind::risk,
                            AlertKind::other})
        kinds.push_back({std::string{to_text(kind)}, std::string{in_words(kind)},
                         kind == page.typed.kind});
    html::Options dangers;
    for (auto const danger : {Danger::stop, Danger::warn, Danger::info})
        dangers.all.push_back({std::string{to_text(danger)}, std::string{in_words(danger)},
                               danger == page.typed.danger});
    html::Options levels;
    for (Level const level : page.levels)
        levels.all.push_back({fmt::format("{}", number(level)), std::string{level_words(level)},
                              level == page.typed.level});
    auto const inside = html::format(
        "{}{}{}{}{}{}",
        html::text_input({.name  = "subject",
                          .label = label_in(alert_fields, "subject"),
                          .hint  = "In a few words, like Nut allergy",
                          .error = error("subject")},
                         {.value = page.typed.subject, .width = html::Width::thirty}),
        html::text_input({.name  = "what_to_do",
                          .label = label_in(alert_fields, "what_to_do"),
                          .hint  = "Like: EpiPen in the office and in her bag",
                          .error = error("what_to_do")},
                         {.value = page.typed.what_to_do}),
        html::select({.name = "kind", .label = label_in(alert_fields, "kind")}, kinds),
        html::radios({.name = "danger", .label = label_in(alert_fields, "danger")}, dangers),
        html::radios({.name = "level", .label = label_in(alert_fields, "level")}, levels),
        html::button({.words = "Add the alert", .look = html::Look::secondary}));
    return html::card(
        {.id = "add", .heading = "Add an alert"},
        html::form({.action = path("/children/{}/alerts", page.face.id), .token = token},
                   inside));
}

}  // namespace

Markup education_page(EducationPage const& page, Markup const& token)
{
    std::vector<html::Fact> facts{
        {"Year group", html::text(page.year ? page.year->words : "Not of school age")}};
    for (ListedStatus const& listed : page.statuses)
        facts.push_back({std::string{in_words(listed.status.what)}, html::text(listed.words)});
    auto const year = html::card({.id = "year", .heading = "This school year"},
                                 html::facts(facts));
    auto const schools = html::card({.id = "schools", .heading = "Schools"},
                                    places(page) + school_form(page, token));
    return html::error_summary(page.problems) +
           html::stack(year + schools, html::Space::large);
}

Markup alerts_page(AlertsPage const& page, Markup const& token)
{
    auto const one = [&](Alert const& alert) { return alert_line(page, alert, token); };
    auto const list =
        page.alerts.empty()
            ? html::empty_words("There are no alerts that you may see.")
            : html::format(R"(<ul class="kw-stack">{}</ul>)", html::each(page.alerts, one));
    Markup past;
    if (!page.past.empty()) {
        auto const line = [](Alert const& alert) {
            return html::format("<li>{}: {} ({} to {})</li>", alert.subject, alert.what_to_do,
                                in_words(alert.from_on), in_words(*alert.until_on));
        };
        past = html::details("Earlier alerts",
                             html::format(R"(<ul class="kw-stack kw-stack--s">{}</ul>)",
                                          html::each(page.past, line)));
    }
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}", page.face.id),
                           "Back to " + page.face.known_as + "’s page") +
           html::stack(html::section({.id = "alerts", .heading = "All alerts"}, list) +
                           alert_form(page, token) + past,
                       html::Space::large);
}

}  // namespace keywork::details

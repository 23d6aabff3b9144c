#include "features/home_life/visitors/views.hpp"

#include "care/child/page/page.hpp"
#include "care/premises/views.hpp"
#include "features/home_life/visitors/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::visitors {
namespace {

using html::Markup;
using html::path;

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(visitor_fields, name),
            .error = html::problem_with(problems, name)};
}

std::string said_words(Identity identity)
{
    for (ChoiceWords const& one : identity_choices)
        if (one.code == to_text(identity)) return std::string{one.words};
    return {};
}

std::string whom(Visit const& visit, std::string const& child_word)
{
    if (visit.child_name) return *visit.child_name;
    if (visit.of_child) return "A " + child_word;
    return visit.staff_name.value_or("Nobody in particular");
}

Markup row_head(Visit const& visit)
{
    Markup tags;
    if (visit.identity == Identity::not_checked)
        tags += html::tag("Identity not checked", html::Tone::warn);
    if (was_late(visit)) tags += html::tag("Written down late", html::Tone::warn);
    if (visit.corrections > 0) tags += html::tag("Corrected", html::Tone::info);
    auto below = visit.organisation;
    if (!below.empty()) below += ": ";
    below += visit.reason;
    return html::format("{} {}{}", html::link(path("/visitors/{}", visit.id), visit.name), tags,
                        html::line_below(below));
}

Markup since(Visit const& visit, sys_seconds now)
{
    auto const words = in_near_words(visit.in_at, now);
    if (!since_another_day(visit, london_day(now))) return html::text(time_in_words(visit.in_at));
    return html::format("{} {}", words, html::tag("Still here?", html::Tone::warn));
}

Markup in_building(BookPage const& page, Markup const& token)
{
    auto const count = page.in_building.size();
    if (count == 0)
        return html::card({.id = "in", .heading = "In the building now"},
                          html::empty_words("No visitor is in the building."));
    html::Table table{.caption = "Visitors in the building, longest first",
                      .columns = {{.words = "Visitor"}, {.words = "To see"}, {.words = "Since"},
                                  {.words = "Leaving"}},
                      .rows = {}};
    for (Visit const& visit : page.in_building)
        table.rows.push_back(
            {.head = row_head(visit),
             .cells = {html::text(whom(visit, page.child_word)), since(visit, page.now),
                       html::form_button({.action = path("/visitors/{}/out", visit.id),
                                          .token = token},
                                         html::button({.words = "Sign out",
                                                       .look = html::Look::secondary,
                                                       .small = true,
                                                       .spoken_after = visit.name}))}});
    return html::card_around({.id = "in", .heading = "In the building now",
                              .aside = html::quiet_words(fmt::format(
                                  "{} {}", count, count == 1 ? "visitor" : "visitors"))},
                             html::table(table));
}

Markup left_table(BookPage const& page)
{
    auto const heading = "Left again, " + child::month_in_words(page.looked.month);
    if (page.left.empty())
        return html::card({.id = "left", .heading = heading},
                          html::empty_words("Nobody came and left this month."));
    html::Table table{.caption = "Visitors who left, newest first",
                      .columns = {{.words = "Visitor"}, {.words = "To see"}, {.words = "In"},
                                  {.words = "Out"}},
                      .rows = {}};
    for (Visit const& visit : page.left)
        table.rows.push_back(
            {.head = row_head(visit),
             .cells = {html::text(whom(visit, page.child_word)),
                       html::text(fmt::format("{}, {}", in_short_words(london_day(visit.in_at)),
                                              time_in_words(visit.in_at))),
                       html::text(london_day(*visit.out_at) == london_day(visit.in_at)
                                      ? time_in_words(*visit.out_at)
                                      : in_words(*visit.out_at))}});
    return html::card_around({.id = "left", .heading = heading}, html::table(table));
}

html::Options identity_options(std::string const& chosen)
{
    html::Options made;
    for (ChoiceWords const& one : identity_choices)
        made.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == chosen});
    return made;
}

Markup door_questions(NewPage const& page)
{
    std::vector<html::Option> to_see{{.value = "", .label = "Nobody in particular"}};
    for (auto const& [id, words] : page.to_see)
        to_see.push_back({.value = id, .label = words, .chosen = id == page.seen});
    auto organisation = question(page.problems, "organisation");
    organisation.optional = true;
    auto reason = question(page.problems, "reason");
    reason.hint = "Like: repair of the boiler. Whom they see is asked below.";
    auto in_at = question(page.problems, "in_at");
    in_at.hint = "Like now or 4:10pm";
    return html::text_input(question(page.problems, "name"),
                            {.value = page.name, .width = html::Width::thirty}) +
           html::text_input(organisation, {.value = page.organisation,
                                           .width = html::Width::thirty}) +
           html::text_input(reason, {.value = page.reason}) +
           html::select(question(page.problems, "seen"), to_see) +
           html::radios(question(page.problems, "identity"), identity_options(page.identity)) +
           html::text_input(in_at, {.value = page.in_at, .width = html::Width::ten});
}

Markup leaving(VisitPage const& page, Markup const& token)
{
    if (page.visit.out_at) return {};
    auto left_at = question(page.problems, "left_at");
    left_at.hint = "Empty: now. Like 4:10pm, if they left before.";
    left_at.optional = true;
    return html::card(
        {.id = "out", .heading = "Sign out"},
        html::form({.action = path("/visitors/{}/out", page.visit.id), .token = token},
                   html::text_input(left_at, {.value = page.left_at,
                                              .width = html::Width::ten}) +
                       html::button({.words = "Sign out"})));
}

Markup correcting(VisitPage const& page, Markup const& token)
{
    Markup all;
    for (Correction const& one : page.corrections)
        all += html::format("<p>{}</p>{}", one.words,
                            html::quiet_words(one.by + ", " + in_words(one.at)));
    auto words = question(page.problems, "words");
    words.hint = "The line above stays as it is; this stands below it with your name and the time.";
    return html::card({.id = "corrections", .heading = "Corrections"},
                      all + html::form({.action = path("/visitors/{}", page.visit.id),
                                        .token = token},
                                       html::text_area(words, {.value = page.words, .rows = 2}) +
                                           html::button({.words = "Add a correction",
                                                         .look = html::Look::secondary})));
}

}  // namespace

Markup book_page(BookPage const& page, Markup const& token)
{
    return html::error_summary(page.looked.problems) +
           html::page_head("Visitors", page.place_name,
                           html::link_button(path("/visitors/new"),
                                             {.words = "Sign a visitor in"})) +
           html::stack(in_building(page, token) +
                       premises::months(page.looked, "Months of the book") + left_table(page) +
                       premises::looks(page.looked, token));
}

Markup new_page(NewPage const& page, Markup const& token)
{
    auto const law = page.duty.empty() ? Markup{} : html::law_line(page.duty, page.law_line);
    return html::error_summary(page.problems) +
           html::back_link(path("/visitors"), "Back to the visitors") +
           html::page_head("Sign a visitor in", page.place_name) +
           html::form({.action = path("/visitors/new"), .token = token},
                      html::hidden_field("form_key", page.form_key) + door_questions(page) + law +
                          html::form_actions(html::button({.words = "Sign in"})));
}

Markup visit_page(VisitPage const& page, Markup const& token)
{
    Visit const& visit = page.visit;
    auto came = fmt::format("{}, by {}", in_words(visit.in_at), visit.in_by);
    if (was_late(visit)) came += ", written down " + in_words(visit.recorded_at);
    std::vector<html::Fact> facts{
        {"From", html::text(visit.organisation.empty() ? "Not said" : visit.organisation)},
        {"Why", html::text(visit.reason)},
        {"To see", html::text(whom(visit, page.child_word))},
        {"Identity", html::text(said_words(visit.identity))},
        {"Came in", html::text(came)}};
    facts.push_back({"Left", html::text(visit.out_at
                                            ? fmt::format("{}, by {}", in_words(*visit.out_at),
                                                          visit.out_by.value_or(""))
                                            : "Still in the building")});
    return html::error_summary(page.problems) +
           html::back_link(path("/visitors"), "Back to the visitors") +
           html::page_head(visit.name) +
           html::stack(html::card({.id = "visit", .heading = "In the book"}, html::facts(facts)) +
                       leaving(page, token) + correcting(page, token));
}

}  // namespace keywork::visitors

#include "features/activities/planner/views.hpp"

#include "features/activities/planner/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/duties.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::planner {
namespace {

using html::Markup;
using html::path;

html::Path week_path(local_days monday)
{
    return path("/activities").with_query("week", to_text(monday));
}

Markup state_tag(Activity const& activity, sys_seconds now)
{
    if (left_unapproved(activity, now))
        return html::tag("Not approved in time", html::Tone::stop, html::Icon::alert);
    if (activity.took_place == "NO") return html::tag("Did not take place");
    switch (activity.state) {
    case State::waiting: return html::tag("To approve", html::Tone::warn, html::Icon::clock);
    case State::approved: return html::tag("Approved", html::Tone::good, html::Icon::check);
    case State::changed:
        return html::tag("Approved with changes", html::Tone::good, html::Icon::check);
    case State::refused: return html::tag("Not as planned", html::Tone::stop);
    }
    return {};
}

std::string names(Activity const& activity)
{
    std::string all;
    for (Goer const& goer : activity.goers) {
        auto const first = goer.name.substr(0, goer.name.find(' '));
        all += (all.empty() ? "" : ", ") + first;
    }
    if (activity.others > 0) all += fmt::format(" and {} you do not see", activity.others);
    return all;
}

Markup consent_tag(Activity const& activity)
{
    auto const without = std::ranges::count(activity.goers, false, &Goer::consent_given);
    if (without == 0) return {};
    return html::tag(fmt::format("{} without consent", without), html::Tone::warn);
}

Markup line(WeekPage const& page, Activity const& one)
{
    auto const cost = one.pence > 0 ? " · about " + pounds_in_words(one.pence) : std::string{};
    auto const adults = one.adults.size();
    return html::format(R"(<li><a href="{}">{}</a> {} {}<br>{}<br>{}</li>)",
                        path("/activities/{}", one.record), one.what,
                        state_tag(one, page.now), consent_tag(one),
                        fmt::format("{} to {}, {}", time_in_words(one.leaves_at),
                                    time_in_words(one.back_at), one.where),
                        html::quiet_words(fmt::format(
                            "{}, with {} {}{}", names(one), adults,
                            adults == 1 ? "adult" : "adults", cost)));
}

Markup planned_line(day_plan::Entry const& one)
{
    return html::format(R"(<li>{}{}<br>{}</li>)",
                        one.at ? time_in_words(*one.at) + " " : std::string{}, one.words,
                        html::quiet_words("On the plan of the day" +
                                          (one.known_as ? ", for " + *one.known_as
                                                        : std::string{})));
}

Markup day_card(WeekPage const& page, Day const& day)
{
    auto const activity = [&](Activity const& one) { return line(page, one); };
    auto const inside =
        day.activities.empty() && day.planned.empty()
            ? html::empty_words("Nothing is planned.")
            : html::format(R"(<ul class="govuk-list kw-stack">{}{}</ul>)",
                           html::each(day.activities, activity),
                           html::each(day.planned, planned_line));
    auto const weekday = in_words_with_weekday(day.day);
    return html::format("<li>{}</li>",
                        html::card({.id = "day-" + to_text(day.day),
                                    .heading = weekday.substr(0, weekday.rfind(' ')),
                                    .aside = day.day == page.today ? html::quiet_words("Today")
                                                                   : Markup{},
                                    .level = html::HeadingLevel::h3},
                                   inside));
}

Markup budget_card(WeekPage const& page)
{
    auto const& budget = page.budget;
    auto const planned = pounds_in_words(budget.planned);
    auto const month = in_words(page.month).substr(2);
    std::vector<html::Fact> facts{{"Planned and spent", html::text(planned)}};
    if (budget.pence) {
        auto const left = *budget.pence - budget.planned;
        facts.push_back({"May be spent", html::text(pounds_in_words(*budget.pence))});
        facts.push_back({"Left", left >= 0 ? html::text(pounds_in_words(left))
                                           : html::tag(pounds_in_words(-left) + " over",
                                                       html::Tone::warn)});
    }
    auto const set = page.may_set_budget
                         ? html::link(path("/activities/budget"),
                                      budget.pence ? "Change what may be spent"
                                                   : "Say what may be spent")
                         : Markup{};
    return html::card({.id = "budget", .heading = "Budget of " + month, .foot = set},
                      html::facts(facts));
}

}  // namespace

Markup week_page(WeekPage const& page)
{
    auto const button =
        page.may_plan ? html::link_button(path("/records/new"), {.words = "Plan an activity"})
                      : Markup{};
    std::vector<html::PageLink> const around{
        {"Week before", week_path(page.monday - days{7})},
        {"This week", path("/activities"), page.today >= page.monday &&
                                               page.today < page.monday + days{7}},
        {"Week after", week_path(page.monday + days{7})}};
    auto const day = [&](Day const& one) { return day_card(page, one); };
    auto const week = html::section({.id = "week", .heading = "The week"},
                                    html::two_across(html::each(page.days, day)));
    return html::page_head("Activities",
                           fmt::format("{}, the week of {}. You see those that {} you work "
                                       "with go on.",
                                       page.place_name, in_words(page.monday),
                                       page.profile == "home" ? "young people" : "children"),
                           button) +
           html::pages("", around) +
           html::beside(week, "Budget", html::stack(budget_card(page)));
}

Markup budget_page(BudgetPage const& page, Markup const& token)
{
    auto const now = page.now_pence ? "Now " + pounds_in_words(*page.now_pence) +
                                          ". A new figure holds from this month on."
                                    : std::string{"Nobody has said yet."};
    return html::error_summary(page.problems) +
           html::back_link(path("/activities"), "Back to the activities") +
           html::page_head("What activities may cost", page.place_name) +
           html::form({.action = path("/activities/budget"), .token = token},
                      html::text_input({.name = "pounds",
                                        .label = label_in(budget_fields, "pounds"),
                                        .hint = now,
                                        .error = html::problem_with(page.problems, "pounds")},
                                       {.value = page.pounds, .width = html::Width::ten,
                                        .input_mode = "decimal"}) +
                          html::form_actions(html::button({.words = "Save"})));
}

}  // namespace keywork::planner

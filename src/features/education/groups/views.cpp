#include "features/education/groups/views.hpp"

#include "care/setting/profiles.hpp"
#include "features/education/groups/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::groups {
namespace {

using html::Markup;
using html::path;

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(group_fields, name),
            .error = html::problem_with(problems, name)};
}

std::vector<html::Option> named(Named const& all, std::string_view nobody,
                                std::string const& chosen)
{
    std::vector<html::Option> options{{.value = "", .label = std::string{nobody}}};
    for (auto const& [id, words] : all)
        options.push_back({.value = id, .label = words, .chosen = id == chosen});
    return options;
}

Markup end_button(html::Path const& action, std::string const& whose, Markup const& token)
{
    return html::form_button({.action = action, .token = token},
                             html::button({.words = "End", .look = html::Look::secondary,
                                           .small = true, .spoken_after = whose}));
}

Markup line_of(std::string_view words, std::string_view below, Markup const& tags,
               Markup const& end)
{
    return html::format(R"(<li class="kw-row kw-between"><div><b>{}</b> {}{}</div> {}</li>)",
                        words, tags, below.empty() ? Markup{} : html::quiet_words(below), end);
}

Markup list_of(Markup const& lines, std::string_view nobody)
{
    if (lines.empty()) return html::quiet_words(nobody);
    return html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines);
}

Markup pupils_card(GroupPage const& page, Markup const& token)
{
    auto const& group = page.group;
    Markup lines;
    for (Member const& one : group.members)
        lines += line_of(one.name,
                         fmt::format("{}, since {}", weekdays_in_words(one.weekdays),
                                     in_short_words(one.from_on)),
                         one.on_two_rolls ? html::tag("On two rolls", html::Tone::info)
                                          : Markup{},
                         end_button(path("/groups/{}/pupils/{}/end", group.id, one.id),
                                    one.name, token));
    html::Options weekdays{.all = {}, .columns = true, .small = true};
    for (ChoiceWords const& day : weekday_choices)
        weekdays.all.push_back(
            {.value = std::string{day.code}, .label = std::string{day.words},
             .chosen = page.weekdays.find(day.code) != std::string::npos});
    auto asked = question(page.problems, "weekdays");
    asked.hint = "Who is on two rolls is not expected on the other days.";
    auto const add = html::form(
        {.action = path("/groups/{}/pupils", group.id), .token = token},
        html::select(question(page.problems, "child"),
                     named(page.children, "Choose the " + page.child_word, page.child)) +
            html::checkboxes(asked, weekdays) +
            html::button({.words = "Add to the group", .look = html::Look::secondary}));
    return html::card({.id = "pupils", .heading = sentence_case(page.children_word)},
                      html::stack(list_of(lines, "Nobody yet.") + add));
}

Markup adults_card(GroupPage const& page, Markup const& token)
{
    auto const& group = page.group;
    Markup lines;
    for (GroupAdult const& one : group.adults)
        lines += line_of(one.name, "since " + in_short_words(one.from_on), {},
                         end_button(path("/groups/{}/adults/{}/end", group.id, one.id),
                                    one.name, token));
    auto const add = html::form(
        {.action = path("/groups/{}/adults", group.id), .token = token},
        html::select(question(page.problems, "staff"),
                     named(page.staff, "Choose the adult", page.staff_chosen)) +
            html::button({.words = "Put them with it", .look = html::Look::secondary}));
    return html::card({.id = "adults", .heading = "Adults"},
                      html::stack(list_of(lines, "Nobody yet.") + add));
}

Markup period_questions(GroupPage const& page)
{
    Named days;
    for (ChoiceWords const& day : weekday_choices) days.emplace_back(day.code, day.words);
    auto name = question(page.problems, "name");
    name.hint = "Like: Period 1, break, 1:1";
    auto place = question(page.problems, "place");
    place.hint = "A room, or the school or home that is visited";
    auto activity = question(page.problems, "activity");
    activity.optional = true;
    return html::select(question(page.problems, "weekday"),
                        named(days, "Choose the day", page.weekday)) +
           html::side_by_side(
               html::text_input(question(page.problems, "starts"),
                                {.value = page.starts, .width = html::Width::ten}) +
               html::text_input(question(page.problems, "ends"),
                                {.value = page.ends, .width = html::Width::ten})) +
           html::text_input(name, {.value = page.name}) +
           html::text_input(place, {.value = page.place}) +
           html::text_input(activity, {.value = page.activity});
}

Markup timetable_card(GroupPage const& page, Markup const& token)
{
    auto const& group = page.group;
    Markup lines;
    for (Period const& one : group.periods) {
        auto const when = fmt::format("{}, {}", weekday_in_words(one.weekday),
                                      hours_in_words(one));
        auto const what = one.activity.empty() ? one.name : one.name + ": " + one.activity;
        lines += line_of(when, what + ", " + one.place, {},
                         end_button(path("/groups/{}/periods/{}/end", group.id, one.id),
                                    when, token));
    }
    auto const add = html::form({.action = path("/groups/{}/periods", group.id), .token = token},
                                period_questions(page) +
                                    html::button({.words = "Put it in the week",
                                                  .look = html::Look::secondary}));
    return html::card({.id = "week", .heading = "The week"},
                      html::stack(list_of(lines, "No period yet.") + add));
}

}  // namespace

Markup groups_page(GroupsPage const& page, Markup const& token)
{
    Markup lines;
    for (Group const& one : page.all)
        lines += html::format(
            R"(<li><a href="{}">{}</a>{}</li>)", path("/groups/{}", one.id), one.name,
            html::quiet_words(fmt::format("{}, {} {}, {} periods a week", in_words(one.kind),
                                          one.members.size(), page.children_word,
                                          one.periods.size())));
    html::Options kinds{.all = {}};
    for (ChoiceWords const& one : kind_choices)
        kinds.all.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                             .chosen = one.code == page.kind});
    auto const add = html::form({.action = path("/groups"), .token = token},
                                html::text_input(question(page.problems, "group_name"),
                                                 {.value = page.name}) +
                                    html::radios(question(page.problems, "kind"), kinds) +
                                    html::button({.words = "Make the group"}));
    auto const list =
        lines.empty() ? html::empty_words("There is no group yet.")
                      : html::card({.id = "groups", .heading = "Groups"},
                                   html::format(R"(<ul class="kw-plain-list">{}</ul>)", lines));
    return html::error_summary(page.problems) +
           html::back_link(path("/sessions"), "Back to the sessions") +
           html::page_head("Groups and timetable", page.place_name) +
           html::stack(list + html::section({.id = "add", .heading = "A new group"}, add),
                       html::Space::large);
}

Markup group_page(GroupPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::back_link(path("/groups"), "Back to the groups") +
           html::page_head(page.group.name, in_words(page.group.kind)) +
           html::beside(html::stack(timetable_card(page, token)), "Who is in it",
                        html::stack(pupils_card(page, token) + adults_card(page, token)));
}

}  // namespace keywork::groups

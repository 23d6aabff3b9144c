#include "features/education/visits/views.hpp"

#include "features/education/visits/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::visits {
namespace {

using html::Markup;
using html::path;

Markup standing_tag(Visit const& visit, sys_seconds now)
{
    switch (standing(visit, now)) {
    case Standing::to_come: return html::tag("To come");
    case Standing::not_arrived: return html::tag("Not arrived yet", html::Tone::warn);
    case Standing::there: return html::tag("There now", html::Tone::info);
    case Standing::overdue: return html::tag("Not heard of", html::Tone::stop, html::Icon::alert);
    case Standing::safe: return html::tag("Out, safe", html::Tone::good, html::Icon::check);
    case Standing::off: break;
    }
    return html::tag("Taken off");
}

Markup tap_to(html::Path const& action, std::string words, html::Look look,
              Visit const& visit, Markup const& token)
{
    return html::form_button({.action = action, .token = token},
                             html::button({.words = std::move(words), .look = look,
                                           .spoken_after = visit.child_name}));
}

Markup taps(Visit const& visit, DayPage const& page, Markup const& token)
{
    bool const mine = visit.staff == page.reader;
    Markup buttons;
    if (!visit.off_at && mine && !visit.arrived_at)
        buttons += tap_to(path("/visits/{}/arrived", visit.id), "I’ve arrived",
                          html::Look::primary, visit, token);
    if (!visit.off_at && !visit.out_at && (mine ? visit.arrived_at.has_value() : page.may_lead))
        buttons += tap_to(path("/visits/{}/safe", visit.id),
                          mine ? "I’m out, safe" : "Heard of: safe", html::Look::primary, visit,
                          token);
    if (mine && visit.out_at)
        buttons += tap_to(path("/visits/{}/write-up", visit.id), "Write up the home visit",
                          html::Look::secondary, visit, token);
    return buttons.empty() ? Markup{} : html::row_of(buttons);
}

Markup taken_off(Visit const& visit, DayPage const& page, Markup const& token)
{
    bool const may = visit.staff == page.reader || page.may_lead;
    if (!may || visit.arrived_at || visit.off_at) return {};
    return html::details(
        "It is not to be",
        html::form({.action = path("/visits/{}/off", visit.id), .token = token},
                   html::text_input({.name = "off_why." + visit.id.text(),
                                     .label = label_in(visit_fields, "off_why")}) +
                       html::button({.words = "Take it off", .look = html::Look::secondary,
                                     .spoken_after = visit.child_name})));
}

/// Where it is, and how to ring there: a number that may not be rung is not there to be tapped.
std::vector<html::Fact> where(VisitShown const& shown)
{
    Visit const& visit = shown.visit;
    std::vector<html::Fact> facts;
    if (!shown.contact) {
        if (!visit.place.empty()) facts.push_back({"Where", html::text(visit.place)});
        if (!visit.phone.empty())
            facts.push_back({"Phone", html::format(R"(<a href="{}">{}</a>)",
                                                   html::tel(visit.phone), visit.phone)});
        return facts;
    }
    ContactDetails const& who = shown.contact->details;
    facts.push_back({"Where", html::text("Home of " + who.name)});
    if (who.address) facts.push_back({"Address", html::text(*who.address)});
    if (who.phone && who.may_be_phoned)
        facts.push_back({"Phone", html::format(R"(<a href="{}">{}</a>)", html::tel(*who.phone),
                                               *who.phone)});
    else
        facts.push_back({"Phone", html::text("Not to be phoned")});
    if (who.restriction)
        facts.push_back({"Mind", html::tag(*who.restriction, html::Tone::warn,
                                           html::Icon::alert)});
    return facts;
}

Markup visit_card(VisitShown const& shown, DayPage const& page, Markup const& token)
{
    Visit const& visit = shown.visit;
    auto facts = where(shown);
    facts.push_back({"For", html::text(visit.why)});
    if (visit.staff != page.reader) facts.push_back({"Who goes", html::text(visit.staff_name)});
    if (visit.arrived_at)
        facts.push_back({"Arrived", html::text(time_in_words(*visit.arrived_at))});
    if (visit.out_at) facts.push_back({"Out, safe", html::text(time_in_words(*visit.out_at))});
    if (visit.off_at) facts.push_back({"Not to be", html::text(visit.off_why)});
    return html::card(
        {.id = "visit-" + visit.id.text(),
         .heading = fmt::format("{} to {}: {}", time_in_words(visit.starts_at),
                                time_in_words(visit.ends_at), visit.child_name),
         .aside = standing_tag(visit, page.now)},
        html::stack(html::facts(facts) + taps(visit, page, token) +
                    taken_off(visit, page, token)));
}

html::Question question(std::vector<Problem> const& problems, std::string_view name)
{
    return {.name = std::string{name}, .label = label_in(visit_fields, name),
            .error = html::problem_with(problems, name)};
}

}  // namespace

Markup day_page(DayPage const& page, Markup const& token)
{
    Markup cards;
    for (VisitShown const& one : page.all) cards += visit_card(one, page, token);
    if (cards.empty()) cards = html::empty_words("No visit is planned for this day.");
    auto const base = page.base_phone.empty()
                          ? Markup{}
                          : html::format(R"(<p>Base: <a href="{}">{}</a></p>)",
                                         html::tel(page.base_phone), page.base_phone);
    auto const day = [](local_days of) {
        return path("/visits").with_query("day", keywork::to_text(of));
    };
    std::vector<html::PageLink> const around{
        {"Day before", day(page.day - days{1})},
        {"Today", path("/visits"), page.day == page.today}};
    return html::page_head("Visits",
                           fmt::format("{}, {}.", page.place_name,
                                       in_words_with_weekday(page.day)),
                           html::link_button(path("/visits/new"), {.words = "Plan a visit"})) +
           html::stack(base + cards) + html::pages("", around);
}

Markup children_page(Named const& children)
{
    auto const line = [](std::pair<std::string, std::string> const& one) {
        return html::format(R"(<li><a href="{}">{}</a></li>)",
                            path("/visits/new/{}", ChildId{one.first}), one.second);
    };
    return html::back_link(path("/visits"), "Back to the visits") +
           html::page_head("Plan a visit", "Whom do you visit?") +
           html::format(R"(<ul class="kw-plain-list">{}</ul>)", html::each(children, line));
}

Markup new_page(NewPage const& page, Markup const& token)
{
    std::vector<html::Option> contacts{{.value = "", .label = "Another place, as below"}};
    for (auto const& [id, name] : page.contacts)
        contacts.push_back({.value = id, .label = name, .chosen = id == page.contact});
    auto place = question(page.problems, "place");
    place.hint = "A school, a provider, a café";
    auto phone = question(page.problems, "phone");
    phone.optional = true;
    auto const fields =
        html::select(question(page.problems, "contact"), contacts) +
        html::text_input(place, {.value = page.place}) +
        html::text_input(phone, {.value = page.phone, .width = html::Width::twenty,
                                 .input_mode = "tel"}) +
        html::text_input(question(page.problems, "why"), {.value = page.why}) +
        html::side_by_side(html::text_input(question(page.problems, "starts"),
                                            {.value = page.starts, .width = html::Width::ten}) +
                           html::text_input(question(page.problems, "ends"),
                                            {.value = page.ends, .width = html::Width::ten})) +
        html::form_actions(html::button({.words = "Put it in the day"}));
    return html::error_summary(page.problems) +
           html::back_link(path("/visits"), "Back to the visits") +
           html::page_head("Visit " + page.child_name, "Today.") +
           html::form({.action = path("/visits/new/{}", ChildId{page.child}), .token = token},
                      fields);
}

}  // namespace keywork::visits

#include "features/administration/own_notices/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

namespace keywork::own_notices {
namespace {

using html::Markup;
using html::path;

Markup address_note(OwnPage const& page)
{
    if (!page.address) return {};
    return html::note({.title = "Your calendar address, shown this once",
                       .words = "Copy it into your calendar program under “subscribe by "
                                "address”. Whoever has it sees what it shows.",
                       .tone = html::Tone::good,
                       .icon = html::Icon::check_circle,
                       .more = html::text_input({.name = "address", .label = "Address"},
                                                {.value = *page.address})});
}

std::string state_words(OwnPage const& page)
{
    if (!page.feed) return "You have no address.";
    auto const read = page.feed->read_at
                          ? "Last read by a calendar " + in_near_words(*page.feed->read_at,
                                                                       page.now) + "."
                          : std::string{"No calendar has read it yet."};
    return "Made on " + in_words(london_day(page.feed->made_at)) + ". " + read;
}

Markup calendar_card(OwnPage const& page, Markup const& token)
{
    auto const make = html::form_button(
        {.action = path("/account/calendar"), .token = token},
        html::button({.words = page.feed ? "Make a new address" : "Make an address",
                      .look = html::Look::secondary}));
    auto const end =
        page.feed ? html::form_button({.action = path("/account/calendar/end"), .token = token},
                                      html::button({.words = "End this address",
                                                    .look = html::Look::quiet}))
                  : Markup{};
    return html::card(
        {.id = "calendar", .heading = "In your own calendar"},
        html::format("<p>{}</p><p>{}</p>{}",
                     "Your calendar program can show when deadlines and your tasks are due. It "
                     "shows no name and no word of a record: “A deadline is due (see Keywork)”.",
                     state_words(page), html::row_of(make + end)));
}

/// Hours that are offered, from early to late.
constexpr int first_hour = 5;
constexpr int last_hour = 22;

std::string hour_words(int hour)
{
    if (hour == 12) return "noon";
    return hour < 12 ? std::to_string(hour) + "am" : std::to_string(hour - 12) + "pm";
}

Markup digest_form(OwnPage const& page, Markup const& token)
{
    std::vector<html::Option> hours_offered;
    for (int hour = first_hour; hour <= last_hour; ++hour) {
        auto const value = std::to_string(hour);
        hours_offered.push_back({.value = value, .label = hour_words(hour),
                                 .chosen = value == page.at_hour});
    }
    auto const inside = html::format(
        "{}{}{}",
        html::text_input({.name = "email",
                          .label = "Your e-mail address",
                          .error = html::problem_with(page.problems, "email")},
                         {.value = page.email, .width = html::Width::thirty, .type = "email",
                          .autocomplete = "email"}),
        html::select({.name = "at_hour",
                      .label = "At what time?",
                      .error = html::problem_with(page.problems, "at_hour")},
                     hours_offered),
        html::button({.words = page.gets_digest ? "Save" : "Send it to me",
                      .look = html::Look::secondary}));
    return html::form({.action = path("/account/digest"), .token = token}, inside);
}

Markup digest_card(OwnPage const& page, Markup const& token)
{
    constexpr std::string_view what =
        "Once a day, how many things have come to you, are late or near: counts and a link, no "
        "name and no word of a record. Nothing is sent when there is nothing to say.";
    if (!page.has_relay && !page.gets_digest)
        return html::card({.id = "digest", .heading = "Daily e-mail"},
                          html::format("<p>{}</p>{}", what,
                                       html::empty_words("Your organisation sends no e-mail from "
                                                         "Keywork yet.")));
    auto const state = page.gets_digest ? html::format("<p>{}</p>", "You get it.") : Markup{};
    auto const stop =
        page.gets_digest
            ? html::form_button({.action = path("/account/digest/stop"), .token = token},
                                html::button({.words = "Stop it", .look = html::Look::quiet}))
            : Markup{};
    return html::card({.id = "digest", .heading = "Daily e-mail"},
                      html::format("<p>{}</p>{}{}{}", what, state, digest_form(page, token),
                                   stop));
}

}  // namespace

Markup own_page(OwnPage const& page, Markup const& token)
{
    return html::format(R"({}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/account"), "Back to your account"),
                        html::error_summary(page.problems) +
                            html::page_head("Daily e-mail and calendar"),
                        html::stack(address_note(page) + digest_card(page, token) +
                                    calendar_card(page, token)));
}

}  // namespace keywork::own_notices

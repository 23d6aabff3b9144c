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

}  // namespace

Markup own_page(OwnPage const& page, Markup const& token)
{
    return html::format(R"({}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/account"), "Back to your account"),
                        html::page_head("Calendar address"),
                        html::stack(address_note(page) + calendar_card(page, token)));
}

}  // namespace keywork::own_notices

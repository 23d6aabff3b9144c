// Roles that wait for a second person.
#include "features/administration/staff_accounts/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

namespace keywork::staff_accounts {
namespace {

using html::Markup;
using html::path;

std::string in_words(NewRole const& role, SettingNames const& names)
{
    auto const place = names.find(role.setting);
    return fmt::format("{}{}, {}, from {} until {}", keywork::in_words(role.role),
                       role.reach == Reach::oversees ? " (oversees)" : "",
                       place == names.end() ? "another place" : place->second,
                       keywork::in_words(role.from_on), keywork::in_words(role.until_on));
}

}  // namespace

Markup waiting_note(ListPage const& page)
{
    if (page.waiting.empty()) return {};
    auto const line = [](WaitingRole const& one) {
        return html::format(R"(<li><a href="{}">{}</a>: {}, asked for by {}</li>)",
                            path("/staff/{}", one.request.staff), one.request.staff_name,
                            keywork::in_words(one.request.role.role), one.request.asked_by_name);
    };
    return html::card({.id = "waiting", .heading = "Waiting for a second person"},
                      html::format("<ul>{}</ul>", html::each(page.waiting, line)));
}

Markup waiting_card(AccountPage const& page, Markup const& token)
{
    if (page.waiting.empty()) return {};
    auto const one_of = [&](WaitingRole const& one) {
        auto const& asked = one.request;
        auto const agree =
            one.may_agree
                ? html::form_button({.action = path("/staff/{}/asked/{}/agree", asked.staff,
                                                    asked.id),
                                     .token  = token},
                                    html::button({.words = "Agree and give the role"}))
                : html::quiet_words(one.has_second ? "Another manager has to agree."
                                                   : how_to_find_a_second);
        auto const withdraw = html::form_button(
            {.action = path("/staff/{}/asked/{}/withdraw", asked.staff, asked.id),
             .token  = token},
            html::button({.words = "Withdraw", .look = html::Look::secondary}));
        return html::format("<p>{}. Asked for by {} on {}.</p>{}",
                            in_words(asked.role, page.settings), asked.asked_by_name,
                            keywork::in_words(london_day(asked.asked_at)),
                            html::row_of(agree + withdraw));
    };
    return html::card({.id = "waiting", .heading = "Waiting for a second person"},
                      html::each(page.waiting, one_of));
}

Markup console_card(AccountPage const& page)
{
    if (page.console_acts.empty()) return {};
    auto const line = [&](ConsoleAct const& act) {
        auto const place =
            act.manager_of ? page.settings.find(*act.manager_of) : page.settings.end();
        auto const made = place == page.settings.end()
                              ? std::string{}
                              : fmt::format(" and made manager of {}", place->second);
        return html::format("<li>{}: switched on with a new starting password{}. “{}”</li>",
                            keywork::in_words(act.made_at), made, act.reason);
    };
    return html::card({.id = "console", .heading = "Done at the machine’s console"},
                      html::format("<ul>{}</ul>", html::each(page.console_acts, line)));
}

Markup no_second_note(RolePage const& page)
{
    if (page.without_second.empty()) return {};
    std::string places;
    for (SettingId const& id : page.without_second) {
        auto const found = page.names.find(id);
        if (found == page.names.end()) continue;
        places += (places.empty() ? "" : ", ") + found->second;
    }
    return html::note({.title = "Roles of two people wait for nobody at " + places + ".",
                       .words = std::string{how_to_find_a_second},
                       .tone  = html::Tone::warn,
                       .icon  = html::Icon::alert});
}

}  // namespace keywork::staff_accounts

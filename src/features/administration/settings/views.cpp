#include "features/administration/settings/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

namespace keywork::settings {
namespace {

using html::Markup;
using html::path;

std::string title_of(ProfileTitles const& titles, std::string const& code)
{
    auto const found = titles.find(code);
    return found == titles.end() ? code : found->second;
}

std::string on_call(Setting const& setting)
{
    if (!setting.on_call_name && !setting.on_call_phone) return "–";
    return fmt::format("{} {}", setting.on_call_name.value_or(""),
                       setting.on_call_phone.value_or(""));
}

html::TableRow row(Setting const& setting, ProfileTitles const& titles)
{
    return {.head  = html::link(path("/settings/{}", setting.id), setting.name),
            .cells = {html::text(title_of(titles, setting.profile)),
                      html::text(setting.phone.value_or("–")), html::text(on_call(setting)),
                      setting.closed_on
                          ? html::tag("Closes " + in_short_words(*setting.closed_on))
                          : html::tag("Open", html::Tone::good)}};
}

Markup field(SettingPage const& page, std::string_view name, std::string_view label,
             std::string const& value, std::string_view hint = "")
{
    return html::text_input({.name     = std::string{name},
                             .label    = std::string{label},
                             .hint     = std::string{hint},
                             .error    = html::problem_with(page.problems, name),
                             .optional = name != "name"},
                            {.value = value, .width = html::Width::thirty});
}

Markup term_question(SettingPage const& page)
{
    std::vector<html::Option> options{{.value  = "",
                                       .label  = "Not known: count weekdays",
                                       .chosen = page.typed.term_dates.empty()}};
    for (std::string const& area : page.areas)
        options.push_back({.value = area, .label = area, .chosen = page.typed.term_dates == area});
    return html::select({.name  = "term_dates",
                         .label = "Whose term dates count here",
                         .hint  = "Deadlines in school days are counted on them.",
                         .error = html::problem_with(page.problems, "term_dates")},
                        options);
}

Markup questions(SettingPage const& page)
{
    auto const& typed = page.typed;
    auto const address =
        html::text_area({.name     = "address",
                         .label    = "Address",
                         .error    = html::problem_with(page.problems, "address"),
                         .optional = true},
                        {.value = typed.address, .rows = 3});
    return field(page, "name", "Name", typed.name) +
           field(page, "phone", "Telephone", typed.phone) +
           field(page, "on_call_name", "Who is on call", typed.on_call_name,
                 "Shown on Today to everybody who works here.") +
           field(page, "on_call_phone", "On-call telephone", typed.on_call_phone) +
           term_question(page) + address +
           field(page, "urn", "URN", typed.urn, "The Ofsted or GIAS number.") +
           field(page, "authority", "Local authority", typed.authority);
}

Markup profile_question(SettingPage const& page)
{
    html::Options options;
    for (auto const& [code, title] : page.titles)
        options.all.push_back(
            {.value = code, .label = title, .chosen = page.typed.profile == code});
    return html::radios({.name  = "profile",
                         .label = "What kind of setting is it?",
                         .hint  = "This cannot be changed later: its menu, words, forms and "
                                  "deadlines hang on it.",
                         .error = html::problem_with(page.problems, "profile")},
                        options);
}

Markup asking_form(SettingPage const& page, Markup token)
{
    auto const day = html::text_input(
        {.name  = "closes_on",
         .label = "Last day",
         .hint  = "Like 31 August 2027. Another manager of this setting must agree, and no child "
                  "may be here after it.",
         .error = html::problem_with(page.problems, "closes_on")},
        {.value = page.closes_on, .width = html::Width::twenty});
    return html::form({.action = path("/settings/{}/closing", page.setting->id),
                       .token  = std::move(token)},
                      day + html::button({.words = "Ask to close it",
                                          .look  = html::Look::secondary}));
}

Markup waiting_part(SettingPage const& page, Markup const& token)
{
    auto const& closure = *page.closure;
    auto const words = html::format(
        "<p>{} asked on {} to close this setting after {}.</p>", closure.asked_by_name,
        in_words(london_day(closure.asked_at)), in_words(closure.closes_on));
    auto const withdraw = html::form_button(
        {.action = path("/settings/{}/closing/{}/withdraw", closure.setting, closure.id),
         .token  = token},
        html::button({.words = "Withdraw it", .look = html::Look::secondary}));
    if (closure.asked_by == page.reader)
        return words + html::quiet_words("Closing needs two people. Another manager of this "
                                         "setting agrees on this page.") +
               withdraw;
    auto const agree = html::form_button(
        {.action = path("/settings/{}/closing/{}/agree", closure.setting, closure.id),
         .token  = token},
        html::button({.words = "Agree and close it", .look = html::Look::secondary}));
    return words + html::row_of(agree + withdraw);
}

Markup closing_card(SettingPage const& page, Markup token)
{
    if (page.setting->closed_on)
        return html::card({.id = "closing", .heading = "Closing"},
                          html::format("<p>The last day is {}.</p>",
                                       in_words(*page.setting->closed_on)));
    auto const inside = page.closure ? waiting_part(page, token)
                                     : asking_form(page, std::move(token));
    return html::card({.id = "closing", .heading = "Closing"}, inside);
}

}  // namespace

Markup list_page(std::vector<Setting> const& settings, ProfileTitles const& titles)
{
    html::Table table{.caption = "Settings you manage",
                      .columns = {{.words = "Name"}, {.words = "Kind"}, {.words = "Telephone"},
                                  {.words = "On call"}, {.words = "State"}},
                      .rows    = {}};
    for (Setting const& setting : settings) table.rows.push_back(row(setting, titles));
    return html::page_head("Settings", "The homes, schools and services that you manage.",
                           html::link_button(path("/settings/new"),
                                             {.words = "Add a setting",
                                              .icon  = html::Icon::plus})) +
           html::table(table);
}

Markup new_setting_page(SettingPage const& page, Markup token)
{
    auto const inside = profile_question(page) + questions(page) +
                        html::button({.words = "Add the setting"});
    return html::format(R"({}<div class="kw-narrow">{}{}{}</div>)",
                        html::back_link(path("/settings"), "Back to settings"),
                        html::error_summary(page.problems),
                        html::page_head("Add a setting",
                                        "You become its manager until 31 August next, and can "
                                        "give others their roles there."),
                        html::form({.action = path("/settings/new"), .token = std::move(token)},
                                   inside));
}

Markup setting_page(SettingPage const& page, Markup token)
{
    auto const details =
        html::form({.action = path("/settings/{}", page.setting->id), .token = token},
                   questions(page) + html::button({.words = "Save"}));
    return html::format(R"({}<div class="kw-narrow">{}{}{}{}</div>)",
                        html::back_link(path("/settings"), "Back to settings"),
                        html::error_summary(page.problems),
                        html::page_head(page.setting->name,
                                        title_of(page.titles, page.setting->profile)),
                        details, closing_card(page, std::move(token)));
}

}  // namespace keywork::settings

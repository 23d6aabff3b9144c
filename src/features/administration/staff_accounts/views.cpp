#include "features/administration/staff_accounts/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

namespace keywork::staff_accounts {
namespace {

using html::Markup;
using html::path;

std::string setting_name(SettingNames const& names, SettingId const& id)
{
    auto const found = names.find(id);
    return found == names.end() ? "Another place" : found->second;
}

std::string role_in_words(StaffRole const& role, SettingNames const& names)
{
    return fmt::format("{}{}, {}, until {}", in_words(role.role),
                       role.reach == Reach::oversees ? " (oversees)" : "",
                       setting_name(names, role.setting), in_words(role.until_on));
}

std::string seen_in_words(StaffAccount const& account, sys_seconds now)
{
    if (!account.last_seen_at) return "Never signed in";
    return in_near_words(*account.last_seen_at, now);
}

Markup tag_of(StaffAccount const& account, sys_seconds now)
{
    switch (state_of(account, now)) {
    case AccountState::on: return html::tag("On", html::Tone::good);
    case AccountState::unused:
        return html::tag(fmt::format("Not seen for {} days", unused_listed_after.count()),
                         html::Tone::warn);
    case AccountState::off_unused:
        return html::tag(fmt::format("Off: unused for {} days", unused_off_after.count()),
                         html::Tone::stop);
    case AccountState::switched_off: return html::tag("Switched off");
    }
    return {};
}

html::Path list_path(Show show)
{
    switch (show) {
    case Show::everybody: return path("/staff");
    case Show::unused: return path("/staff").with_query("show", "unused");
    case Show::off: return path("/staff").with_query("show", "off");
    }
    return path("/staff");
}

Markup list_chips(ListPage const& page)
{
    auto const chip = [&](std::string words, Show show, std::int64_t number) {
        return html::Chip{std::move(words), list_path(show), number, page.show == show};
    };
    std::vector<html::Chip> const all{
        chip("Everybody", Show::everybody, page.counts.everybody),
        chip(fmt::format("Not seen for {} days", unused_listed_after.count()), Show::unused,
             page.counts.unused),
        chip("Off", Show::off, page.counts.off)};
    return html::chips(all, "Show");
}

/// Who is about to be switched off by the program itself, and who was.
Markup unused_note(ListPage const& page)
{
    if (page.counts.unused == 0) return {};
    return html::note(
        {.title = page.counts.unused == 1
                      ? std::string{"One account is not used."}
                      : fmt::format("{} accounts are not used.", page.counts.unused),
         .words = fmt::format("{} days after somebody was last seen, their account is off by "
                              "itself. Switch it off now if they have left.",
                              unused_off_after.count()),
         .tone  = html::Tone::warn,
         .icon  = html::Icon::alert});
}

Markup page_links(ListPage const& page)
{
    std::vector<html::PageLink> links;
    if (!page.is_first) links.push_back({"First", list_path(page.show)});
    if (!page.is_last)
        links.push_back({"Next", list_path(page.show)
                                     .with_query("after", page.accounts.back().account.id.text())});
    return html::pages({}, links);
}

html::TableRow list_row(staff::ListedAccount const& listed, ListPage const& page)
{
    auto const& account = listed.account;
    std::vector<std::string> roles;
    for (StaffRole const& role : listed.roles) roles.push_back(role_in_words(role, page.settings));
    auto const line = [](std::string const& words) { return html::format("<li>{}</li>", words); };
    return {.head  = html::link(path("/staff/{}", account.id), account.full_name) +
                     html::line_below(account.job_title),
            .cells = {roles.empty() ? html::text("No role")
                                    : html::format("<ul>{}</ul>", html::each(roles, line)),
                      html::text(seen_in_words(account, page.now)),
                      tag_of(account, page.now)}};
}

Markup field(std::string_view name, std::string_view label, std::string_view hint,
             std::span<Problem const> problems, std::string_view value)
{
    return html::text_input({.name  = std::string{name},
                             .label = std::string{label},
                             .hint  = std::string{hint},
                             .error = html::problem_with(problems, name)},
                            {.value = std::string{value}, .width = html::Width::thirty});
}

Markup roles_card(AccountPage const& page)
{
    html::Table table{.caption = "Roles and their days",
                      .columns = {{.words = "Role"}, {.words = "Place"}, {.words = "From"},
                                  {.words = "Until"}, {.words = "Change"}},
                      .rows    = {}};
    auto const today = london_day(page.now);
    for (StaffRole const& role : page.roles) {
        bool const taken_back = role.until_on < role.from_on;
        bool const may_end = page.gives_roles && role.until_on >= today && !taken_back;
        auto const until = taken_back ? std::string{"Taken back"} : in_words(role.until_on);
        auto const words = fmt::format("{}{}", in_words(role.role),
                                       role.reach == Reach::oversees ? " (oversees)" : "");
        table.rows.push_back(
            {.head  = html::text(words),
             .cells = {html::text(setting_name(page.settings, role.setting)),
                       html::text(in_words(role.from_on)), html::text(until),
                       may_end ? html::link(path("/staff/{}/roles/{}/end", page.account.id,
                                                 role.id),
                                            "End", ": " + words)
                               : html::text("–")}});
    }
    auto const add = page.gives_roles
                         ? html::link(path("/staff/{}/roles/new", page.account.id), "Give a role")
                         : Markup{};
    return html::card({.id = "roles", .heading = "Roles", .aside = add},
                      page.roles.empty()
                          ? html::empty_words("No role yet: they can sign in and see nothing.")
                          : html::table(table));
}

Markup access_card(AccountPage const& page, Markup const& token)
{
    auto const& account = page.account;
    std::vector<html::Fact> const facts{
        {"Sign-in name", html::text(account.sign_in_name)},
        {"Last seen", html::text(seen_in_words(account, page.now))},
        {"Made", html::text(in_words(account.created_at))},
        {"Account", tag_of(account, page.now)}};
    if (!page.why_not.empty())
        return html::card({.id = "access", .heading = "Access"},
                          html::facts(facts) + html::quiet_words(page.why_not));
    auto const password = html::form_button(
        {.action = path("/staff/{}/password", account.id), .token = token},
        html::button({.words = "Make a new starting password", .look = html::Look::secondary}));
    auto const state = state_of(account, page.now);
    if (page.is_last_manager)
        return html::card({.id = "access", .heading = "Access"},
                          html::facts(facts) + html::row_of(password) +
                              html::quiet_words("This is the last account that can give roles, so "
                                                "it stays on."));
    auto const on_or_off =
        state == AccountState::switched_off || state == AccountState::off_unused
            ? html::form_button({.action = path("/staff/{}/on", account.id), .token = token},
                                html::button({.words = "Switch on", .look = html::Look::secondary}))
            : html::link_button(path("/staff/{}/off", account.id),
                                {.words = "Switch off", .look = html::Look::secondary});
    return html::card({.id = "access", .heading = "Access"},
                      html::facts(facts) + html::row_of(password + on_or_off));
}

Markup name_card(AccountPage const& page, Markup token)
{
    bool const mending = !page.problems.empty();
    auto const inside = html::format(
        "{}{}{}",
        field("full_name", "Full name", "", page.problems,
              mending ? page.typed_name : page.account.full_name),
        field("job_title", "Job title", "Shown beside their name on records.", page.problems,
              mending ? page.typed_job : page.account.job_title),
        html::button({.words = "Save name and job title", .look = html::Look::secondary}));
    return html::card({.id = "name", .heading = "Name and job title"},
                      html::form({.action = path("/staff/{}", page.account.id),
                                  .token  = std::move(token)},
                                 inside));
}

Markup reach_question(RolePage const& page)
{
    return html::radios(
        {.name = "reach", .label = "Do they work there?",
         .error = html::problem_with(page.problems, "reach")},
        {.all = {{.value = "works", .label = "They work there",
                  .chosen = page.typed.reach == "works"},
                 {.value = "oversees", .label = "They oversee it from outside",
                  .chosen = page.typed.reach == "oversees",
                  .hint = "Such as a head of service. They read and sign; they do not write."}}});
}

Markup setting_question(RolePage const& page)
{
    std::vector<html::Option> options;
    for (SettingId const& id : page.settings)
        options.push_back({.value  = id.text(),
                           .label  = setting_name(page.names, id),
                           .chosen = page.typed.setting == id.text()});
    return html::select({.name = "setting", .label = "Place",
                         .error = html::problem_with(page.problems, "setting")},
                        options);
}

Markup role_question(RolePage const& page)
{
    html::Options options;
    for (Role const role : page.roles)
        options.all.push_back({.value  = std::string{to_text(role)},
                               .label  = std::string{in_words(role)},
                               .chosen = page.typed.role == to_text(role),
                               .hint   = needs_two_people(role) ? "Two people" : ""});
    return html::radios({.name = "role", .label = "Role",
                         .hint  = "Some wait until another manager agrees.",
                         .error = html::problem_with(page.problems, "role")},
                        options);
}

}  // namespace

Markup list_page(ListPage const& page)
{
    html::Table table{.caption = "Staff accounts",
                      .columns = {{.words = "Name"}, {.words = "Roles"}, {.words = "Last seen"},
                                  {.words = "Account"}},
                      .rows    = {}};
    for (auto const& listed : page.accounts) table.rows.push_back(list_row(listed, page));
    auto const list = page.accounts.empty() ? html::empty_words("Nobody here.")
                                            : html::table(table);
    return html::page_head("Staff accounts",
                           "Those who work, worked or will work at the places you manage, and "
                           "those with no role yet.",
                           html::link_button(path("/staff/new"),
                                             {.words = "Make an account",
                                              .icon  = html::Icon::plus})) +
           html::stack(waiting_note(page) + unused_note(page) + list_chips(page) + list +
                           page_links(page),
                       html::Space::medium);
}

Markup new_account_page(TypedAccount const& typed, std::span<Problem const> problems, Markup token)
{
    auto const inside = html::format(
        "{}{}{}{}", field("full_name", "Full name", "", problems, typed.full_name),
        field("job_title", "Job title", "Shown beside their name on records.", problems,
              typed.job_title),
        field("sign_in_name", "Sign-in name", "Letters, digits, dots and hyphens, like priya.nair",
              problems, typed.sign_in_name),
        html::button({.words = "Make the account"}));
    return html::format(R"({}<div class="kw-narrow">{}{}{}</div>)",
                        html::back_link(path("/staff"), "Back to staff accounts"),
                        html::error_summary(problems),
                        html::page_head("Make an account", "Roles are given on the next page."),
                        html::form({.action = path("/staff/new"), .token = std::move(token)},
                                   inside));
}

Markup password_page(Shown const& shown)
{
    std::vector<html::Fact> const facts{
        {"Name", html::text(shown.full_name)},
        {"Sign-in name", html::text(shown.sign_in_name)},
        {"Starting password", html::format("<strong>{}</strong>", shown.password)}};
    return html::format(R"(
        <div class="kw-narrow">
          {}
          {}
          <p>This page is the only place where the password stands. Give it to them by voice or on
          paper, not by mail. They choose their own when they first sign in.</p>
          <p>{}</p>
        </div>)",
                        html::page_head("Starting password"), html::facts(facts),
                        html::link_button(path("/staff/{}", shown.staff),
                                          {.words = "Go on to their roles"}));
}

Markup account_page(AccountPage const& page, Markup token)
{
    auto const note = page.account.password_must_change && !page.account.off_at
                          ? html::note({.title = "Waiting for their first sign-in.",
                                        .words = "They have a starting password and choose their "
                                                 "own when they sign in."})
                          : Markup{};
    Markup cards =
        note + waiting_card(page, token) + roles_card(page) + access_card(page, token) +
        console_card(page);
    if (page.why_not.empty()) cards += name_card(page, std::move(token));
    return html::back_link(path("/staff"), "Back to staff accounts") +
           html::error_summary(page.problems) +
           html::page_head(page.account.full_name, page.account.job_title) + html::stack(cards);
}

Markup role_page(RolePage const& page, Markup token)
{
    auto const inside = html::format(
        "{}{}{}{}{}{}{}", setting_question(page), role_question(page), reach_question(page),
        field("from", "First day", "Like today, or 1 September 2026", page.problems,
              page.typed.from),
        field("until", "Last day (optional)",
              "Left empty: " + in_words(usual_last_day(page.today, Hired::by_us)) +
                  " for a role that starts today, or seven days for agency staff.",
              page.problems, page.typed.until),
        html::checkboxes({.name = "agency", .label = "Agency"},
                         {.all = {{.value = "yes", .label = "They come through an agency",
                                   .chosen = page.typed.agency}}}),
        html::button({.words = "Give the role"}));
    return html::format(R"({}<div class="kw-narrow">{}{}{}</div>)",
                        html::back_link(path("/staff/{}", page.staff.id), "Back to the account"),
                        html::error_summary(page.problems),
                        html::page_head("Give a role", page.staff.full_name),
                        html::stack(no_second_note(page) +
                                    html::form({.action = path("/staff/{}/roles/new",
                                                               page.staff.id),
                                                .token  = std::move(token)},
                                               inside)));
}

Markup end_page(EndPage const& page, Markup token)
{
    auto const day = field("until", "Last day", "Like 31 March 2027", page.problems, page.until);
    auto const inside =
        html::radios({.name = "when", .label = "When does it end?"},
                     {.all = {{.value = "now", .label = "Now", .chosen = page.when == "now",
                               .hint = "Their next tap is without it."},
                              {.value = "day", .label = "At the end of a day",
                               .chosen = page.when == "day", .reveals = day}}}) +
        html::button({.words = "End the role"});
    return html::format(R"({}<div class="kw-narrow">{}{}<p>{}, {}, from {} until {}.</p>{}</div>)",
                        html::back_link(path("/staff/{}", page.staff.id), "Back to the account"),
                        html::error_summary(page.problems),
                        html::page_head("End a role", page.staff.full_name),
                        in_words(page.role.role), page.setting_name, in_words(page.role.from_on),
                        in_words(page.role.until_on),
                        html::form({.action = path("/staff/{}/roles/{}/end", page.staff.id,
                                                   page.role.id),
                                    .token  = std::move(token)},
                                   inside));
}

Markup off_page(StaffFace const& staff, Markup token)
{
    return html::format(R"({}
        <div class="kw-narrow">
          {}
          <p>They are signed out everywhere at once and cannot sign in. What they wrote stays, and
          drafts wait for them. You can switch the account on again.</p>
          {}
        </div>)",
                        html::back_link(path("/staff/{}", staff.id), "Back to the account"),
                        html::page_head("Switch off the account", staff.full_name),
                        html::form_button({.action = path("/staff/{}/off", staff.id),
                                           .token  = std::move(token)},
                                          html::button({.words = "Switch off and sign out"})));
}

}  // namespace keywork::staff_accounts

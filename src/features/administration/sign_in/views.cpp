#include "features/administration/sign_in/views.hpp"

#include "care/site/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/html.hpp"

#include <algorithm>

namespace keywork::sign_in {
namespace {

using html::Markup;
using html::path;

Markup password_field(std::span<Problem const> problems, std::string_view name,
                      std::string_view label, std::string_view hint, std::string_view autocomplete)
{
    return html::text_input({.name = std::string{name},
                             .label = std::string{label},
                             .hint = std::string{hint},
                             .error = html::problem_with(problems, name)},
                            {.width = html::Width::twenty,
                             .type = "password",
                             .autocomplete = std::string{autocomplete}});
}

Markup device_question(bool shared)
{
    return html::radios(
        {.name = "device", .label = "Whose device is this?"},
        {.all = {{.value = "shared",
                  .label = "Shared, or not mine",
                  .chosen = shared,
                  .hint = "You are signed out after 5 minutes without a tap."},
                 {.value = "personal",
                  .label = "Only I use it",
                  .chosen = !shared,
                  .hint = "You are signed out after 15 minutes without a tap."}}});
}

Markup kept_note(SignInPage const& page)
{
    if (page.words_were_kept)
        return html::format(
            "<p><strong>Your words are kept.</strong> Sign in and open your drafts to go on.</p>");
    if (page.words)
        return html::format("<p>You were signed out, so what you wrote was not sent. It is on this "
                            "page only: sign in here and send it.</p>");
    return {};
}

/// The words that go through this page, below what is asked first.
Markup waiting(std::optional<GivenBack> const& words)
{
    if (!words) return {};
    return html::format(R"(<div class="kw-narrow kw-words"><h2>What you wrote</h2>{}</div>)",
                        site_views::fields_of(*words, site_views::Fields::carried));
}

Markup theme_option_list(std::string const& theme)
{
    return html::radios(
        {.name = "theme", .label = "How Keywork looks", .size = html::LabelSize::medium},
        {.all = {{.value = "auto", .label = "As the device", .chosen = theme == "auto"},
                 {.value = "day", .label = "Day", .chosen = theme == "day"},
                 {.value = "night", .label = "Night", .chosen = theme == "night"},
                 {.value = "evening",
                  .label = "Night from 9pm to 7am",
                  .chosen = theme == "evening"}}});
}

Markup role_line(HeldRole const& held)
{
    return html::format("<li>{}: {}</li>", held.setting_name, in_words(held.role));
}

/// What this person manages beside children; nothing for most.
Markup managed(Actor const& actor)
{
    Markup links;
    if (actor.may(Function::manage_accounts))
        links += html::format(R"(<li><a href="{}">Staff accounts</a></li>)", path("/staff"));
    if (actor.may(Function::manage_setting))
        links += html::format(R"(<li><a href="{}">Settings</a></li>)", path("/settings"));
    if (std::ranges::find(actor.roles, Role::dpo, &HeldRole::role) != actor.roles.end())
        links += html::format(R"(<li><a href="{}">Cases of data protection</a></li>)",
                              path("/cases"));
    if (links.text().empty()) return {};
    return html::format("<h2>What you manage</h2><ul>{}</ul>", links);
}

}  // namespace

Markup sign_in_page(SignInPage const& page)
{
    auto const name = html::text_input({.name = "sign_in_name",
                                        .label = "Your sign-in name",
                                        .error = html::problem_with(page.problems, "sign_in_name")},
                                       {.value = page.sign_in_name,
                                        .width = html::Width::twenty,
                                        .autocomplete = "username"});
    auto const inside = html::format(
        "{}{}{}{}{}{}", name,
        password_field(page.problems, "password", "Password", "", "current-password"),
        device_question(page.shared_device), html::hidden_field("next", page.next),
        html::button({.words = page.words ? "Sign in and go on" : "Sign in",
                      .wide_on_phone = true}),
        waiting(page.words));
    return html::format(R"(<div class="kw-narrow">{}<h1>Sign in</h1>{}{}</div>)",
                        html::error_summary(page.problems), kept_note(page),
                        html::form({.action = path("/sign-in"), .token = {}}, inside));
}

Markup signed_out_page()
{
    return html::format(R"(
        <div class="kw-narrow">
          <h1>You are signed out</h1>
          <p>What you wrote is kept. Drafts wait for you under your own name.</p>
          <p>{}</p>
        </div>)",
                        html::link_button(path("/sign-in"), {.words = "Sign in"}));
}

Markup password_again_page(PasswordAgainPage const& page, Markup token)
{
    auto const inside = html::format(
        "{}{}{}{}", password_field(page.problems, "password", "Password", "", "current-password"),
        html::hidden_field("next", page.next), html::button({.words = "Go on"}),
        waiting(page.words));
    return html::format(R"(
        <div class="kw-narrow">
          {}
          <h1>Give your password again</h1>
          <p>What comes next is about safeguarding, so we check that it is you. It holds for ten
          minutes.</p>
          {}
        </div>)",
                        html::error_summary(page.problems),
                        html::form({.action = path("/password-again"), .token = std::move(token)},
                                   inside));
}

Markup account_page(Actor const& actor, Markup token)
{
    auto const theme = html::form(
        {.action = path("/account/theme"), .token = token},
        html::format("{}{}", theme_option_list(actor.theme),
                     html::button({.words = "Save how it looks", .look = html::Look::secondary})));
    auto const out = html::form_button({.action = path("/sign-out"), .token = token},
                                       html::button({.words = "Sign out"}));
    return html::format(R"(
        <div class="kw-narrow">
          <h1>Your account</h1>
          <p>{}, {}</p>
          <h2>Your roles</h2>
          <ul>{}</ul>
          {}
          {}
          {}
          <h2>Password</h2>
          <p><a href="{}">Change your password</a></p>
          <h2>Away from Keywork</h2>
          <p><a href="{}">Your daily e-mail and calendar</a></p>
        </div>)",
                        actor.full_name, actor.job_title, html::each(actor.roles, role_line),
                        managed(actor), out, theme, path("/account/password"),
                        path("/account/notices"));
}

Markup password_page(PasswordPage const& page, Markup token)
{
    auto const inside = html::format(
        "{}{}{}",
        password_field(page.problems, "old_password", "The password you have now", "",
                       "current-password"),
        password_field(page.problems, "new_password", "The new password",
                       "12 characters or more. Three or four words you can remember work well.",
                       "new-password"),
        html::button({.words = "Change the password"}));
    auto const why =
        page.must_change
            ? html::format("<p>This password was given to you. Choose one only you know.</p>")
            : Markup{};
    return html::format(R"(<div class="kw-narrow">{}<h1>Change your password</h1>{}{}</div>)",
                        html::error_summary(page.problems), why,
                        html::form({.action = path("/account/password"),
                                    .token = std::move(token)},
                                   inside));
}

Markup places_page(Actor const& actor, Markup token)
{
    html::Options options;
    for (HeldRole const& held : actor.roles)
        options.all.push_back({.value = held.setting.text(),
                               .label = held.setting_name,
                               .chosen = held.setting == actor.place,
                               .hint = std::string{in_words(held.role)}});
    auto const inside = html::format(
        "{}{}",
        html::radios({.name = "setting", .label = "Which place is on screen?",
                      .size = html::LabelSize::heading},
                     options),
        html::button({.words = "Show this place"}));
    return html::format(R"(<div class="kw-narrow">{}</div>)",
                        html::form({.action = path("/place"), .token = std::move(token)}, inside));
}

}  // namespace keywork::sign_in

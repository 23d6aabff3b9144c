#include "features/administration/sign_in/handlers.hpp"

#include "care/session/password.hpp"
#include "care/site/field_words.hpp"
#include "care/site/page.hpp"
#include "care/site/views.hpp"
#include "features/administration/sign_in/operations.hpp"
#include "features/administration/sign_in/views.hpp"

#include <fmt/core.h>

namespace keywork::sign_in {
namespace {

std::string cookie_with(Site const& site, std::string const& token, std::string_view more)
{
    auto const& installation = site.services().installation;
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax{}{}",
                       session::cookie_name(installation), token,
                       installation.secure_cookies ? "; Secure" : "", more);
}

std::string next_of(Request const& request)
{
    return safe_next(request.query("next").value_or(request.form().value_or("next", "/")));
}

/// What somebody wrote before they had to sign in, by the labels they saw.
std::optional<GivenBack> waiting_words(http::Form const& form, Site const& site)
{
    auto words = carried(form);
    if (!words) return std::nullopt;
    return with_labels(std::move(*words), site.services());
}

http::Response with_words(Request const& request, Site const& site, SignInPage const& shown)
{
    return page(request, site, {.title = "Sign in", .holds_words = true}, sign_in_page(shown),
                403);
}

http::Response send_now(Request const& request, Site const& site, SignedIn const& by,
                        GivenBack const& words)
{
    return page(request, site, {.title = "Send what you wrote", .holds_words = true},
                site_views::send_now_page(by.full_name, words, form_token(by.form_secret)));
}

}  // namespace

Outcome<http::Response> show_sign_in(Request const& request, Site const& site)
{
    if (request.signed_in()) return http::redirect(next_of(request));
    SignInPage const shown{.next = next_of(request),
                           .words_were_kept = request.query("kept") == "yes"};
    return page(request, site, {.title = "Sign in"}, sign_in_page(shown));
}

Outcome<http::Response> sign_in_with_password(Request const& request, Site& site)
{
    auto const& form = request.form();
    auto const words = waiting_words(form, site);
    if (words && !form.value("password"))   // the dispatch sends words here: see site/given_back
        return with_words(request, site, {.next = "/", .words = words});
    bool const shared = form.value_or("device", "shared") != "personal";
    Attempt const attempt{
        .sign_in_name = form.value_or("sign_in_name"),
        .password = form.value_or("password"),
        .device = shared ? session::Device::shared : session::Device::personal,
        .address = request.message().address};
    auto const signed_in = sign_in(site, attempt);
    if (!signed_in) {
        SignInPage shown{.sign_in_name = attempt.sign_in_name, .next = next_of(request),
                         .shared_device = shared, .words = words};
        if (auto const* invalid = refused_as<Invalid>(signed_in))
            shown.problems = invalid->problems;
        else if (auto const* conflict = refused_as<Conflict>(signed_in))
            shown.problems = {{"sign_in_name", conflict->why}};
        return page(request, site,
                    {.title = "Sign in", .has_errors = true, .holds_words = words.has_value()},
                    sign_in_page(shown), 422);
    }
    auto response = words ? send_now(request, site, *signed_in, *words)
                          : http::redirect(next_of(request));
    response.headers.emplace_back("Set-Cookie", cookie_with(site, signed_in->token, ""));
    return response;
}

Outcome<http::Response> show_signed_out(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Signed out", .empties_browser = true},
                signed_out_page());
}

Outcome<http::Response> clear_browser(Request const&, Site const&)
{
    http::Response response{.status = 200, .headers = {}, .body = ""};
    response.headers.emplace_back("Content-Type", "text/css");
    response.headers.emplace_back("Clear-Site-Data", "\"cache\"");
    return response;
}

Outcome<http::Response> leave(Request const& request, Site& site)
{
    sign_out(site, request.actor(), session::hash_of(request.message(), site));
    auto response = http::redirect("/signed-out");
    response.headers.emplace_back("Set-Cookie", cookie_with(site, "", "; Max-Age=0"));
    return response;
}

Outcome<http::Response> show_password_again(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Give your password again"},
                password_again_page({.next = next_of(request)}, form_token(request)));
}

Outcome<http::Response> give_password_again(Request const& request, Site& site)
{
    auto const words = waiting_words(request.form(), site);
    if (words && !request.form().value("password"))
        return page(request, site, {.title = "Give your password again", .holds_words = true},
                    password_again_page({.next = "/", .words = words}, form_token(request)), 403);
    auto const given =
        session::give_again(site, request.actor(), session::hash_of(request.message(), site),
                            request.form().value_or("password"), request.message().address);
    if (given && words)
        return page(request, site, {.title = "Send what you wrote", .holds_words = true},
                    site_views::send_now_page(request.actor().full_name, *words,
                                              form_token(request)));
    if (given) return http::redirect(next_of(request));
    PasswordAgainPage shown{.next = next_of(request), .words = words};
    if (auto const* invalid = refused_as<Invalid>(given))
        shown.problems = invalid->problems;
    else if (auto const* conflict = refused_as<Conflict>(given))
        shown.problems = {{"password", conflict->why}};
    return page(request, site,
                {.title = "Give your password again", .has_errors = true,
                 .holds_words = words.has_value()},
                password_again_page(shown, form_token(request)), 422);
}

Outcome<http::Response> show_account(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Your account"},
                account_page(request.actor(), form_token(request)));
}

Outcome<http::Response> set_theme(Request const& request, Site& site)
{
    TRY(change_theme(site, request.actor(), request.form().value_or("theme")));
    return http::redirect("/account");
}

Outcome<http::Response> show_password(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Change your password"},
                password_page({.must_change = request.actor().must_change_password},
                              form_token(request)));
}

Outcome<http::Response> set_password(Request const& request, Site& site)
{
    auto const& form = request.form();
    auto const changed =
        change_password(site, request.actor(), session::hash_of(request.message(), site),
                        {.old_password = form.value_or("old_password"),
                         .new_password = form.value_or("new_password"),
                         .address = request.message().address});
    if (changed) return http::redirect("/");
    PasswordPage shown{.must_change = request.actor().must_change_password};
    if (auto const* invalid = refused_as<Invalid>(changed)) shown.problems = invalid->problems;
    else if (auto const* conflict = refused_as<Conflict>(changed))
        shown.problems = {{"old_password", conflict->why}};
    else return refuse(changed.error());
    return page(request, site, {.title = "Change your password", .has_errors = true},
                password_page(shown, form_token(request)), 422);
}

Outcome<http::Response> show_places(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Choose a place"},
                places_page(request.actor(), form_token(request)));
}

Outcome<http::Response> set_place(Request const& request, Site& site)
{
    auto const setting = TRY(SettingId::parse(request.form().value_or("setting")));
    TRY(change_place(site, request.actor(), session::hash_of(request.message(), site), setting));
    return http::redirect("/");
}

}  // namespace keywork::sign_in

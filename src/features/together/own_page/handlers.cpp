#include "features/together/own_page/handlers.hpp"

#include "care/child/voice/store.hpp"
#include "care/code_set/code_set.hpp"
#include "care/site/page.hpp"
#include "care/voice/store.hpp"
#include "care/young_person/access_store.hpp"
#include "care/young_person/operations.hpp"
#include "care/young_person/shared_store.hpp"
#include "features/together/own_page/operations.hpp"
#include "features/together/own_page/views.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/random/random.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::own_page {
namespace {

constexpr std::size_t key_bytes = 16;

std::string new_form_key(Site const& site)
{
    return crypto::hex(site.services().random.bytes(key_bytes));
}

std::vector<Helpline> helplines(Site const& site)
{
    std::vector<Helpline> all;
    if (CodeSet const* set = site.code_sets().find("helpline"))
        for (Code const* code : set->offered_on(site.today()))
            all.push_back({code->words, std::string{code->column("phone")}});
    return all;
}

std::string cookie_of(Site const& site, std::string const& token, std::string_view more)
{
    auto const& installation = site.services().installation;
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}",
                       young_person::session_cookie(installation), token,
                       installation.secure_cookies ? "; Secure" : "", more);
}

std::optional<std::string> open_device_token(Request const& request, Site const& site)
{
    auto const token = request.message().cookie(
        young_person::device_cookie(site.services().installation));
    if (!token) return std::nullopt;
    auto const device = young_person::device(site.reader(), crypto::sha256_hex(*token));
    if (!device || !is_open(*device, site.now())) return std::nullopt;
    return token;
}

http::Response hello(Request const& request, Site const& site, HelloPage const& shown, int status)
{
    return page(request, site,
                {.title = "Hello", .has_errors = status == 422,
                 .empties_browser = shown.signed_out},
                hello_page(shown), status);
}

http::Response shared_answer(Request const& request, Site const& site, SharedPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Shared with me", .form_page = true, .has_errors = wrong},
                shared_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response say_answer(Request const& request, Site const& site, SayPage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "Say something", .form_page = true, .has_errors = wrong},
                say_page(shown, form_token(request)), wrong ? 422 : 200);
}

http::Response unsafe_answer(Request const& request, Site const& site, UnsafePage const& shown)
{
    bool const wrong = !shown.problems.empty();
    return page(request, site, {.title = "I feel unsafe", .form_page = true, .has_errors = wrong},
                unsafe_page(shown, form_token(request)), wrong ? 422 : 200);
}

/// The page that was posted, as it was left, with what needs mending.
Outcome<http::Response> again(Request const& request, Site const& site,
                              std::vector<Problem> const& problems)
{
    auto const& form = request.form();
    auto const words = form.value_or("words");
    auto const key = form.value_or("form_key");
    auto const& path = request.message().path;
    if (path == "/me/say")
        return say_answer(request, site, {words, form.value_or("asks"), key, problems});
    if (path == "/me/unsafe")
        return unsafe_answer(request, site, {form.value_or("who"), words, key, helplines(site),
                                             problems});
    auto const id = TRY(request.id<young_person::SharedId>("shared"));
    return shared_answer(request, site,
                         {TRY(young_person::shared_text(site.reader(), request.child(), id)),
                          words, key, problems});
}

}  // namespace

Outcome<http::Response> show_hello(Request const& request, Site const& site)
{
    if (!open_device_token(request, site)) return refuse(NotFound{});
    return hello(request, site,
                 {.sign_in_name = {},
                  .words_arrived = request.query("kept") == "yes",
                  .signed_out = request.query("out") == "yes",
                  .problems = {}},
                 200);
}

Outcome<http::Response> say_hello(Request const& request, Site& site)
{
    auto const device = open_device_token(request, site);
    if (!device) return refuse(NotFound{});
    auto const& form = request.form();
    young_person::Attempt attempt{.device_token = *device,
                                  .sign_in_name = form.value_or("sign_in_name"),
                                  .pictures = {},
                                  .pin = form.value_or("pin"),
                                  .address = request.message().address};
    for (auto const* field : {"picture1", "picture2", "picture3", "picture4"})
        if (auto const picture = form.value(field)) attempt.pictures.push_back(*picture);
    auto const token = young_person::sign_in(site, attempt);
    if (token) {
        auto response = http::redirect("/me");
        response.headers.emplace_back("Set-Cookie", cookie_of(site, *token, ""));
        return response;
    }
    HelloPage shown{.sign_in_name = attempt.sign_in_name, .problems = {}};
    if (auto const* invalid = refused_as<Invalid>(token)) shown.problems = invalid->problems;
    else if (auto const* conflict = refused_as<Conflict>(token))
        shown.problems = {{"sign_in_name", conflict->why}};
    else return refuse(token.error());
    return hello(request, site, shown, 422);
}

Outcome<http::Response> show_me(Request const& request, Site const& site)
{
    auto const shared = young_person::shared_with(site.reader(), request.child());
    auto const plans = std::ranges::count_if(shared, &young_person::Shared::is_plan);
    return page(request, site, {.title = "My page"},
                me_page({.known_as = request.actor().full_name,
                         .shared = shared.size(),
                         .plans = static_cast<std::size_t>(plans)},
                        form_token(request)));
}

Outcome<http::Response> show_shared(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Shared with me"},
                shared_list(young_person::shared_with(site.reader(), request.child())));
}

Outcome<http::Response> show_shared_text(Request const& request, Site const& site)
{
    auto const id = TRY(request.id<young_person::SharedId>("shared"));
    return shared_answer(request, site,
                         {TRY(young_person::shared_text(site.reader(), request.child(), id)), {},
                          new_form_key(site), {}});
}

Outcome<http::Response> show_plans(Request const& request, Site const& site)
{
    auto& db = site.reader();
    auto plans = young_person::shared_with(db, request.child());
    std::erase_if(plans, [](young_person::Shared const& one) { return !one.is_plan; });
    return page(request, site, {.title = "My plans"},
                plans_page({.about_me = child::about_me(db, request.child()),
                            .help = child::how_to_help_me(db, request.child()),
                            .plans = std::move(plans)}));
}

Outcome<http::Response> show_say(Request const& request, Site const& site)
{
    return say_answer(request, site, {{}, {}, new_form_key(site), {}});
}

Outcome<http::Response> show_unsafe(Request const& request, Site const& site)
{
    return unsafe_answer(request, site, {{}, {}, new_form_key(site), helplines(site), {}});
}

Outcome<http::Response> show_answers(Request const& request, Site const& site)
{
    return page(request, site, {.title = "What I said"},
                answers_page({.all = voices::own_words(site.reader(), request.child()),
                              .today = site.today()}));
}

Outcome<http::Response> show_sent(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Sent"},
                sent_page({.what = sent_from_text(request.query("what").value_or("")),
                           .helplines = helplines(site)}));
}

Outcome<http::Response> send_words(Request const& request, Site& site)
{
    auto const sent = send_posted(site, request.actor(), request.message());
    if (auto const* invalid = refused_as<Invalid>(sent))
        return again(request, site, invalid->problems);
    auto const what = TRY(sent);
    return http::redirect("/me/sent?what=" + std::string{to_text(what)});
}

Outcome<> keep_own_words(Request const& request, Site& site)
{
    TRY(send_posted(site, request.actor(), request.message()));
    return {};
}

Outcome<http::Response> leave(Request const& request, Site& site)
{
    auto const token =
        request.message().cookie(young_person::session_cookie(site.services().installation));
    expects(token.has_value());
    TRY(site.write(request.actor(), [&](Transaction& tx) {
        return young_person::sign_out(tx, crypto::sha256_hex(*token));
    }));
    auto response = http::redirect("/hello?out=yes");
    response.headers.emplace_back("Set-Cookie", cookie_of(site, "", "; Max-Age=0"));
    return response;
}

}  // namespace keywork::own_page

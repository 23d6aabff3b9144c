#include "features/administration/own_notices/handlers.hpp"

#include "care/notice/away/away.hpp"
#include "care/session/store.hpp"
#include "care/site/page.hpp"
#include "features/administration/own_notices/views.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/neighbours.hpp"
#include "platform/ical/ical.hpp"
#include "platform/mail/mail.hpp"

#include <fmt/core.h>

namespace keywork::own_notices {
namespace {

constexpr std::string_view suffix = ".ics";
constexpr minutes tries_count_for{15};
constexpr int most_tries = 50;   // by address: a whole school may share one

/// Where this program is found, as the browser or calendar that asks found it.
std::string here(Request const& request)
{
    auto const& message = request.message();
    auto const host = message.header("host").value_or("localhost");
    // A proxy that does TLS stands before every host but this machine itself.
    bool const plain = !message.secure && mail::is_this_machine(host.substr(0, host.rfind(':')));
    return fmt::format("{}://{}", plain ? "http" : "https", host);
}

OwnPage own_values(Request const& request, Site const& site)
{
    constexpr std::string_view usual_hour = "7";
    auto& db = site.reader();
    OwnPage shown{.feed = notice::live_feed(db, request.actor().staff),
                  .address = std::nullopt,
                  .has_relay = notice::relay_shown(db).has_value(),
                  .email = {},
                  .at_hour = std::string{usual_hour},
                  .now = site.now()};
    if (auto const choice = notice::choice_of(db, request.actor().staff)) {
        shown.gets_digest = !choice->off_at;
        shown.email = choice->email;
        shown.at_hour = std::to_string(choice->at_hour);
    }
    return shown;
}

http::Response own_answer(Request const& request, Site const& site,
                          std::optional<std::string> address)
{
    auto shown = own_values(request, site);
    shown.address = std::move(address);
    return page(request, site, {.title = "Daily e-mail and calendar"},
                own_page(shown, form_token(request)));
}

std::string tried_hash(Request const& request)
{
    return crypto::sha256_hex("calendar:" + http::neighbours_of(request.message().address));
}

bool must_wait(Request const& request, Site const& site)
{
    return session::failures_since(site.reader(), tried_hash(request),
                                   site.now() - tries_count_for) >= most_tries;
}

void keep_wrong_try(Request const& request, Site const& site)
{
    auto const tried = tried_hash(request);
    site.reader().look_again();
    site.services().database.write([&](db::Transaction& tx) {
        session::forget_failures(tx, tried, site.now() - tries_count_for);
        session::store_failure(tx, tried, site.now());
        return db::Database::Finish::commit;
    });
}

std::optional<notice::Feed> feed_of(Request const& request, Site const& site)
{
    std::string_view typed = request.parameter("feed");
    if (!typed.ends_with(suffix)) return std::nullopt;
    typed.remove_suffix(suffix.size());
    return notice::feed_by_hash(site.reader(), crypto::sha256_hex(typed));
}

ical::Event event_of(notice::Timed const& one, std::string const& base)
{
    switch (one.what) {
    case notice::Timed::What::law:
        return {.uid = "duty-" + one.id + "@keywork", .at = one.at,
                .summary = "A deadline of law is due (see Keywork)",
                .url = base + "/due/" + one.id};
    case notice::Timed::What::deadline:
        return {.uid = "duty-" + one.id + "@keywork", .at = one.at,
                .summary = "A deadline is due (see Keywork)", .url = base + "/due/" + one.id};
    case notice::Timed::What::task:
        return {.uid = "task-" + one.id + "@keywork", .at = one.at,
                .summary = "A task is due (see Keywork)", .url = base + "/tasks/" + one.id};
    }
    return {};
}

}  // namespace

Outcome<http::Response> show_own_notices(Request const& request, Site const& site)
{
    return own_answer(request, site, std::nullopt);
}

Outcome<http::Response> make_address(Request const& request, Site& site)
{
    auto const token = crypto::token(site.services().random);
    TRY(site.write(request.actor(), [&](Transaction& tx) -> Outcome<> {
        notice::make_feed(tx, token);
        return {};
    }));
    return own_answer(request, site,
                      fmt::format("{}/calendar/{}{}", here(request), token, suffix));
}

Outcome<http::Response> end_address(Request const& request, Site& site)
{
    TRY(site.write(request.actor(), [](Transaction& tx) { return notice::end_feed(tx); }));
    return http::redirect("/account/notices");
}

Outcome<http::Response> choose_digest(Request const& request, Site& site)
{
    auto const& form = request.form();
    auto const email = form.value_or("email");
    auto const at_hour = form.value_or("at_hour");
    auto const chosen = site.write(request.actor(), [&](Transaction& tx) {
        return notice::choose(tx, email, at_hour);
    });
    if (auto const* invalid = refused_as<Invalid>(chosen)) {
        auto shown = own_values(request, site);
        shown.email = email;
        shown.at_hour = at_hour;
        shown.problems = invalid->problems;
        return page(request, site, {.title = "Daily e-mail and calendar", .has_errors = true},
                    own_page(shown, form_token(request)), 422);
    }
    TRY(chosen);
    return http::redirect("/account/notices");
}

Outcome<http::Response> stop_digest(Request const& request, Site& site)
{
    TRY(site.write(request.actor(), [](Transaction& tx) { return notice::stop(tx); }));
    return http::redirect("/account/notices");
}

Outcome<http::Response> show_calendar(Request const& request, Site const& site)
{
    // Unknown, ended, of an account that is off, or tried too often: all look the same.
    if (must_wait(request, site)) return refuse(NotFound{});
    auto const feed = feed_of(request, site);
    auto const actor =
        feed ? notice::actor_away(site.reader(), feed->staff, site.now()) : std::nullopt;
    if (!actor) {
        keep_wrong_try(request, site);
        return refuse(NotFound{});
    }
    std::vector<ical::Event> events;
    notice::Rules const rules{site.clocks(), site.calendars(), site.profiles()};
    for (notice::Timed const& one : notice::calendar_of(site.reader(), rules, *actor))
        events.push_back(event_of(one, here(request)));
    site.reader().look_again();
    site.services().database.write([&](db::Transaction& tx) {
        notice::keep_reading(tx, *feed, static_cast<std::int64_t>(events.size()), site.now());
        return db::Database::Finish::commit;
    });
    http::Response response{.status = 200, .headers = {},
                            .body = ical::feed("Keywork", events, site.now())};
    response.headers.emplace_back("Content-Type", "text/calendar; charset=utf-8");
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"keywork.ics\"");
    return response;
}

}  // namespace keywork::own_notices

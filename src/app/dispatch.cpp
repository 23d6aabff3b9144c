#include "app/dispatch.hpp"

#include "app/same_origin.hpp"
#include "app/security_headers.hpp"
#include "care/access/decide.hpp"
#include "care/session/store.hpp"
#include "care/site/page.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"

#include <algorithm>
#include <typeinfo>

namespace keywork::app {

struct Dispatch::Asked {
    http::Request const& message;
    Match match;
    std::string nonce;
    std::string reference;                     // 32 hex: in audit, log and error page
    sys_seconds now;
    std::optional<session::Session> session;   // as found, also when it no longer stands
    Actor actor;                               // empty before the session is checked
    std::optional<ChildId> child;

    Policy const& policy() const { return match.route->policy; }
};

namespace {

constexpr std::string_view must_change_path = "/account/password";

std::optional<std::string> child_parameter(Match const& match)
{
    auto const found = std::ranges::find_if(
        match.parameters, [](auto const& parameter) { return parameter.first == "child"; });
    if (found == match.parameters.end()) return std::nullopt;
    return found->second;
}

/// Decides the route: for the child in its path, or by the function list alone.
Outcome<std::optional<Permitted<ChildId>>> decide_route(db::Reader& reader, Actor const& actor,
                                                        Match const& match)
{
    Policy const& policy = match.route->policy;
    if (auto const typed = child_parameter(match)) {
        auto const child = TRY(ChildId::parse(*typed));
        return TRY(decide(reader, actor, policy.function, policy.level, child));
    }
    if (!actor.may(policy.function)) return refuse(NotFound{});
    if (policy.level >= Level::l3 && actor.assurance < Assurance::a3)
        return refuse(NeedsPasswordAgain{});
    return std::nullopt;
}

/// What a fault says may hold what somebody wrote; only its kind and our own places are logged.
void log_fault(log::Log& log, std::string const& reference, std::exception const& fault)
{
    auto const* broken = dynamic_cast<BrokenInvariant const*>(&fault);
    log.error("request failed", {{"reference", log::Code{reference}},
                                 {"kind", log::Code{typeid(fault).name()}},
                                 {"place", log::Code{broken ? broken->what() : "-"}}});
}

/// What was looked at: the thing that the path names, such as "document:0abc -"; where it names
/// none but a child, the page of the slice.
std::string looked_at(Match const& match)
{
    for (auto const& [name, id] : match.parameters)
        if (name != "child" && is_id_text(id)) return name + ":" + id + " -";
    return "page:" + std::string{match.feature->name} + " -";
}

Actor actor_of(session::Account const& account, session::Session const& session,
               std::vector<HeldRole> roles, sys_seconds now, std::string const& reference)
{
    Actor actor{.staff = account.staff,
                .full_name = account.full_name,
                .job_title = account.job_title,
                .theme = account.theme,
                .roles = std::move(roles),
                .place = {},
                .assurance = session::assurance(session, now),
                .session = session::audit_name(session),
                .form_secret = session.form_secret,
                .request = reference,
                .idle_limit = session::idle_limit(session.device),
                .now = now,
                .today = london_day(now)};
    auto const holds = [&](SettingId const& setting) {
        return std::ranges::find(actor.roles, setting, &HeldRole::setting) != actor.roles.end();
    };
    if (session.setting && holds(*session.setting))
        actor.place = *session.setting;
    else if (!actor.roles.empty())
        actor.place = actor.roles.front().setting;
    return actor;
}

}  // namespace

Dispatch::Dispatch(Services const& services) : services_{services}, router_{services.features} {}

http::Response Dispatch::answer(http::Request const& message) const
{
    auto const token = services_.random.bytes(32);
    Asked asked{.message = message, .match = {}, .nonce = crypto::base64url(token.substr(0, 16)),
                .reference = crypto::hex(token.substr(16)), .now = services_.clock.now(),
                .session = {}, .actor = {}, .child = {}};
    http::Response response;
    try {
        response = answer_asked(asked);
    } catch (std::exception const& fault) {
        log_fault(services_.log, asked.reference, fault);
        response = holds_words(asked) ? not_saved_page(services_, asked.reference, asked.nonce,
                                                       message)
                                      : fault_page(services_, asked.reference, asked.nonce);
    }
    add_security_headers(response, asked.nonce);
    return response;
}

/// Whether somebody's words came with a form of ours, and no password.
bool Dispatch::holds_words(Asked const& asked)
{
    auto const is_password = [](auto const& field) {
        return field.first.find("password") != std::string::npos;
    };
    return asked.message.method == http::Method::POST &&
           !asked.message.header("x-keywork-autosave") &&
           carries_form_token(asked.message, asked.actor) &&
           std::ranges::none_of(asked.message.form.fields, is_password);
}

http::Response Dispatch::error_page(int status) const
{
    auto response = keywork::status_page(services_, status);
    add_security_headers(response, "");
    return response;
}

http::Response Dispatch::answer_asked(Asked& asked) const
{
    auto const cookie = asked.message.cookie(session::cookie_name(services_.installation));
    if (cookie) {
        services_.database.read([&](db::Reader& reader) {
            asked.session = session::find_session(reader, session::token_hash(*cookie));
            if (!asked.session) return;
            auto const account = session::find_account(reader, asked.session->staff);
            expects(account.has_value());
            if (account->is_off) {
                asked.session.reset();
                return;
            }
            asked.actor = actor_of(
                *account, *asked.session,
                session::held_roles(reader, account->staff, london_day(asked.now)), asked.now,
                asked.reference);
            asked.actor.must_change_password = account->password_must_change;
        });
    }
    asked.actor.now = asked.now;
    asked.actor.today = london_day(asked.now);
    asked.actor.request = asked.reference;
    auto const found = router_.find(asked.message.method, asked.message.path);
    if (!found) return not_there(asked);
    asked.match = *found;
    if (asked.policy().kind == Policy::Kind::open) return answer_open(asked);
    return answer_staff(asked);
}

http::Response Dispatch::not_there(Asked& asked) const
{
    if (!asked.session || !session::stands(*asked.session, asked.now)) asked.actor.staff = {};
    return refusal(asked, NotFound{});
}

/// Runs `use` with a request and a site that reads one snapshot.
template <class Use>
http::Response Dispatch::with_site(Asked const& asked, std::optional<Permitted<ChildId>> child,
                                   Use use) const
{
    http::Response response;
    services_.database.read([&](db::Reader& reader) {
        Site site{services_, reader, asked.now};
        Request const request{asked.message, asked.actor, asked.match.parameters, std::move(child),
                              asked.nonce};
        response = use(request, site);
    });
    return response;
}

http::Response Dispatch::refusal(Asked const& asked, Refusal const& why) const
{
    return with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        return refusal_page(request, site, why);
    });
}

http::Response Dispatch::run_handler(Asked const& asked, std::optional<Permitted<ChildId>> child,
                                     std::optional<Refusal>& refused) const
{
    Route const& route = *asked.match.route;
    return with_site(asked, std::move(child), [&](Request const& request, Site& site) {
        auto outcome = route.show ? route.show(request, site) : route.change(request, site);
        if (outcome) return std::move(*outcome);
        refused = outcome.error();
        return refusal_page(request, site, *refused);
    });
}

/// A commit that failed may have been kept all the same. Asking the handler once more, in a new
/// transaction, looks it up by what it is known by (a form's key, a version, a closed task): it
/// answers as before, or does it. A second failure is a fault.
http::Response Dispatch::run_until_known(Asked const& asked,
                                         std::optional<Permitted<ChildId>> const& child,
                                         std::optional<Refusal>& refused) const
{
    try {
        return run_handler(asked, child, refused);
    } catch (db::OutcomeUnknown const&) {
        services_.log.warning("asked again after a commit of unknown outcome",
                              {{"reference", log::Code{asked.reference}}});
        refused.reset();
        return run_handler(asked, child, refused);
    }
}

http::Response Dispatch::answer_open(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    if (posted && !is_same_origin(asked.message)) return refusal(asked, stale_form());
    if (asked.session && !session::stands(*asked.session, asked.now)) asked.actor.staff = {};
    std::optional<Refusal> refused;
    return run_handler(asked, std::nullopt, refused);
}

http::Response Dispatch::answer_staff(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    if (!asked.session || !session::stands(*asked.session, asked.now)) return to_sign_in(asked);
    keep_session_seen(asked);
    if (asked.actor.must_change_password && asked.match.route->pattern != must_change_path)
        return http::redirect(must_change_path);
    if (posted && !carries_form_token(asked.message, asked.actor)) {
        keep_words(asked);
        return refusal(asked, stale_form());
    }
    return decided(asked, posted);
}

http::Response Dispatch::decided(Asked& asked, bool posted) const
{
    std::optional<Permitted<ChildId>> child;
    std::optional<Refusal> refused;
    services_.database.read([&](db::Reader& reader) {
        auto outcome = decide_route(reader, asked.actor, asked.match);
        if (!outcome) refused = outcome.error();
        else child = std::move(*outcome);
    });
    if (refused) {
        if (posted) keep_words(asked);
        audit_look(asked, "-", audit::Result::deny);
        return refusal(asked, *refused);
    }
    auto const basis = child ? child->basis() : std::string{"function"};
    if (child) asked.child = **child;
    auto response = run_until_known(asked, child, refused);
    if (posted && refused && std::holds_alternative<NotFound>(*refused)) keep_words(asked);
    if (!posted || refused)  // a change that was done has its entry in its own transaction
        audit_look(asked, basis, refused ? audit::Result::deny : audit::Result::allow);
    return response;
}

http::Response Dispatch::to_sign_in(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    bool const kept = posted && asked.session && carries_form_token(asked.message, asked.actor);
    if (kept) keep_words(asked);
    auto const next = posted ? std::string{"/"} : http::target_of(asked.message);
    auto response = http::redirect("/sign-in?next=" + http::percent_encoded(next) +
                                   (kept ? "&kept=yes" : ""));
    return response;
}

void Dispatch::keep_words(Asked const& asked) const
{
    auto const keep = asked.match.feature->keeps_words.function();
    if (!keep) return;
    with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        if (!keep(request, site))
            services_.log.info("nothing to keep", {{"reference", log::Code{asked.reference}}});
        return http::Response{};
    });
}

void Dispatch::keep_session_seen(Asked const& asked) const
{
    if (asked.now < asked.session->seen_at + session::seen_every) return;
    services_.database.write([&](db::Transaction& tx) {
        session::store_seen(tx, asked.session->token_hash, asked.now);
        return db::Database::Finish::commit;
    });
}

/// No audit, no data: throws when the entry cannot be kept, and then the page does not leave.
void Dispatch::audit_look(Asked const& asked, std::string const& basis,
                          audit::Result result) const
{
    services_.database.write([&](db::Transaction& tx) {
        audit::append(tx, asked.actor,
                      {.verb = asked.policy().verb,
                       .target = looked_at(asked.match),
                       .subject = asked.child ? audit::subject(*asked.child) : "-",
                       .basis = basis,
                       .result = result});
        return db::Database::Finish::commit;
    });
}

}  // namespace keywork::app

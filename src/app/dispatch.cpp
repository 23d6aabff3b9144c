#include "app/dispatch.hpp"

#include "app/security_headers.hpp"
#include "care/access/decide.hpp"
#include "care/form/own/live.hpp"
#include "care/form/own/own.hpp"
#include "care/session/store.hpp"
#include "care/site/page.hpp"
#include "care/site/request.hpp"
#include "care/site/same_origin.hpp"
#include "care/site/site.hpp"
#include "care/site/too_often.hpp"
#include "care/staff/store.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/log/log.hpp"
#include "platform/random/random.hpp"

#include <algorithm>
#include <typeinfo>

namespace keywork::app {

namespace {

constexpr std::string_view must_change_path = "/account/password";
constexpr std::string_view sign_in_path = "/sign-in";
constexpr std::string_view password_again_path = "/password-again";

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

}  // namespace

Dispatch::Dispatch(Services const& services, Allowances& bulk_reads)
    : services_{services}, bulk_reads_{bulk_reads}, router_{services.features}
{
}

http::Response Dispatch::answer(http::Request const& message) const
{
    http::Response response;
    services_.database.read([&](db::Reader& reader) {
        auto const token = services_.random.bytes(32);
        auto const forms = forms_now(reader);
        Asked asked{.message = message, .reader = reader, .match = {},
                    .nonce = crypto::base64url(token.substr(0, 16)),
                    .reference = crypto::hex(token.substr(16)), .now = services_.clock.now(),
                    .session = {}, .actor = {}, .child = {}, .forms = forms,
                    .services = with_forms(services_, *forms)};
        try {
            response = answer_asked(asked);
        } catch (std::exception const& fault) {
            log_fault(services_.log, asked.reference, fault);
            response = fault_answer(asked);
        }
        add_security_headers(response, asked.nonce);
    });
    return response;
}

/// The kinds of record as they are now: read from the table once, then kept in memory. Those of
/// the files alone where the table cannot be read.
std::shared_ptr<Forms const> Dispatch::forms_now(db::Reader& reader) const
{
    try {
        return services_.live_forms.now([&] {
            reader.look_again();
            return form::own_kinds(reader, services_.live_forms.law());
        });
    } catch (std::exception const& fault) {
        log_fault(services_.log, "-", fault);
        return {std::shared_ptr<Forms const>{}, &services_.forms};
    }
}

http::Response Dispatch::fault_answer(Asked const& asked) const
{
    auto const words = words_of(asked);
    if (!words) return fault_page(services_, asked.reference, asked.nonce);
    bool const known = !asked.actor.form_secret.empty();
    return not_saved_page(services_, asked.reference, asked.nonce, *words,
                          known ? form_token(asked.actor.form_secret) : html::Markup{});
}

http::Response Dispatch::error_page(int status) const
{
    auto response = keywork::status_page(services_, status);
    add_security_headers(response, "");
    return response;
}

http::Response Dispatch::answer_asked(Asked& asked) const
{
    find_young_person(asked);
    if (asked.young && young_person::stands(*asked.young, asked.now))
        return answer_young_person(asked);
    auto const cookie = asked.message.cookie(session::cookie_name(services_.installation));
    if (cookie) find_actor(asked, *cookie);
    asked.actor.now = asked.now;
    asked.actor.today = london_day(asked.now);
    asked.actor.request = asked.reference;
    auto const found = router_.find(asked.message.method, asked.message.path);
    if (!found) return not_there(asked);
    asked.match = *found;
    switch (asked.policy().kind) {
    case Policy::Kind::open: return answer_open(asked);
    case Policy::Kind::young_person: return without_young_person(asked);
    case Policy::Kind::staff: return answer_staff(asked);
    }
    return not_there(asked);
}

void Dispatch::find_actor(Asked& asked, std::string const& cookie) const
{
    asked.session = session::find_session(asked.reader, session::token_hash(cookie));
    if (!asked.session) return;
    auto const account = staff::find(asked.reader, asked.session->staff);
    expects(account.has_value());
    if (is_off(*account, asked.now)) {
        asked.session.reset();
        return;
    }
    auto roles = staff::roles_on(asked.reader, account->id, london_day(asked.now));
    asked.actor = actor_of(*account, *asked.session, std::move(roles), asked.now, asked.reference);
    asked.actor.must_change_password = account->password_must_change;
}

http::Response Dispatch::not_there(Asked& asked) const
{
    if (!asked.session || !session::stands(*asked.session, asked.now)) asked.actor.staff = {};
    return refusal_of_words(asked, NotFound{});
}

/// Runs `use` with a request and a site.
template <class Use>
http::Response Dispatch::with_site(Asked const& asked, std::optional<Permitted<ChildId>> child,
                                   Use use) const
{
    Site site{asked.services, asked.reader, asked.now};
    Request const request{asked.message, asked.actor, asked.match.parameters, std::move(child),
                          asked.nonce};
    return use(request, site);
}

http::Response Dispatch::refusal(Asked const& asked, Refusal const& why) const
{
    return with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        return refusal_page(request, site, why);
    });
}

/// The same, with the words that came with the request and are kept nowhere.
http::Response Dispatch::refusal_of_words(Asked const& asked, Refusal const& why) const
{
    auto words = words_of(asked);
    if (!words) return refusal(asked, why);
    if (std::holds_alternative<NeedsPasswordAgain>(why))
        return carry_to(password_again_path, asked, *words);
    bool const has_page = router_.find(http::Method::GET, asked.message.path).has_value();
    if (std::holds_alternative<Conflict>(why) && has_page)
        words->first = {words->send_to, "Open the page as it is now"};
    return with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        return refusal_page(request, site, why, words);
    });
}

/// The same, with words that were kept for their author: the page says where.
http::Response Dispatch::refusal_of_kept(Asked const& asked, Refusal const& why) const
{
    if (!std::holds_alternative<NotFound>(why)) return refusal(asked, why);
    return with_site(asked, std::nullopt, [](Request const& request, Site& site) {
        return kept_words_page(request, site);
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
        return http::Response{};
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
        asked.reader.look_again();
        return run_handler(asked, child, refused);
    }
}

http::Response Dispatch::answer_open(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    if (posted && !is_same_origin(asked.message))
        return refusal(asked, stale_form(Words::not_typed));
    if (asked.session && !session::stands(*asked.session, asked.now)) asked.actor.staff = {};
    std::optional<Refusal> refused;
    auto response = run_handler(asked, std::nullopt, refused);
    return refused ? refusal_of_words(asked, *refused) : response;
}

http::Response Dispatch::answer_staff(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    if (!asked.session || !session::stands(*asked.session, asked.now)) return to_sign_in(asked);
    keep_session_seen(asked);
    if (asked.actor.must_change_password && asked.match.route->pattern != must_change_path)
        return to_own_password(asked);
    if (posted && !carries_form_token(asked.message, asked.actor)) return stale(asked);
    // Those who work with no child have no Today: their account says what they manage.
    if (asked.match.route->pattern == "/" && !asked.actor.may(Function::see_today))
        return http::redirect("/account");
    return decided(asked, posted);
}

http::Response Dispatch::stale(Asked const& asked) const
{
    if (is_same_origin(asked.message) && keep_words_of_ended(asked))
        return refusal(asked, stale_form(Words::kept_as_draft));
    bool const typed = words_of(asked).has_value();
    return refusal_of_words(asked, stale_form(typed ? Words::given_back : Words::not_typed));
}

http::Response Dispatch::to_own_password(Asked const& asked) const
{
    auto words = words_of(asked);
    if (!words) return http::redirect(must_change_path);
    words->first = {html::path("/account/password"), "Choose a password only you know"};
    return with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        return refusal_page(request, site,
                            NotAllowed{"You have a starting password. Choose your own first."},
                            words);
    });
}

http::Response Dispatch::decided(Asked& asked, bool posted) const
{
    std::optional<Permitted<ChildId>> child;
    std::optional<Refusal> refused;
    auto outcome = decide_route(asked.reader, asked.actor, asked.match);
    if (!outcome) refused = outcome.error();
    else child = std::move(*outcome);
    if (refused) {
        bool const kept = posted && keep_words(asked);
        audit_look(asked, "-", audit::Result::deny);
        return kept ? refusal_of_kept(asked, *refused) : refusal_of_words(asked, *refused);
    }
    auto const basis = child ? child->basis() : std::string{"function"};
    if (child) asked.child = **child;
    if (auto const wait = wait_for_bulk(asked)) return too_often(asked, basis, *wait);
    auto response = run_until_known(asked, child, refused);
    if (refused) {
        bool const kept =
            posted && std::holds_alternative<NotFound>(*refused) && keep_words(asked);
        response = kept ? refusal_of_kept(asked, *refused) : refusal_of_words(asked, *refused);
    }
    bool const quiet = posted || is_asked_quietly(asked.match);
    if (!quiet || refused)  // a change that was done has its entry in its own transaction
        audit_look(asked, basis, refused ? audit::Result::deny : audit::Result::allow);
    return response;
}

/// Counted by account: a whole school shares an address, and a second browser is no second person.
/// Only what is allowed counts, so that nobody learns by it what is there. A wrong secret is
/// counted where it is tried (care/session/password.hpp).
std::optional<seconds> Dispatch::wait_for_bulk(Asked const& asked) const
{
    if (asked.policy().limiter != Limiter::bulk) return std::nullopt;
    return bulk_reads_.wait_or_take(asked.actor.staff.text(), asked.now);
}

http::Response Dispatch::too_often(Asked const& asked, std::string const& basis,
                                   seconds wait) const
{
    audit_look(asked, basis, audit::Result::deny);
    return with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        return too_often_page(request, site, wait, words_of(asked));
    });
}

http::Response Dispatch::to_sign_in(Asked& asked) const
{
    bool const posted = asked.match.route->change != nullptr;
    bool const kept = posted && asked.session && carries_form_token(asked.message, asked.actor) &&
                      keep_words_of_ended(asked);
    asked.actor = Actor{.request = asked.reference, .now = asked.now,
                        .today = london_day(asked.now)};
    auto const words = kept ? std::nullopt : words_of(asked);
    if (words) return carry_to(sign_in_path, asked, *words);
    auto const next = posted ? std::string{"/"} : http::target_of(asked.message);
    return http::redirect(std::string{sign_in_path} + "?next=" + http::percent_encoded(next) +
                          (kept ? "&kept=yes" : ""));
}

/// Whether the slice has put the words where their author finds them again.
bool Dispatch::keep_words(Asked const& asked) const
{
    auto const keep = asked.match.feature->keeps_words.function();
    if (!keep) return false;
    bool kept = false;
    with_site(asked, std::nullopt, [&](Request const& request, Site& site) {
        kept = keep(request, site).has_value();
        return http::Response{};
    });
    return kept;
}

/// The same for a form of a session that has ended.
bool Dispatch::keep_words_of_ended(Asked asked) const
{
    asked.actor.session = "-";
    return keep_words(asked);
}

void Dispatch::keep_session_seen(Asked const& asked) const
{
    if (is_asked_quietly(asked.match)) return;
    if (asked.now < asked.session->seen_at + session::seen_every) return;
    asked.reader.look_again();
    services_.database.write([&](db::Transaction& tx) {
        session::store_seen(tx, asked.session->token_hash, asked.now);
        return db::Database::Finish::commit;
    });
}

/// No audit, no data: throws when the entry cannot be kept, and then the page does not leave.
void Dispatch::audit_look(Asked const& asked, std::string const& basis,
                          audit::Result result) const
{
    asked.reader.look_again();  // nobody waits for the writer with a snapshot in hand
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

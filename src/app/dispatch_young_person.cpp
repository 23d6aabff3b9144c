// The requests of a young person's own session: what is declared for them, and nothing else.
#include "app/dispatch.hpp"

#include "care/site/page.hpp"
#include "care/site/same_origin.hpp"
#include "care/young_person/session_store.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork::app {

void Dispatch::find_young_person(Asked& asked) const
{
    auto const cookie =
        asked.message.cookie(young_person::session_cookie(services_.installation));
    if (!cookie) return;
    asked.young = young_person::find_session(asked.reader, crypto::sha256_hex(*cookie),
                                             london_day(asked.now));
}

/// A path of staff, an open one and one that is nowhere all answer alike: it is not there.
http::Response Dispatch::answer_young_person(Asked& asked) const
{
    asked.actor = young_person::actor_of(*asked.young, asked.now, asked.reference);
    auto const found = router_.find(asked.message.method, asked.message.path);
    if (!found || found->route->policy.kind != Policy::Kind::young_person)
        return refusal(asked, NotFound{});
    asked.match = *found;
    asked.child = asked.actor.young_person;
    bool const posted = asked.match.route->change != nullptr;
    if (asked.now >= asked.young->seen_at + young_person::seen_every) {
        asked.reader.look_again();
        services_.database.write([&](db::Transaction& tx) {
            young_person::set_seen(tx, asked.young->token_hash, asked.now);
            return db::Database::Finish::commit;
        });
    }
    if (posted && !carries_form_token(asked.message, asked.actor))
        return refusal_of_words(asked, stale_form(Words::given_back));
    std::optional<Refusal> refused;
    auto response = run_until_known(asked, as_self(asked.actor), refused);
    if (refused) response = refusal_of_words(asked, *refused);
    if (!posted || refused)
        audit_look(asked, "self", refused ? audit::Result::deny : audit::Result::allow);
    return response;
}

/// Their session has run out, or there was none. Words that their own page sent still arrive; what
/// comes back says nothing about them.
http::Response Dispatch::without_young_person(Asked& asked) const
{
    if (asked.session && session::stands(*asked.session, asked.now)) return not_there(asked);
    bool const posted = asked.match.route->change != nullptr;
    bool const lately = asked.young && asked.now < asked.young->seen_at +
                                                       young_person::words_arrive_for;
    if (!posted || !lately) return http::redirect("/hello");
    asked.actor = young_person::actor_of(*asked.young, asked.now, asked.reference);
    bool const kept = carries_form_token(asked.message, asked.actor) && keep_words(asked);
    return http::redirect(kept ? "/hello?kept=yes" : "/hello");
}

}  // namespace keywork::app

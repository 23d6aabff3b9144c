#include "care/session/session.hpp"

#include "platform/crypto/crypto.hpp"

namespace keywork::session {

bool stands(Session const& session, sys_seconds now)
{
    return !session.ended_at && now < session.seen_at + idle_limit(session.device) &&
           now < session.signed_in_at + longest;
}

Assurance assurance(Session const& session, sys_seconds now)
{
    return now < session.password_at + fresh_for ? Assurance::a3 : Assurance::a2;
}

std::string_view cookie_name(Installation const& installation)
{
    return installation.secure_cookies ? "__Host-keywork" : "keywork";
}

std::string token_hash(std::string_view token) { return crypto::sha256_hex(token); }

std::string audit_name(Session const& session) { return session.token_hash.substr(0, 16); }

std::string form_token(std::string_view form_secret)
{
    return crypto::hex(crypto::hmac_sha256(form_secret, "keywork form token 1"));
}

}  // namespace keywork::session

#include "care/site/same_origin.hpp"

#include "care/session/session.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork {

bool is_same_origin(http::Request const& message)
{
    if (auto const site = message.header("sec-fetch-site")) return *site == "same-origin";
    auto const origin = message.header("origin");
    auto const host = message.header("host");
    if (!origin || !host) return false;
    return *origin == "https://" + *host || *origin == "http://" + *host;
}

bool carries_form_token(http::Request const& message, Actor const& actor)
{
    auto const given = message.form.value("form_token");
    return is_same_origin(message) && given && !actor.form_secret.empty() &&
           crypto::same(*given, session::form_token(actor.form_secret));
}

}  // namespace keywork

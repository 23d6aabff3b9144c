#include "app/same_origin.hpp"

#include "care/session/session.hpp"
#include "platform/crypto/crypto.hpp"

namespace keywork::app {

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

std::string path_with_query(http::Request const& message)
{
    std::string text = message.path;
    for (auto const& [name, value] : message.query) {
        text += text.find('?') == std::string::npos ? '?' : '&';
        text += http::percent_encoded(name) + "=" + http::percent_encoded(value);
    }
    return text;
}

}  // namespace keywork::app

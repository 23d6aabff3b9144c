// What came with a request and could not be taken: on its way back to whoever typed it.
#include "app/dispatch.hpp"

#include "care/site/field_words.hpp"
#include "care/site/given_back.hpp"
#include "platform/expects.hpp"

namespace keywork::app {

/// What somebody typed, if the request carries it; none on a page that asks for no words of its
/// own and carries none.
std::optional<GivenBack> Dispatch::words_of(Asked const& asked) const
{
    auto words = given_back(asked.message);
    bool const is_open =
        asked.match.route && asked.policy().kind == Policy::Kind::open;
    if (!words || (is_open && !carried(asked.message.form))) return std::nullopt;
    return with_labels(std::move(*words), asked.services);
}

/// Answers with the page of a secret, on which the words wait until it is given.
http::Response Dispatch::carry_to(std::string_view path, Asked const& asked,
                                  GivenBack const& words) const
{
    http::Request const message{.method = http::Method::POST,
                                .path = std::string{path},
                                .query = {},
                                .headers = asked.message.headers,
                                .cookies = asked.message.cookies,
                                .form = {.fields = carried_fields(words), .files = {}},
                                .body = {},
                                .address = asked.message.address,
                                .secure = asked.message.secure};
    auto const match = router_.find(message.method, path);
    expects(match.has_value());
    Asked const carrying{.message = message, .reader = asked.reader, .match = *match,
                         .nonce = asked.nonce, .reference = asked.reference, .now = asked.now,
                         .session = asked.session, .actor = asked.actor, .child = {},
                         .forms = asked.forms,
                         .services = asked.services};
    std::optional<Refusal> refused;
    auto response = run_handler(carrying, std::nullopt, refused);
    return refused ? refusal(carrying, *refused) : response;
}

}  // namespace keywork::app

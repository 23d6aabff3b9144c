// Whether a change was asked for by our own page (security model, 7.8).
#pragma once

#include "care/access/actor.hpp"
#include "platform/http/message.hpp"

namespace keywork {

/// Sec-Fetch-Site says same-origin or, from browsers that do not send it, Origin names this host.
bool is_same_origin(http::Request const& message);

/// Same origin, and the form carries the token of the actor's session.
bool carries_form_token(http::Request const& message, Actor const& actor);

}  // namespace keywork

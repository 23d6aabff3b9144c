#pragma once

#include "care/feature.hpp"
#include "care/site/field_words.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::signing {

/// How many records wait for this actor's signature, or came back to them.
std::optional<MenuCount> waiting_count(Request const& request, Site const& site);

/// Keeps what was typed with a signature, when it cannot be taken.
Outcome<> keep_signing_words(Request const& request, Site& site);

/// What a field of the page to sign on is called there.
std::optional<FieldSaid> said_on_page(FieldAsked const& asked);

}  // namespace keywork::signing

#pragma once

#include "care/feature.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::signing {

/// How many records wait for this actor's signature, or came back to them.
std::optional<MenuCount> waiting_count(Request const& request, Site const& site);

/// Keeps what was typed with a signature, when it cannot be taken.
Outcome<> keep_signing_words(Request const& request, Site& site);

}  // namespace keywork::signing

#pragma once

#include "care/feature.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::drafts {

/// How many drafts and kept words this actor has not dealt with.
std::optional<MenuCount> draft_count(Request const& request, Site const& site);

}  // namespace keywork::drafts

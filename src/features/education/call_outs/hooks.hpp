#pragma once

#include "care/feature.hpp"

namespace keywork::call_outs {

/// How many call-outs are open that this actor is told of: beside Today, on every page.
std::optional<MenuCount> open_count(Request const& request, Site const& site);

}  // namespace keywork::call_outs

#pragma once

#include "platform/html/html.hpp"

namespace keywork {
class Request;
class Site;
}

namespace keywork::said {

/// The child's words that wait for an answer, beside their overview, and the way to all of them.
html::Markup waiting_panel(Request const& request, Site const& site);

}  // namespace keywork::said

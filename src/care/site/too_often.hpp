// The page of somebody who reads more at once than work needs (security model, section 7, rule 11).
#pragma once

#include "care/site/given_back.hpp"
#include "platform/http/message.hpp"
#include "platform/time/time.hpp"

#include <optional>

namespace keywork {

class Request;
class Site;

/// 429 with what to do and when it goes on. `words` are those that came with the request.
http::Response too_often_page(Request const& request, Site const& site, seconds wait,
                              std::optional<GivenBack> const& words);

}  // namespace keywork

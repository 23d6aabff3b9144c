#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::house_records {

Outcome<http::Response> show_list(Request const& request, Site const& site);

}  // namespace keywork::house_records

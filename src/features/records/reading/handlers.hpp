#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::reading {

Outcome<http::Response> show_record(Request const& request, Site const& site);
Outcome<http::Response> show_print(Request const& request, Site const& site);
Outcome<http::Response> show_add(Request const& request, Site const& site);
Outcome<http::Response> add_words(Request const& request, Site& site);
Outcome<http::Response> show_part(Request const& request, Site const& site);
Outcome<http::Response> answer_part(Request const& request, Site& site);
Outcome<http::Response> show_level(Request const& request, Site const& site);
Outcome<http::Response> change_level(Request const& request, Site& site);

}  // namespace keywork::reading

#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::documents {

Outcome<http::Response> show_documents(Request const& request, Site const& site);
Outcome<http::Response> add_document(Request const& request, Site& site);
Outcome<http::Response> hand_back(Request const& request, Site const& site);

}  // namespace keywork::documents

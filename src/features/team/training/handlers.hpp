#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/http/message.hpp"

namespace keywork::training_matrix {

/// Staff by kind of training; for who writes no staff files there their own line.
Outcome<http::Response> show_matrix(Request const& request, Site const& site);
/// What each role needs.
Outcome<http::Response> show_needs(Request const& request, Site const& site);
Outcome<http::Response> save_need(Request const& request, Site& site);
Outcome<http::Response> end_of_need(Request const& request, Site& site);
/// One worker: what they need, have done, and their diploma.
Outcome<http::Response> show_worker(Request const& request, Site const& site);
Outcome<http::Response> save_certificate(Request const& request, Site& site);
Outcome<http::Response> hand_back(Request const& request, Site const& site);
Outcome<http::Response> save_qualification(Request const& request, Site& site);

}  // namespace keywork::training_matrix

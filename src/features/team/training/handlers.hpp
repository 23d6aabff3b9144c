#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/http/message.hpp"

namespace keywork::training_matrix {

/// Staff by kind of training; for who writes no staff files there their own line.
Outcome<http::Response> show_matrix(Request const& request, Site const& site);

}  // namespace keywork::training_matrix

#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "platform/http/message.hpp"

namespace keywork::staff_file {

/// The staff of the place on screen, with what is due about each; for who writes about nobody there
/// their own file.
Outcome<http::Response> show_list(Request const& request, Site const& site);
/// One worker's file, as far as the reader reads it.
Outcome<http::Response> show_file(Request const& request, Site const& site);

}  // namespace keywork::staff_file

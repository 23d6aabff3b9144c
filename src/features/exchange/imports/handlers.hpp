#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::import_journal {

Outcome<http::Response> show_journal(Request const& request, Site const& site);
Outcome<http::Response> show_import(Request const& request, Site const& site);
Outcome<http::Response> undo(Request const& request, Site& site);

}  // namespace keywork::import_journal

#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::tasks {

Outcome<http::Response> show_tasks(Request const& request, Site const& site);
Outcome<http::Response> show_task(Request const& request, Site const& site);
Outcome<http::Response> close_task(Request const& request, Site& site);
Outcome<http::Response> show_new_task(Request const& request, Site const& site);
Outcome<http::Response> add_task(Request const& request, Site& site);

}  // namespace keywork::tasks

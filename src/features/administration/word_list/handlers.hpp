#pragma once

#include "care/site/request.hpp"
#include "care/site/site.hpp"

namespace keywork::word_list {

Outcome<http::Response> show_words(Request const& request, Site const& site);
Outcome<http::Response> show_new_word(Request const& request, Site const& site);
Outcome<http::Response> save_new_word(Request const& request, Site& site);
Outcome<http::Response> show_word(Request const& request, Site const& site);
Outcome<http::Response> save_word(Request const& request, Site& site);

}  // namespace keywork::word_list

// The pages of the component gallery (gallery_test.cpp), like those of the design guide.
#pragma once

#include "platform/html/html.hpp"

namespace keywork::html {

Markup today_page();
Markup child_page();
Markup the_child_banner();
Markup record_page();
Markup caseload_page();
Markup questions_page();

}  // namespace keywork::html

#pragma once

#include "platform/html/html.hpp"

namespace keywork::help {

html::Markup help_page();
html::Markup accessibility_page();
html::Markup privacy_page();

}  // namespace keywork::help

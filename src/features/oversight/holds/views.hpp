#pragma once

#include "features/oversight/holds/holds.hpp"
#include "platform/html/html.hpp"

namespace keywork::hold_analysis {

html::Markup holds_page(AnalysisPage const& page);
/// The records behind one number: how they were counted, and of what.
html::Markup behind_page(AnalysisPage const& page, By by, std::string const& of);

}  // namespace keywork::hold_analysis

// What stands beside the record of a measure: who was trained that day, and the plan there was.
#pragma once

#include "features/records/reading/reading.hpp"
#include "platform/html/html.hpp"

namespace keywork::reading {

/// Nothing for other kinds.
html::Markup training_card(RecordPage const& page);
html::Markup plan_card(RecordPage const& page);

}  // namespace keywork::reading

#pragma once

#include "care/feature.hpp"

namespace keywork::hold_analysis {

Feature feature();

}  // namespace keywork::hold_analysis

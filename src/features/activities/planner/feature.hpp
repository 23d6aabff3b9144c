#pragma once

#include "care/feature.hpp"

namespace keywork::planner {

Feature feature();

}  // namespace keywork::planner

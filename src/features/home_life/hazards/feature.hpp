#pragma once

#include "care/feature.hpp"

namespace keywork::hazards {

Feature feature();

}  // namespace keywork::hazards

#pragma once

#include "care/feature.hpp"

namespace keywork::checks {

Feature feature();

}  // namespace keywork::checks

#pragma once

#include "care/feature.hpp"

namespace keywork::writing {

Feature feature();

}  // namespace keywork::writing

#pragma once

#include "care/feature.hpp"

namespace keywork::profile {

Feature feature();

}  // namespace keywork::profile

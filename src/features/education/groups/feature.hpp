#pragma once

#include "care/feature.hpp"

namespace keywork::groups {

Feature feature();

}  // namespace keywork::groups

#pragma once

#include "care/feature.hpp"

namespace keywork::plans {

Feature feature();

}  // namespace keywork::plans

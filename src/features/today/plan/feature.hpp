#pragma once

#include "care/feature.hpp"

namespace keywork::plan {

Feature feature();

}  // namespace keywork::plan

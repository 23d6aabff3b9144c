#pragma once

#include "care/feature.hpp"

namespace keywork::deadlines {

Feature feature();

}  // namespace keywork::deadlines

#pragma once

#include "care/feature.hpp"

namespace keywork::due {

Feature feature();

}  // namespace keywork::due

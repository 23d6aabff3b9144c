#pragma once

#include "care/feature.hpp"

namespace keywork::tell {

Feature feature();

}  // namespace keywork::tell

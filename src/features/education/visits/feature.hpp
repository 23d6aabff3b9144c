#pragma once

#include "care/feature.hpp"

namespace keywork::visits {

Feature feature();

}  // namespace keywork::visits

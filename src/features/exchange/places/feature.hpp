#pragma once

#include "care/feature.hpp"

namespace keywork::places {

Feature feature();

}  // namespace keywork::places

#pragma once

#include "care/feature.hpp"

namespace keywork::inspection {

Feature feature();

}  // namespace keywork::inspection

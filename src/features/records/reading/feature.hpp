#pragma once

#include "care/feature.hpp"

namespace keywork::reading {

Feature feature();

}  // namespace keywork::reading

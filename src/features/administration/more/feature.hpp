#pragma once

#include "care/feature.hpp"

namespace keywork::more {

Feature feature();

}  // namespace keywork::more

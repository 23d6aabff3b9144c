#pragma once

#include "care/feature.hpp"

namespace keywork::said {

Feature feature();

}  // namespace keywork::said

#pragma once

#include "care/feature.hpp"

namespace keywork::find {

Feature feature();

}  // namespace keywork::find

#pragma once

#include "care/feature.hpp"

namespace keywork::outcomes {

Feature feature();

}  // namespace keywork::outcomes

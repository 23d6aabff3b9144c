#pragma once

#include "care/feature.hpp"

namespace keywork::wellbeing {

Feature feature();

}  // namespace keywork::wellbeing

#pragma once

#include "care/feature.hpp"

namespace keywork::medicine_round {

Feature feature();

}  // namespace keywork::medicine_round

#pragma once

#include "care/feature.hpp"

namespace keywork::timeline {

Feature feature();

}  // namespace keywork::timeline

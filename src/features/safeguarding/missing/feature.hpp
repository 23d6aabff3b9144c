#pragma once

#include "care/feature.hpp"

namespace keywork::missing_episodes {

Feature feature();

}  // namespace keywork::missing_episodes

#pragma once

#include "care/feature.hpp"

namespace keywork::sessions {

Feature feature();

}  // namespace keywork::sessions

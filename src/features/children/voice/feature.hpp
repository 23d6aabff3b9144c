#pragma once

#include "care/feature.hpp"

namespace keywork::voice {

Feature feature();

}  // namespace keywork::voice

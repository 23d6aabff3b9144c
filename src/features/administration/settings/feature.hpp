#pragma once

#include "care/feature.hpp"

namespace keywork::settings {

Feature feature();

}  // namespace keywork::settings

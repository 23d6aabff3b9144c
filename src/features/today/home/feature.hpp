#pragma once

#include "care/feature.hpp"

namespace keywork::home {

Feature feature();

}  // namespace keywork::home

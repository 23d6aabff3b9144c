#pragma once

#include "care/feature.hpp"

namespace keywork::policies {

Feature feature();

}  // namespace keywork::policies

#pragma once

#include "care/feature.hpp"

namespace keywork::identity {

Feature feature();

}  // namespace keywork::identity

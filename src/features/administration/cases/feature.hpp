#pragma once

#include "care/feature.hpp"

namespace keywork::cases {

Feature feature();

}  // namespace keywork::cases

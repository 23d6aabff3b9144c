#pragma once

#include "care/feature.hpp"

namespace keywork::money {

Feature feature();

}  // namespace keywork::money

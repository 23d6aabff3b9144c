#pragma once

#include "care/feature.hpp"

namespace keywork::night {

Feature feature();

}  // namespace keywork::night

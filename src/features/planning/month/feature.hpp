#pragma once

#include "care/feature.hpp"

namespace keywork::month {

Feature feature();

}  // namespace keywork::month

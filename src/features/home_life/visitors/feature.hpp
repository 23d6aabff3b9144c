#pragma once

#include "care/feature.hpp"

namespace keywork::visitors {

Feature feature();

}  // namespace keywork::visitors

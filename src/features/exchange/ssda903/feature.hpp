#pragma once

#include "care/feature.hpp"

namespace keywork::ssda903 {

Feature feature();

}  // namespace keywork::ssda903

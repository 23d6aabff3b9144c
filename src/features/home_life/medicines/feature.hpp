#pragma once

#include "care/feature.hpp"

namespace keywork::medicines {

Feature feature();

}  // namespace keywork::medicines

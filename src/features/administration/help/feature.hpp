#pragma once

#include "care/feature.hpp"

namespace keywork::help {

Feature feature();

}  // namespace keywork::help

#pragma once

#include "care/feature.hpp"

namespace keywork::staff_file {

Feature feature();

}  // namespace keywork::staff_file

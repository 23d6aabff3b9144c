#pragma once

#include "care/feature.hpp"

namespace keywork::tasks {

Feature feature();

}  // namespace keywork::tasks

#pragma once

#include "care/feature.hpp"

namespace keywork::young_people {

Feature feature();

}  // namespace keywork::young_people

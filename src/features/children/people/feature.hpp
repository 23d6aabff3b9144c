#pragma once

#include "care/feature.hpp"

namespace keywork::people {

Feature feature();

}  // namespace keywork::people

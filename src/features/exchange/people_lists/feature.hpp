#pragma once

#include "care/feature.hpp"

namespace keywork::people_lists {

Feature feature();

}  // namespace keywork::people_lists

#pragma once

#include "care/feature.hpp"

namespace keywork::house_list {

Feature feature();

}  // namespace keywork::house_list

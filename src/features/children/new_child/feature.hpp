#pragma once

#include "care/feature.hpp"

namespace keywork::new_child {

Feature feature();

}  // namespace keywork::new_child

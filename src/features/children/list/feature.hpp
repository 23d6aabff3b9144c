#pragma once

#include "care/feature.hpp"

namespace keywork::child_list {

Feature feature();

}  // namespace keywork::child_list

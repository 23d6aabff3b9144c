#pragma once

#include "care/feature.hpp"

namespace keywork::own_notices {

Feature feature();

}  // namespace keywork::own_notices

#pragma once

#include "care/feature.hpp"

namespace keywork::notices {

Feature feature();

}  // namespace keywork::notices

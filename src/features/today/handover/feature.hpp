#pragma once

#include "care/feature.hpp"

namespace keywork::handover {

Feature feature();

}  // namespace keywork::handover

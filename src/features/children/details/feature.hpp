#pragma once

#include "care/feature.hpp"

namespace keywork::details {

Feature feature();

}  // namespace keywork::details

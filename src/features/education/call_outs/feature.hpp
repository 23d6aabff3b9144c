#pragma once

#include "care/feature.hpp"

namespace keywork::call_outs {

Feature feature();

}  // namespace keywork::call_outs

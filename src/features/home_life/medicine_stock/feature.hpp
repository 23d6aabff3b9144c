#pragma once

#include "care/feature.hpp"

namespace keywork::medicine_stock {

Feature feature();

}  // namespace keywork::medicine_stock

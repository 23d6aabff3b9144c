#pragma once

#include "care/feature.hpp"

namespace keywork::house_records {

Feature feature();

}  // namespace keywork::house_records

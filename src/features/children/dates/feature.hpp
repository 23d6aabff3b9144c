#pragma once

#include "care/feature.hpp"

namespace keywork::date_list {

Feature feature();

}  // namespace keywork::date_list

#pragma once

#include "care/feature.hpp"

namespace keywork::own_page {

Feature feature();

}  // namespace keywork::own_page

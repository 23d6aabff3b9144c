#pragma once

#include "care/feature.hpp"

namespace keywork::standards_page {

Feature feature();

}  // namespace keywork::standards_page

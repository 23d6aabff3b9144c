#pragma once

#include "care/feature.hpp"

namespace keywork::documents {

Feature feature();

}  // namespace keywork::documents

#pragma once

#include "care/feature.hpp"

namespace keywork::signing {

Feature feature();

}  // namespace keywork::signing

#pragma once

#include "care/feature.hpp"

namespace keywork::sign_in {

Feature feature();

}  // namespace keywork::sign_in

#pragma once

#include "care/feature.hpp"

namespace keywork::forms {

Feature feature();

}  // namespace keywork::forms

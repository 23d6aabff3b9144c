#pragma once

#include "care/feature.hpp"

namespace keywork::training_matrix {

Feature feature();

}  // namespace keywork::training_matrix

#pragma once

#include "care/feature.hpp"

namespace keywork::rota {

Feature feature();

}  // namespace keywork::rota

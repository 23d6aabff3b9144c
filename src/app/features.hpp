// Every slice, once: a slice that is not named here is not in the program.
#pragma once

#include "care/feature.hpp"

namespace keywork::app {

Features all_features();

}  // namespace keywork::app

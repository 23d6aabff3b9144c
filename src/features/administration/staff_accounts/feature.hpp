#pragma once

#include "care/feature.hpp"

namespace keywork::staff_accounts {

Feature feature();

}  // namespace keywork::staff_accounts

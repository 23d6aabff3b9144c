#pragma once

#include "care/feature.hpp"

namespace keywork::audit_trail {

Feature feature();

}  // namespace keywork::audit_trail

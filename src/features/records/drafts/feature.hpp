#pragma once

#include "care/feature.hpp"

namespace keywork::drafts {

Feature feature();

}  // namespace keywork::drafts

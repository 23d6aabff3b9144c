#pragma once

#include "care/feature.hpp"

namespace keywork::import_journal {

Feature feature();

}  // namespace keywork::import_journal

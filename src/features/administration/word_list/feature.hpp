#pragma once

#include "care/feature.hpp"

namespace keywork::word_list {

Feature feature();

}  // namespace keywork::word_list

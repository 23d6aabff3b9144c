// Damaged copies of a good input, the same for the same seed, for tests of what reads uploads.
#pragma once

#include "platform/random/random.hpp"

#include <string>
#include <string_view>

namespace keywork::testing {

/// `input` with one to eight changes: bytes flipped, removed, doubled or cut off, pieces moved, and
/// characters of `special` (those that mean something in the format) put in.
std::string mutated(std::string_view input, std::string_view special, Random& random);

}  // namespace keywork::testing

// Where a text quotes somebody.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace keywork::writing_help {

/// Bytes [first, second) inside “…”, "…", ‘…’, '…' and «…», in the order of the text. A quotation
/// ends with its paragraph; one that is never closed is none. Apostrophes are no quotation marks.
std::vector<std::pair<std::size_t, std::size_t>> quoted(std::string_view text);

}  // namespace keywork::writing_help

// Which text both databases keep exactly as it was given.
#pragma once

#include <string_view>

namespace keywork::db {

/// True for valid UTF-8 without U+0000. PostgreSQL keeps no other text, so SQLite is given none.
bool is_storable(std::string_view text);

}  // namespace keywork::db

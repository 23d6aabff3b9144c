#include "platform/db/storable.hpp"

#include "platform/words/utf8.hpp"

namespace keywork::db {

bool is_storable(std::string_view text)
{
    return text.find('\0') == std::string_view::npos && words::is_utf8(text);
}

}  // namespace keywork::db

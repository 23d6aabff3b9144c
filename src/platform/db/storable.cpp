#include "platform/db/storable.hpp"

#include <cstddef>
#include <cstdint>

namespace keywork::db {
namespace {

bool continues(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// The length of the valid character of more than one byte that starts at `at`; 0 if none does.
/// source  The Unicode Standard, table 3-7: no overlong form, no surrogate, none above U+10FFFF
std::size_t long_character_at(std::string_view text, std::size_t at)
{
    auto const first = static_cast<unsigned char>(text[at]);
    std::size_t const length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3
                             : first < 0xF5 ? 4 : 0;
    for (std::size_t next = 1; next < length; ++next)
        if (!continues(text, at + next)) return 0;
    if (length < 3) return length;
    auto const second = static_cast<unsigned char>(text[at + 1]);
    bool const is_overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    bool const is_surrogate = first == 0xED && second > 0x9F;
    bool const is_beyond = first == 0xF4 && second > 0x8F;
    return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

}  // namespace

bool is_storable(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '\0') return false;
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        auto const length = long_character_at(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

}  // namespace keywork::db

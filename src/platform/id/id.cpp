#include "platform/id/id.hpp"

#include <algorithm>
#include <cstdint>

namespace keywork {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

bool is_id_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

bool is_id_text(std::string_view text)
{
    return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, is_id_character);
}

std::string new_id_text(std::chrono::sys_time<std::chrono::milliseconds> now,
                        std::uint64_t random_bits)
{
    std::string text(20, '0');
    auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (std::size_t i = 10; i-- > 0; milliseconds >>= 5) text[i] = alphabet[milliseconds & 31];
    for (std::size_t i = 20; i-- > 10; random_bits >>= 5) text[i] = alphabet[random_bits & 31];
    return text;
}

}  // namespace keywork

#include "platform/http/text.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <cstdint>

namespace keywork::http {
namespace {

std::optional<int> hexadecimal_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

/// The length of the UTF-8 sequence at the front of `text`; 0 if it is not one.
std::size_t sequence_length(std::string_view text)
{
    auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    std::uint8_t const first = byte(0);
    if (first < 0x80) return 1;
    // Lead bytes 0x80 to 0xC1 continue a sequence or start an overlong one; above 0xF4 there is
    // no code point.
    if (first < 0xC2 || first > 0xF4) return 0;
    std::size_t const length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    bool const overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    bool const surrogate = first == 0xED && byte(1) > 0x9F;
    bool const beyond_last = first == 0xF4 && byte(1) > 0x8F;
    return overlong || surrogate || beyond_last ? 0 : length;
}

bool is_token_character(char c)
{
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return letter || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::is_space) {
            decoded += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            auto const high = hexadecimal_digit(text[i + 1]);
            auto const low = hexadecimal_digit(text[i + 2]);
            if (!high || !low) return std::nullopt;
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

bool is_storable_text(std::string_view text)
{
    while (!text.empty()) {
        std::size_t const length = sequence_length(text);
        if (length == 0 || text.front() == '\0') return false;
        text.remove_prefix(length);
    }
    return true;
}

bool same_ignoring_case(std::string_view one, std::string_view other)
{
    return std::ranges::equal(
        one, other, [](char a, char b) { return lower_case(a) == lower_case(b); });
}

bool is_token(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_token_character);
}

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace keywork::http

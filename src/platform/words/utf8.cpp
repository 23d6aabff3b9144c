#include "platform/words/utf8.hpp"

#include "platform/expects.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace keywork::words {
namespace {

constexpr char32_t replacement = 0xfffd;

/// Bytes 0x80 to 0x9f of the code page; 0 where it leaves them undefined.
/// source   Unicode Consortium, mapping CP1252.TXT
constexpr std::array<char32_t, 32> upper_controls_of_1252{
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

unsigned char byte_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// What the first byte says: how many bytes, which of its bits count, and the least code point that
/// needs as many (less is an overlong form). Length 0: not a first byte.
struct Lead {
    std::size_t length;
    unsigned bits;
    char32_t least;
};

Lead lead_of(unsigned char byte)
{
    if (byte < 0x80) return {.length = 1, .bits = byte, .least = 0};
    if (byte >= 0xc2 && byte < 0xe0) return {.length = 2, .bits = byte & 0x1fU, .least = 0x80};
    if (byte >= 0xe0 && byte < 0xf0) return {.length = 3, .bits = byte & 0x0fU, .least = 0x800};
    if (byte >= 0xf0 && byte < 0xf5) return {.length = 4, .bits = byte & 0x07U, .least = 0x10000};
    return {.length = 0, .bits = 0, .least = 0};
}

/// The place of the next byte that is not ASCII, from `at`; eight bytes a step.
std::size_t past_ascii(std::string_view text, std::size_t at)
{
    while (at + 8 <= text.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & 0x8080808080808080ULL) != 0) break;
        at += 8;
    }
    while (at < text.size() && byte_at(text, at) < 0x80) ++at;
    return at;
}

}  // namespace

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at)
{
    expects(at < text.size());
    auto const lead = lead_of(byte_at(text, at));
    if (lead.length == 0 || at + lead.length > text.size()) {
        ++at;
        return std::nullopt;
    }
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        auto const byte = byte_at(text, at + i);
        if ((byte & 0xc0) != 0x80) {
            ++at;
            return std::nullopt;
        }
        code_point = code_point << 6 | (byte & 0x3fU);
    }
    bool const surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
    if (code_point < lead.least || surrogate || code_point > 0x10ffff) {
        ++at;
        return std::nullopt;
    }
    at += lead.length;
    return code_point;
}

bool is_utf8(std::string_view text)
{
    for (std::size_t at = past_ascii(text, 0); at < text.size(); at = past_ascii(text, at))
        if (!next_code_point(text, at)) return false;
    return true;
}

void append(std::string& text, char32_t code_point)
{
    auto const put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xc0 | code_point >> 6);
        put(0x80 | (code_point & 0x3f));
    } else if (code_point < 0x10000) {
        put(0xe0 | code_point >> 12);
        put(0x80 | (code_point >> 6 & 0x3f));
        put(0x80 | (code_point & 0x3f));
    } else {
        put(0xf0 | code_point >> 18);
        put(0x80 | (code_point >> 12 & 0x3f));
        put(0x80 | (code_point >> 6 & 0x3f));
        put(0x80 | (code_point & 0x3f));
    }
}

std::string with_bad_bytes_replaced(std::string_view text)
{
    if (is_utf8(text)) return std::string{text};
    std::string whole;
    whole.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size();)
        append(whole, next_code_point(text, at).value_or(replacement));
    return whole;
}

std::string from_windows_1252(std::string_view text)
{
    std::string converted;
    converted.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const byte = byte_at(text, at);
        if (byte < 0x80) {
            converted += text[at];
        } else if (byte >= 0xa0) {
            append(converted, byte);
        } else {
            auto const code_point = upper_controls_of_1252.at(byte - 0x80U);
            append(converted, code_point == 0 ? replacement : code_point);
        }
    }
    return converted;
}

}  // namespace keywork::words

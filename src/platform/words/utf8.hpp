// Text that is known to be UTF-8, and what is done with text that is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace keywork::words {

/// True for well-formed UTF-8: no overlong forms, no surrogates, nothing over U+10FFFF.
bool is_utf8(std::string_view text);

/// The code point that starts at `at`, which then stands behind it; none, moving one byte on, if
/// the bytes there are not UTF-8. Expects `at` inside the text.
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at);

/// Appends a code point as UTF-8.
void append(std::string& text, char32_t code_point);

/// The text with each byte that is not UTF-8 replaced by U+FFFD.
std::string with_bad_bytes_replaced(std::string_view text);

/// Text in Windows code page 1252, as older spreadsheets save it, as UTF-8. The five bytes that
/// the page leaves undefined become U+FFFD.
std::string from_windows_1252(std::string_view text);

}  // namespace keywork::words

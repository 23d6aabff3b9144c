#include "platform/csv/csv.hpp"
#include "platform/csv/formula.hpp"

#include <algorithm>
#include <array>

namespace keywork::csv {
namespace {

constexpr std::array<std::string_view, 4> full_width{"\xef\xbc\x9d", "\xef\xbc\x8b",
                                                     "\xef\xbc\x8d", "\xef\xbc\xa0"};  // = + - @

std::size_t digits_from(std::string_view text)
{
    auto const end = text.find_first_not_of("0123456789");
    return std::min(end, text.size());
}

/// An optional sign, digits, and perhaps a point with digits after it.
bool is_plain_number(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    auto const whole = digits_from(text);
    if (whole == 0) return false;
    text.remove_prefix(whole);
    if (text.empty()) return true;
    if (text.front() != '.') return false;
    text.remove_prefix(1);
    return !text.empty() && digits_from(text) == text.size();
}

}  // namespace

bool could_be_formula(std::string_view cell)
{
    if (cell.empty() || is_plain_number(cell)) return false;
    if (std::string_view{"=+-@\t\r\n\0", 8}.find(cell.front()) != std::string_view::npos)
        return true;
    return std::ranges::any_of(full_width,
                               [&](std::string_view sign) { return cell.starts_with(sign); });
}

bool is_guarded(std::string_view cell)
{
    return cell.starts_with('\'') && could_be_formula(cell.substr(1));
}

void append_row(std::string& out, std::span<std::string const> cells)
{
    for (bool first = true; std::string const& cell : cells) {
        if (!first) out += ',';
        first = false;
        bool const quoted = cell.find_first_of(",\"\r\n\t;") != std::string::npos;
        if (quoted) out += '"';
        if (could_be_formula(cell)) out += '\'';
        for (char const c : cell) {
            if (c == '"') out += '"';
            out += c;
        }
        if (quoted) out += '"';
    }
    out += "\r\n";
}

}  // namespace keywork::csv

#include "care/postcode/postcode.hpp"

#include <cmath>

namespace keywork {
namespace {

constexpr double metres_a_kilometre = 1000;
constexpr double kilometres_a_mile = 1.6093;  // the guidance's figure, not 1.609344

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_one_of(char c, std::string_view letters)
{
    return letters.find(c) != std::string_view::npos;
}

/// One or two letters, a digit, and perhaps one more digit or letter.
bool is_outward(std::string_view code)
{
    if (code.size() < 2 || code.size() > 4 || !is_letter(code[0]) || is_one_of(code[0], "QVX"))
        return false;
    std::size_t at = 1;
    if (is_letter(code[at])) {
        if (is_one_of(code[at], "IJZ")) return false;
        ++at;
    }
    if (at >= code.size() || !is_digit(code[at])) return false;
    ++at;
    if (at < code.size()) ++at;
    return at == code.size() && (is_digit(code.back()) || is_letter(code.back()));
}

bool is_inward(std::string_view code)
{
    return code.size() == 3 && is_digit(code[0]) && is_letter(code[1]) && is_letter(code[2]) &&
           !is_one_of(code[1], "CIKMOV") && !is_one_of(code[2], "CIKMOV");
}

}  // namespace

std::optional<std::string> read_postcode(std::string_view typed)
{
    auto const packed = postcode::key_of(typed);
    if (packed.size() < 5 || packed.size() > 7) return std::nullopt;
    std::string_view const outward = std::string_view{packed}.substr(0, packed.size() - 3);
    std::string_view const inward = std::string_view{packed}.substr(packed.size() - 3);
    if (!is_outward(outward) || !is_inward(inward)) return std::nullopt;
    return std::string{outward} + " " + std::string{inward};
}

double miles_between(GridPlace one, GridPlace other)
{
    auto const east = static_cast<double>(one.easting - other.easting);
    auto const north = static_cast<double>(one.northing - other.northing);
    auto const miles = std::hypot(east, north) / metres_a_kilometre / kilometres_a_mile;
    return std::round(miles * 10) / 10;
}

std::string postcode::key_of(std::string_view postcode)
{
    std::string packed;
    packed.reserve(postcode.size());
    for (char const c : postcode) {
        if (c == ' ') continue;
        packed += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return packed;
}

}  // namespace keywork

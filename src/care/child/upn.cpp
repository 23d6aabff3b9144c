#include "care/child/upn.hpp"

#include <cctype>
#include <optional>

namespace keywork {
namespace {

constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";  // without I, O and S

Outcome<std::string> wrong(std::string message)
{
    return refuse(Invalid{{{"upn", std::move(message)}}});
}

/// What one of the last twelve characters counts; none: it may not stand there.
std::optional<std::size_t> worth(char c, bool is_last)
{
    if (c >= '0' && c <= '9') return static_cast<std::size_t>(c - '0');
    auto const place = letters.find(c);
    if (is_last && place != std::string_view::npos) return place;  // a temporary UPN
    return std::nullopt;
}

}  // namespace

Outcome<std::string> read_upn(std::string_view typed)
{
    std::string upn;
    for (char const c : typed)
        if (c != ' ') upn += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    constexpr std::size_t length = 13;
    if (upn.size() != length)
        return wrong("Enter a UPN of one letter and 12 numbers, like H801200001001");
    std::size_t sum = 0;
    for (std::size_t i = 1; i < length; ++i) {
        auto const value = worth(upn[i], i == length - 1);
        if (!value) return wrong("Enter a UPN of one letter and 12 numbers, like H801200001001");
        sum += *value * (i + 1);
    }
    if (upn[0] != letters[sum % letters.size()])
        return wrong("Check the UPN: its first letter does not fit its numbers");
    return upn;
}

}  // namespace keywork

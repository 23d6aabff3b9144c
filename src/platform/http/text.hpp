// Small readings of text that requests are made of. Internal to platform/http.
#pragma once

#include "platform/outcome.hpp"  // declares tl::expected as [[nodiscard]] before including it

#include <optional>
#include <string>
#include <string_view>

namespace keywork::http {

/// Why a request is not taken: the status of its answer.
struct Refused {
    int status;
    bool operator==(Refused const&) const = default;
};
template <class T> using Reading = tl::expected<T, Refused>;

inline tl::unexpected<Refused> refused(int status)
{
    return tl::unexpected<Refused>{Refused{status}};
}

enum class Plus { is_space, is_plus };

/// Percent-decoded once. None if a percent sign is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

/// Well-formed UTF-8 (no surrogates, nothing overlong) without NUL: what a database will take.
bool is_storable_text(std::string_view text);

bool same_ignoring_case(std::string_view one, std::string_view other);
bool is_token(std::string_view text);  // RFC 9110, section 5.6.2
std::string_view trimmed(std::string_view text);  // of spaces and tabs

}  // namespace keywork::http

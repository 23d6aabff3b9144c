// Signing in: what is asked for, and the limits on trying.
#pragma once

#include "care/session/session.hpp"
#include "platform/outcome.hpp"

#include <string>

namespace keywork::sign_in {

struct Attempt {
    std::string sign_in_name;     // as typed
    std::string password;
    session::Device device;
    std::string address;          // the peer's
};

/// A new password for one's own account, as typed.
struct PasswordChange {
    std::string old_password;
    std::string new_password;
    std::string address;          // the peer's
};

/// 12 to 128 characters, no composition rules (security model, 7.10).
inline constexpr std::size_t shortest_password = 12;
inline constexpr std::size_t longest_password = 128;

/// Trimmed and in lower case: how names are kept.
std::string kept_name(std::string_view typed);

/// What is wrong with a new password; none: it is good. Characters are counted, not bytes.
/// Refused: too short, too long, one of the common ones, or made of the person's own name or the
/// organisation's.
std::optional<std::string> fault_of_password(std::string_view password,
                                             std::string_view sign_in_name,
                                             std::string_view full_name);

/// A path on this site to go to after signing in; "/" for anything else.
std::string safe_next(std::string_view wanted);

}  // namespace keywork::sign_in

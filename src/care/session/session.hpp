// Signed-in browsers: 256 random bits in a cookie, only their hash here (security model, 7.9).
#pragma once

#include "care/access/actor.hpp"
#include "care/site/services.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <string>

namespace keywork::session {

enum class Device : std::uint8_t { shared, personal };

/// A shared device is left alone for 5 minutes at most, a personal one for 15; nobody stays signed
/// in for more than 8 hours (security model, 7.6).
constexpr minutes idle_limit(Device device)
{
    return device == Device::shared ? minutes{5} : minutes{15};
}
inline constexpr hours longest{8};
/// For this long after the password was given a session has assurance A3.
inline constexpr minutes fresh_for{10};
/// seen_at is written at most this often, so that reading pages do not all write.
inline constexpr seconds seen_every{60};

struct Session {
    std::string token_hash;
    StaffId staff;
    std::string form_secret;
    Device device;
    std::optional<SettingId> setting;
    sys_seconds signed_in_at;
    sys_seconds password_at;
    sys_seconds seen_at;
    std::optional<sys_seconds> ended_at;
};

/// Whether the session still stands: not ended, not idle, not too old. Pure.
bool stands(Session const& session, sys_seconds now);

/// A3 while the password is fresh, else A2. Pure. (A1 waits for second factors.)
Assurance assurance(Session const& session, sys_seconds now);

/// __Host-keywork; without the prefix only where the installation has no TLS in front at all.
std::string_view cookie_name(Installation const& installation);
std::string token_hash(std::string_view token);
/// What the audit shows of a session: the first 16 hex of its hash.
std::string audit_name(Session const& session);
/// The token that every form of this session carries.
std::string form_token(std::string_view form_secret);

}  // namespace keywork::session

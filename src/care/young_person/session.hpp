// A young person's own session: on a device that staff opened for their place, with a secret that
// staff gave them. It is no staff session and reaches only routes that are declared for it.
#pragma once

#include "care/access/actor.hpp"
#include "care/ids.hpp"
#include "care/site/services.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keywork::young_person {

using AccessId = Id<struct YoungPersonAccess>;

/// A shared device in a room with others: left alone, it is signed out soon.
inline constexpr minutes idle_limit{5};
inline constexpr hours longest{2};
/// seen_at is written at most this often.
inline constexpr seconds seen_every{60};
/// What was being written when a session ran out still arrives for this long.
inline constexpr hours words_arrive_for{8};

/// A session as its row has it, with whose it is.
struct Session {
    std::string token_hash;
    AccessId access;
    std::string device_hash;
    ChildId child;
    std::string known_as;
    SettingId setting;
    std::string form_secret;
    sys_seconds signed_in_at;
    sys_seconds seen_at;
    sys_seconds device_until;                // when the device closes by itself
    bool ended = false;   // signed out; or the sign-in, the device or the stay has ended
};

/// Not ended, not idle, not too old, on a device that is open. Pure.
bool stands(Session const& session, sys_seconds now);

/// Who asks in it. `session` is "-" when it no longer stands and words in it are being kept.
Actor actor_of(Session const& session, sys_seconds now, std::string const& reference);

/// The cookies of the session and of the device; __Host- wherever the installation has TLS.
std::string_view session_cookie(Installation const& installation);
std::string_view device_cookie(Installation const& installation);

}  // namespace keywork::young_person

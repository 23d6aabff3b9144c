// Passwords as they are tried: right or wrong, how often, and given again for what needs it.
#pragma once

#include "care/session/session.hpp"
#include "care/site/site.hpp"
#include "platform/http/message.hpp"

#include <string>
#include <string_view>

namespace keywork::session {

/// A password tried too often waits this long (security model, 7.11: by account, then address).
inline constexpr minutes failures_count_for{15};
inline constexpr int most_failures_by_name = 10;
inline constexpr int most_failures_by_address = 50;

/// Whether one more try must wait. Pure.
bool must_wait(std::int64_t failures_by_name, std::int64_t failures_by_address);

std::string tried_name(std::string_view name);
bool has_to_wait(Site const& site, std::string const& name, std::string const& address);
Refusal too_often();
/// Kept outside any actor's transaction: nobody is signed in by a wrong password.
void keep_failure(Site& site, std::string const& name, std::string const& address,
                  std::string const& request);

/// The hash of the session that a request came with: staff routes always have one.
std::string hash_of(http::Request const& message, Site const& site);

bool password_matches(Site& site, StaffId const& staff, std::string const& password);

/// Gives the password again: assurance A3 for ten minutes.
/// refused  Invalid by the field "password"; Conflict when it was tried too often
Outcome<> give_again(Site& site, Actor const& actor, std::string const& token_hash,
                     std::string const& password, std::string const& address);

}  // namespace keywork::session

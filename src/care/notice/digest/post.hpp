// What carries the digests and tests to the relay: asked every few seconds while the program runs.
#pragma once

#include "care/notice/digest/digest.hpp"
#include "platform/random/random.hpp"

#include <functional>

namespace keywork::notice {

/// Hands a message to the relay; none: it was taken.
using Carry = std::function<std::optional<mail::NotSent>(mail::Message const&)>;

struct Post {
    db::Database& database;
    Random& random;
    Rules rules;
    std::string address;      // of this program, for links: https://keywork.example.org
    Carry carry;
    std::function<bool()> stopping;
};

/// Sends what is due at `now`. A row is claimed and committed before its message leaves, so that of
/// two processes one sends it; no transaction is open while the relay is spoken with.
/// returns  how many were taken by the relay
int send_due(Post const& post, sys_seconds now);

/// "3 things need you" and the rest: counts, and links into Keywork. Pure.
mail::Message digest_message(Sending const& sending, Counts const& counts,
                             std::string const& address);
mail::Message test_message(Sending const& sending, std::string const& address);

}  // namespace keywork::notice

// Somebody's own calendar address: a secret in an address, read only, theirs to take back.
#pragma once

#include "care/ids.hpp"
#include "care/site/transaction.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <string>

namespace keywork::notice {

using FeedId = Id<struct Feed>;

struct Feed {
    FeedId id;
    StaffId staff;
    sys_seconds made_at;
    std::optional<sys_seconds> read_at;   // none: no calendar has read it yet
};

/// The one that is live; none: there is none.
std::optional<Feed> live_feed(db::Reader& db, StaffId const& staff);
std::optional<Feed> feed_by_hash(db::Reader& db, std::string_view token_hash);

/// Makes a new address for the actor and ends the one they had, with its audit entry.
/// token   32 random bytes as base64url; it is kept nowhere
void make_feed(Transaction& tx, std::string_view token);
/// Ends the actor's address, with its audit entry.
/// refused  NotFound when there is none
Outcome<> end_feed(Transaction& tx);

/// A calendar read it: kept with an audit entry in whose name it was read.
void keep_reading(db::Transaction& db, Feed const& feed, std::int64_t how_many, sys_seconds at);

}  // namespace keywork::notice

// The statements of calendar addresses.
#pragma once

#include "care/notice/calendar/feed.hpp"

namespace keywork::notice {

void insert_feed(db::Transaction& db, Feed const& feed, std::string_view token_hash);
/// How many there were: none or one.
std::int64_t end_feed_of(db::Transaction& db, StaffId const& staff, sys_seconds at);
void set_read(db::Transaction& db, FeedId const& id, sys_seconds at);

}  // namespace keywork::notice

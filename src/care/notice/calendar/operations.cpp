#include "care/notice/calendar/store.hpp"

#include "platform/crypto/crypto.hpp"

namespace keywork::notice {

void make_feed(Transaction& tx, std::string_view token)
{
    end_feed_of(tx.db(), tx.actor().staff, tx.now());
    Feed const feed{.id = FeedId{tx.new_text()}, .staff = tx.actor().staff,
                    .made_at = tx.now(), .read_at = std::nullopt};
    insert_feed(tx.db(), feed, crypto::sha256_hex(token));
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("calendar", feed.id, "made"),
              .basis = "own"});
}

Outcome<> end_feed(Transaction& tx)
{
    auto const feed = live_feed(tx.db(), tx.actor().staff);
    if (!feed) return refuse(NotFound{});
    end_feed_of(tx.db(), tx.actor().staff, tx.now());
    tx.audit({.verb = audit::Verb::config_set,
              .target = audit::target("calendar", feed->id, "ended"),
              .basis = "own"});
    return {};
}

void keep_reading(db::Transaction& db, Feed const& feed, std::int64_t how_many, sys_seconds at)
{
    set_read(db, feed.id, at);
    audit::append_as(db, "u:" + feed.staff.text(), "-", at,
                     {.verb = audit::Verb::list_read,
                      .target = audit::target("calendar", feed.id),
                      .basis = "calendar",
                      .count = how_many});
}

}  // namespace keywork::notice

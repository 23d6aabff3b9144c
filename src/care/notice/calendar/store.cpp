#include "care/notice/calendar/store.hpp"

namespace keywork::notice {
namespace {

Feed read_feed(db::Row const& row)
{
    return {.id = row.get<FeedId>("id"),
            .staff = row.get<StaffId>("staff_id"),
            .made_at = row.get<sys_seconds>("made_at"),
            .read_at = row.get<std::optional<sys_seconds>>("read_at")};
}

}  // namespace

std::optional<Feed> live_feed(db::Reader& db, StaffId const& staff)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, made_at, read_at
          FROM calendar_feed
         WHERE staff_id = :staff AND ended_at IS NULL
    )sql"};
    return db.one(select, {{"staff", staff}}, read_feed);
}

std::optional<Feed> feed_by_hash(db::Reader& db, std::string_view token_hash)
{
    constexpr db::Sql select{R"sql(
        SELECT id, staff_id, made_at, read_at
          FROM calendar_feed
         WHERE token_hash = :hash AND ended_at IS NULL
    )sql"};
    return db.one(select, {{"hash", token_hash}}, read_feed);
}

void insert_feed(db::Transaction& db, Feed const& feed, std::string_view token_hash)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO calendar_feed (id, staff_id, token_hash, made_at)
        VALUES (:id, :staff, :hash, :at)
    )sql"};
    db.run(insert, {{"id", feed.id}, {"staff", feed.staff}, {"hash", token_hash},
                    {"at", feed.made_at}});
}

std::int64_t end_feed_of(db::Transaction& db, StaffId const& staff, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE calendar_feed
           SET ended_at = :at
         WHERE staff_id = :staff AND ended_at IS NULL
    )sql"};
    return db.run(update, {{"staff", staff}, {"at", at}});
}

void set_read(db::Transaction& db, FeedId const& id, sys_seconds at)
{
    constexpr db::Sql update{R"sql(
        UPDATE calendar_feed
           SET read_at = :at
         WHERE id = :id
    )sql"};
    db.run(update, {{"id", id}, {"at", at}});
}

}  // namespace keywork::notice

#include "care/young_person/session_store.hpp"

namespace keywork::young_person {
namespace {

Session read_young_session(db::Row const& row)
{
    return {.token_hash = row.get<std::string>("token_hash"),
            .access = row.get<AccessId>("access_id"),
            .device_hash = row.get<std::string>("device_hash"),
            .child = row.get<ChildId>("child_id"),
            .known_as = row.get<std::string>("known_as"),
            .setting = row.get<SettingId>("setting_id"),
            .form_secret = row.get<std::string>("form_secret"),
            .signed_in_at = row.get<sys_seconds>("signed_in_at"),
            .seen_at = row.get<sys_seconds>("seen_at"),
            .device_until = row.get<sys_seconds>("until_at"),
            .ended = row.get<bool>("ended")};
}

}  // namespace

std::optional<Session> find_session(db::Reader& db, std::string_view token_hash, local_days today)
{
    constexpr db::Sql select{R"sql(
        SELECT young_person_session.token_hash, young_person_session.access_id,
               young_person_session.device_hash, young_person_access.child_id, child.known_as,
               young_person_access.setting_id, young_person_session.form_secret,
               young_person_session.signed_in_at, young_person_session.seen_at,
               young_person_device.until_at,
               CASE WHEN young_person_session.ended_at IS NULL
                     AND young_person_access.ended_at IS NULL
                     AND young_person_access.locked_at IS NULL
                     AND young_person_device.closed_at IS NULL
                     AND young_person_device.setting_id = young_person_access.setting_id
                     AND EXISTS (SELECT 1 FROM stay
                                  WHERE stay.child_id = young_person_access.child_id
                                    AND stay.setting_id = young_person_access.setting_id
                                    AND stay.from_on <= :today
                                    AND (stay.until_on IS NULL OR stay.until_on >= :today))
                    THEN 0 ELSE 1 END AS ended
          FROM young_person_session
          JOIN young_person_access ON young_person_access.id = young_person_session.access_id
          JOIN young_person_device
            ON young_person_device.token_hash = young_person_session.device_hash
          JOIN child               ON child.id = young_person_access.child_id
         WHERE young_person_session.token_hash = :token_hash
    )sql"};
    return db.one(select, {{"token_hash", token_hash}, {"today", today}}, read_young_session);
}

void insert_session(db::Transaction& tx, NewSession const& session)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO young_person_session (token_hash, access_id, device_hash, form_secret,
                                          signed_in_at, seen_at)
        VALUES (:token_hash, :access, :device_hash, :form_secret, :signed_in_at, :signed_in_at)
    )sql"};
    tx.run(insert, {{"token_hash", session.token_hash},
                    {"access", session.access},
                    {"device_hash", session.device_hash},
                    {"form_secret", session.form_secret},
                    {"signed_in_at", session.signed_in_at}});
}

void set_seen(db::Transaction& tx, std::string_view token_hash, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_session
           SET seen_at = :now
         WHERE token_hash = :token_hash AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"now", now}, {"token_hash", token_hash}});
}

void end_session(db::Transaction& tx, std::string_view token_hash, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_session
           SET ended_at = :now
         WHERE token_hash = :token_hash AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"now", now}, {"token_hash", token_hash}});
}

void end_sessions_of(db::Transaction& tx, AccessId const& access, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE young_person_session
           SET ended_at = :now
         WHERE access_id = :access AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"now", now}, {"access", access}});
}

}  // namespace keywork::young_person

#include "care/session/store.hpp"

#include "platform/expects.hpp"

namespace keywork::session {
namespace {

Session read_session(db::Row const& row)
{
    return {.token_hash = row.get<std::string>("token_hash"),
            .staff = row.get<StaffId>("staff_id"),
            .form_secret = row.get<std::string>("form_secret"),
            .device = row.get<std::string>("device") == "shared" ? Device::shared
                                                                 : Device::personal,
            .setting = row.get<std::optional<SettingId>>("setting_id"),
            .signed_in_at = row.get<sys_seconds>("signed_in_at"),
            .password_at = row.get<sys_seconds>("password_at"),
            .seen_at = row.get<sys_seconds>("seen_at"),
            .ended_at = row.get<std::optional<sys_seconds>>("ended_at")};
}

}  // namespace

std::optional<Session> find_session(db::Reader& db, std::string_view token_hash)
{
    constexpr db::Sql select{R"sql(
        SELECT token_hash, staff_id, form_secret, device, setting_id, signed_in_at, password_at,
               seen_at, ended_at
          FROM session
         WHERE token_hash = :token_hash
    )sql"};
    return db.one(select, {{"token_hash", token_hash}}, read_session);
}

void store_session(db::Transaction& tx, Session const& session)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO session (token_hash, staff_id, form_secret, device, setting_id, signed_in_at,
                             password_at, seen_at, ended_at)
        VALUES (:token_hash, :staff, :form_secret, :device, :setting, :signed_in_at, :password_at,
                :seen_at, :ended_at)
    )sql"};
    tx.run(insert, {{"token_hash", session.token_hash},
                    {"staff", session.staff},
                    {"form_secret", session.form_secret},
                    {"device", session.device == Device::shared ? "shared" : "personal"},
                    {"setting", session.setting},
                    {"signed_in_at", session.signed_in_at},
                    {"password_at", session.password_at},
                    {"seen_at", session.seen_at},
                    {"ended_at", session.ended_at}});
}

void store_seen(db::Transaction& tx, std::string_view token_hash, sys_seconds now)
{
    constexpr db::Sql session{
        "UPDATE session SET seen_at = :now WHERE token_hash = :token_hash AND ended_at IS NULL"};
    tx.run(session, {{"now", now}, {"token_hash", token_hash}});
    constexpr db::Sql staff{R"sql(
        UPDATE staff SET last_seen_at = :now
         WHERE id = (SELECT staff_id FROM session WHERE token_hash = :token_hash)
    )sql"};
    tx.run(staff, {{"now", now}, {"token_hash", token_hash}});
}

void store_password_given(db::Transaction& tx, std::string_view token_hash, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE session SET password_at = :now, seen_at = :now
         WHERE token_hash = :token_hash AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"now", now}, {"token_hash", token_hash}});
}

void store_place(db::Transaction& tx, std::string_view token_hash, SettingId const& setting)
{
    constexpr db::Sql update{
        "UPDATE session SET setting_id = :setting WHERE token_hash = :token_hash"};
    tx.run(update, {{"setting", setting}, {"token_hash", token_hash}});
}

void store_end(db::Transaction& tx, std::string_view token_hash, sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE session SET ended_at = :now WHERE token_hash = :token_hash AND ended_at IS NULL
    )sql"};
    tx.run(update, {{"now", now}, {"token_hash", token_hash}});
}

void store_end_all(db::Transaction& tx, StaffId const& staff, std::string_view kept,
                   sys_seconds now)
{
    constexpr db::Sql update{R"sql(
        UPDATE session SET ended_at = :now
         WHERE staff_id = :staff AND ended_at IS NULL AND token_hash <> :kept
    )sql"};
    tx.run(update, {{"now", now}, {"staff", staff}, {"kept", kept}});
}

void store_password(db::Transaction& tx, StaffId const& staff, std::string_view hash)
{
    constexpr db::Sql update{R"sql(
        UPDATE staff SET password_hash = :hash, password_must_change = 0 WHERE id = :staff
    )sql"};
    tx.run(update, {{"hash", hash}, {"staff", staff}});
}

void store_theme(db::Transaction& tx, StaffId const& staff, std::string_view theme)
{
    constexpr db::Sql update{"UPDATE staff SET theme = :theme WHERE id = :staff"};
    tx.run(update, {{"theme", theme}, {"staff", staff}});
}

std::int64_t failures_since(db::Reader& db, std::string_view tried_hash, sys_seconds since)
{
    constexpr db::Sql count{R"sql(
        SELECT COUNT(*) AS number FROM sign_in_failure
         WHERE tried_hash = :tried AND failed_at >= :since
    )sql"};
    return db.number(count, {{"tried", tried_hash}, {"since", since}});
}

void store_failure(db::Transaction& tx, std::string_view tried_hash, sys_seconds now)
{
    constexpr db::Sql insert{
        "INSERT INTO sign_in_failure (tried_hash, failed_at) VALUES (:tried, :now)"};
    tx.run(insert, {{"tried", tried_hash}, {"now", now}});
}

void forget_failures(db::Transaction& tx, std::string_view tried_hash, sys_seconds before)
{
    constexpr db::Sql remove{
        "DELETE FROM sign_in_failure WHERE tried_hash = :tried AND failed_at <= :before"};
    tx.run(remove, {{"tried", tried_hash}, {"before", before}});
}

}  // namespace keywork::session

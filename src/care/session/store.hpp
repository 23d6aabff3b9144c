#pragma once

#include "care/session/session.hpp"

#include <vector>

namespace keywork::session {

std::optional<Session> find_session(db::Reader& db, std::string_view token_hash);

void store_session(db::Transaction& tx, Session const& session);
void store_seen(db::Transaction& tx, std::string_view token_hash, sys_seconds now);
void store_password_given(db::Transaction& tx, std::string_view token_hash, sys_seconds now);
void store_place(db::Transaction& tx, std::string_view token_hash, SettingId const& setting);
void store_end(db::Transaction& tx, std::string_view token_hash, sys_seconds now);
/// Ends every session of an account but `kept` (which may be empty).
void store_end_all(db::Transaction& tx, StaffId const& staff, std::string_view kept,
                   sys_seconds now);
void store_password(db::Transaction& tx, StaffId const& staff, std::string_view hash);
void store_theme(db::Transaction& tx, StaffId const& staff, std::string_view theme);

/// Failed sign-ins since `since` for a name or an address, by hash.
std::int64_t failures_since(db::Reader& db, std::string_view tried_hash, sys_seconds since);
void store_failure(db::Transaction& tx, std::string_view tried_hash, sys_seconds now);
void forget_failures(db::Transaction& tx, std::string_view tried_hash, sys_seconds before);

}  // namespace keywork::session

#pragma once

#include "care/session/session.hpp"

#include <vector>

namespace keywork::session {

/// A member of staff as sign-in needs them.
struct Account {
    StaffId staff;
    std::string sign_in_name;
    std::string full_name;
    std::string job_title;
    std::optional<std::string> password_hash;   // none: cannot sign in
    bool password_must_change;
    std::string theme;
    bool switched_off;
    sys_seconds last_sign_of_life;              // seen, made or switched on, whichever came last

    /// Switched off by somebody, or off by itself: unused for 45 days.
    bool is_off(sys_seconds now) const;
};

std::optional<Session> find_session(db::Reader& db, std::string_view token_hash);
std::optional<Account> find_account(db::Reader& db, StaffId const& staff);
std::optional<Account> find_account_by_name(db::Reader& db, std::string_view sign_in_name);
/// The roles that hold on `today`, in settings that are open, by setting name.
std::vector<HeldRole> held_roles(db::Reader& db, StaffId const& staff, local_days today);

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

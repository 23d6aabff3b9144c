#pragma once

#include "care/young_person/session.hpp"
#include "platform/db/database.hpp"

namespace keywork::young_person {

/// None: no such session. `ended` is worked out for `today`: a stay may be over.
std::optional<Session> find_session(db::Reader& db, std::string_view token_hash,
                                    local_days today);

struct NewSession {
    std::string token_hash;
    AccessId access;
    std::string device_hash;
    std::string form_secret;
    sys_seconds signed_in_at;
};
void insert_session(db::Transaction& tx, NewSession const& session);
void set_seen(db::Transaction& tx, std::string_view token_hash, sys_seconds now);
void end_session(db::Transaction& tx, std::string_view token_hash, sys_seconds now);
/// Ends every open session of a sign-in.
void end_sessions_of(db::Transaction& tx, AccessId const& access, sys_seconds now);

}  // namespace keywork::young_person

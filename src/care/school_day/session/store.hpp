// The statements that the operations on sessions are made of.
#pragma once

#include "care/school_day/session/session.hpp"

namespace keywork::sessions {

/// Who taps, and when.
struct TapBy {
    StaffId staff;
    sys_seconds at;
};
void insert_tap(db::Transaction& tx, std::string const& id, SessionKey const& key,
                Tap const& tap, TapBy const& by);
void store_part(db::Transaction& tx, SessionKey const& key, StaffId const& staff, Part part,
                TapBy const& by);
/// False when somebody finished it before.
bool insert_finished(db::Transaction& tx, SessionKey const& key, TapBy const& by);

}  // namespace keywork::sessions

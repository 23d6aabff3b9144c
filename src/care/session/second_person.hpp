// Two people on one device: somebody else gives their own name and password on the first one's
// page, and is named as the witness. Nobody is signed in by it.
#pragma once

#include "care/session/password.hpp"
#include "care/staff/staff.hpp"

#include <string>

namespace keywork::session {

struct SecondPersonGiven {
    std::string sign_in_name;     // as typed
    std::string password;
    std::string address;          // the peer's
    SettingId place;              // where they must work today
};

/// Who the second person is. Wrong tries are counted and audited as those of signing in are
/// (security model, 7.11), and one for a name that is not there costs the same time.
///
/// refused  Invalid by the fields "witness_name" and "witness_password": nothing typed, not a
///          match, somebody who does not work there today, or the first person themselves; the
///          same when it was tried too often
Outcome<StaffFace> second_person(Site& site, Actor const& first, SecondPersonGiven const& given);

}  // namespace keywork::session

// Giving a young person a sign-in, opening a device for them, signing in and out.
#pragma once

#include "care/access/decide.hpp"
#include "care/site/site.hpp"
#include "care/young_person/access.hpp"

namespace keywork::young_person {

struct NewAccess {
    SettingId setting;
    std::string sign_in_name;                // as typed
    Way way = Way::pictures;
    std::vector<std::string> pictures;
    std::string pin;
};
/// Gives a young person a sign-in; the one before ends, and so does every session in it. The secret
/// is hashed before the transaction opens.
///
/// refused  Invalid with what needs mending; NotFound where the actor may not
Outcome<> give_access(Site& site, Actor const& actor, Permitted<ChildId> const& child,
                      NewAccess const& wanted, local_days born_on);
/// refused  NotFound when there is none
Outcome<> take_access_away(Transaction& tx, Permitted<ChildId> const& child,
                           SettingId const& setting);

/// Opens this browser for the young people of a setting, and ends the staff session in it.
/// returns  the token for the device's cookie; never kept
Outcome<std::string> open_device(Site& site, Actor const& actor, SettingId const& setting,
                                 hours for_hours, std::string const& staff_token_hash);
Outcome<> close_all_devices(Transaction& tx, SettingId const& setting);

struct Attempt {
    std::string device_token;                // of the cookie
    std::string sign_in_name;                // as typed
    std::vector<std::string> pictures;
    std::string pin;
    std::string address;
};
/// Checks the secret and starts a session. Costs the same whatever is wrong.
///
/// returns  the token for the session's cookie; never kept
/// refused  NotFound on a device that is not open; Invalid when name and secret do not match;
///          Conflict when it was tried too often
Outcome<std::string> sign_in(Site& site, Attempt const& attempt);

Outcome<> sign_out(Transaction& tx, std::string const& token_hash);

}  // namespace keywork::young_person

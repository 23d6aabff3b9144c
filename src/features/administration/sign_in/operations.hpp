#pragma once

#include "care/site/site.hpp"
#include "features/administration/sign_in/sign_in.hpp"

namespace keywork::sign_in {

struct SignedIn {
    std::string token;            // for the cookie; never kept
    StaffId staff;
    std::string full_name;
    std::string form_secret;      // of the session: for a form on the very next page
};

/// Checks the password and starts a session. The check takes the same time whatever is wrong.
/// refused  Invalid (name and password do not match: which of them is not said);
///          Conflict when it was tried too often
Outcome<SignedIn> sign_in(Site& site, Attempt const& attempt);

/// Ends a session. Its cookie is worth nothing from the next request on.
void sign_out(Site& site, Actor const& actor, std::string const& token_hash);

/// Changes the password and ends every other session of the account. A wrong old one counts as a
/// failed sign-in does.
/// refused  Invalid by the fields; Conflict when it was tried too often
Outcome<> change_password(Site& site, Actor const& actor, std::string const& token_hash,
                          PasswordChange const& typed);

Outcome<> change_theme(Site& site, Actor const& actor, std::string const& theme);

/// Puts another of the actor's settings on screen. refused  NotFound if they hold no role there
Outcome<> change_place(Site& site, Actor const& actor, std::string const& token_hash,
                       SettingId const& setting);

}  // namespace keywork::sign_in

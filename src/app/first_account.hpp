// `keywork init`: an organisation, its first setting and the account of whoever leads it, in an
// empty database. Everything else is done on pages by that account.
#pragma once

#include "platform/db/database.hpp"
#include "platform/outcome.hpp"
#include "platform/random/random.hpp"

#include <string>

namespace keywork::app {

struct InitSettings {
    std::string database = "sqlite:var/keywork.db";
    std::string organisation;
    std::string setting;       // "Larch House"
    std::string profile;       // home, pru, vs, special, ap
    std::string manager;       // full name
    std::string job = "Manager";
    std::string sign_in;       // the sign-in name
};

/// Makes the three in a migrated database and gives the one-time password, which is kept nowhere
/// and must be changed at the first sign-in.
///
/// refused  Conflict when there is an organisation; Invalid by the option that needs mending
Outcome<std::string> make_first_account(db::Database& database, InitSettings const& settings,
                                        sys_seconds now, Random& random);

/// The command: prints the password or what is wrong. The exit status.
int init(InitSettings const& settings);

}  // namespace keywork::app

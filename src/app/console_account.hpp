// `keywork account on`: when nobody who could do it on a page has an account that works, whoever
// runs the machine switches one on again. They get a starting password; nothing else is opened.
#pragma once

#include "platform/db/database.hpp"
#include "platform/outcome.hpp"
#include "platform/random/random.hpp"

#include <string>

namespace keywork::app {

struct ConsoleSettings {
    std::string database = "sqlite:var/keywork.db";
    std::string sign_in;       // whose account
    std::string reason;        // kept, and shown on the account's page
    std::string manager_of;    // a setting by its name; empty: no role is given
};
inline constexpr std::size_t shortest_console_reason = 10;     // characters
inline constexpr std::size_t longest_console_reason = 2000;

/// Switches the account on with a new starting password, which is kept nowhere and must be changed
/// at the first sign-in, and ends its sessions. With `manager_of` it leads that setting as well,
/// until 31 August next. Audited as done at the console.
///
/// refused  Invalid by the option that needs mending; Conflict where somebody else may do it on a
///          page, or where the setting has a manager already: the console is for when nobody can
Outcome<std::string> switch_on_at_console(db::Database& database, ConsoleSettings const& settings,
                                          sys_seconds now, Random& random);

/// The command: prints the password or what is wrong. The exit status.
int account_on(ConsoleSettings const& settings);

}  // namespace keywork::app

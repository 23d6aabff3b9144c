// Accounts and roles as a manager changes them: what is typed, and who may change what.
#pragma once

#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::staff_accounts {

/// An account as typed.
struct TypedAccount {
    std::string full_name;
    std::string job_title;
    std::string sign_in_name;
};
/// The same, read: trimmed, the sign-in name in lower case.
struct NewAccount {
    std::string full_name;
    std::string job_title;
    std::string sign_in_name;
    bool operator==(NewAccount const&) const = default;
};
inline constexpr std::size_t longest_name = 100;
/// refused  Invalid by the fields full_name, job_title and sign_in_name
Outcome<NewAccount> read_account(TypedAccount const& typed);

/// A role as typed. `until` may be empty: then it is the usual last day.
struct TypedRole {
    std::string setting;
    std::string role;
    std::string reach = "works";
    bool agency = false;
    std::string from = "today";
    std::string until;
};
struct NewRole {
    SettingId setting;
    Role role;
    Reach reach;
    local_days from_on;
    local_days until_on;
    bool operator==(NewRole const&) const = default;
};
/// refused  Invalid by the fields setting, role, reach, from and until
Outcome<NewRole> read_role(TypedRole const& typed, local_days today);

/// Those whom a role lets see further than a manager, or that open doors from outside: given by two
/// people, one who asks and another who agrees (security model, section 3, "Two people").
bool needs_two_people(Role role);
/// A visitor's window: seven days unless said, 30 at most.
inline constexpr days visit_lasts_at_most{30};

using RoleRequestId = Id<struct RoleRequest>;
/// A role that one manager asked for and that waits for another.
struct RoleRequest {
    RoleRequestId id;
    StaffId staff;
    std::string staff_name;
    NewRole role;
    StaffId asked_by;
    std::string asked_by_name;
    sys_seconds asked_at;
    bool operator==(RoleRequest const&) const = default;
};

/// Seven days for agency staff, the first and the last included (security model, section 3).
inline constexpr days agency_lasts{7};
/// The last day of a role when none is given: 31 August next, the end of the school year; for
/// agency staff the seventh day.
enum class Hired : std::uint8_t { by_us, through_agency };
local_days usual_last_day(local_days from_on, Hired hired);

/// The last day of a role that is ended. "now": yesterday, so that the next request is without it.
/// refused  Invalid by the field until
Outcome<local_days> read_end(std::string_view when, std::string_view until, StaffRole const& role,
                             local_days today);

/// The settings whose accounts this actor manages, and in which of them they give roles.
std::vector<SettingId> managed_settings(Actor const& actor);
bool may_give(Actor const& actor, SettingId const& setting, Role role);
/// Whether a role that needs two people may be asked for, and agreed to, by this actor.
bool may_ask(Actor const& actor, SettingId const& setting, Role role);
/// Refused as NotAllowed: for those who asked for it or are to have it.
/// refused  NotFound for those who manage no roles there
Outcome<> may_agree(Actor const& actor, RoleRequest const& request);
/// Whoever may give it; of those roles that need two people, whoever oversees, and managers for a
/// visitor's: taking away is done by one.
bool may_end(Actor const& actor, SettingId const& setting, Role role);
/// The roles that this actor may give or ask for somewhere, in the order of a form.
std::vector<Role> roles_to_give(Actor const& actor);

/// Whether the account may be seen at all: it has, had or will have a role in a managed setting, or
/// none anywhere.
bool is_in_sight(Actor const& actor, std::span<StaffRole const> roles);
/// Refused as NotAllowed: one's own account; somebody who holds a role above the actor's own, or
/// one at a place that the actor does not manage, today or later.
Outcome<> may_change(Actor const& actor, StaffId const& staff, std::span<StaffRole const> roles);

/// Whether one of these managers may change the account on a page: then nobody needs the console.
///
/// managers  everybody whose account is on and who manages accounts today
bool somebody_may_change(std::span<Actor const> managers, StaffId const& staff,
                         std::span<StaffRole const> roles);
/// Whether nobody but this person could give roles any longer.
bool is_last_manager(std::span<Actor const> managers, StaffId const& staff);
/// Whether there is a second person: who manages roles there and neither asks nor is to have it.
bool somebody_may_agree(std::span<Actor const> managers, SettingId const& setting,
                        StaffId const& asks, StaffId const& staff);
/// What to do where there is none: a sentence for the screen.
inline constexpr std::string_view how_to_find_a_second =
    "Nobody else manages roles there, so nobody could agree. Give a second person the manager’s "
    "role first: the two of you then decide together.";

using ConsoleActId = Id<struct ConsoleAct>;
/// An account that was switched on at the machine's console.
struct ConsoleAct {
    ConsoleActId id;
    StaffId staff;
    std::optional<SettingId> manager_of;   // where they were made manager as well
    std::string reason;
    sys_seconds made_at;
    bool operator==(ConsoleAct const&) const = default;
};

/// Four groups of four letters and digits, without those that look alike.
/// random  16 random bytes; 5 bits of each are used
std::string one_time_password(std::string_view random);

/// A starting password, and whose: shown once and kept nowhere.
struct Shown {
    StaffId staff;
    std::string full_name;
    std::string sign_in_name;
    std::string password;
};

}  // namespace keywork::staff_accounts

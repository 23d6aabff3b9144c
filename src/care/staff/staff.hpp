// Somebody who has, or had, an account; the roles they hold and the shifts they work.
#pragma once

#include "care/access/actor.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keywork {

/// As others see them: on a record, in a list to choose from.
struct StaffFace {
    StaffId id;
    std::string full_name;
    std::string job_title;
    bool operator==(StaffFace const&) const = default;
};

/// Never shown with its hash; the sign-in compares it.
struct StaffAccount {
    StaffId id;
    std::string sign_in_name;                     // lower case
    std::string full_name;
    std::string job_title;
    std::optional<std::string> password_hash;     // none: cannot sign in
    bool password_must_change = false;
    std::string theme = "auto";                   // day, night, auto, evening
    sys_seconds created_at;
    std::optional<sys_seconds> off_at;            // none: on
    std::optional<sys_seconds> last_seen_at;      // none: never signed in
    std::optional<sys_seconds> on_since = {};     // switched on again, or a new starting password
    bool operator==(StaffAccount const&) const = default;
};

/// Unused accounts are listed, then off by themselves (security model, section 3, "Links end").
inline constexpr days unused_listed_after{30};
inline constexpr days unused_off_after{45};
enum class AccountState : std::uint8_t { on, unused, off_unused, switched_off };
/// Worked out, never stored: an account goes off by nobody's doing and on by a manager's.
AccountState state_of(StaffAccount const& account, sys_seconds now);
/// Switched off by somebody, or off by itself: nobody signs in to it.
bool is_off(StaffAccount const& account, sys_seconds now);

enum class Reach : std::uint8_t { works, oversees };

/// A role in a setting between two dates, both included.
struct StaffRole {
    StaffRoleId id;
    StaffId staff;
    SettingId setting;
    Role role;
    Reach reach = Reach::works;
    local_days from_on;
    local_days until_on;
    std::optional<StaffId> made_by;               // none: made at the start or by an import
    sys_seconds made_at;
    bool operator==(StaffRole const&) const = default;
};

enum class ShiftName : std::uint8_t { early, late, night, day };
enum class ShiftPart : std::uint8_t { shift_lead, worker, sleep_in, on_call };

struct Shift {
    std::string id;
    SettingId setting;
    StaffId staff;
    ShiftName name;
    ShiftPart part;
    sys_seconds starts_at;
    sys_seconds ends_at;
    bool operator==(Shift const&) const = default;
};

/// Somebody on a shift, for "With Marcus Bell (shift lead)".
struct OnShift {
    StaffFace staff;
    Shift shift;
};

std::string_view to_text(Reach reach);
std::string_view to_text(ShiftName name);
std::string_view to_text(ShiftPart part);
std::optional<Reach> reach_from_text(std::string_view text);
std::optional<ShiftName> shift_name_from_text(std::string_view text);
std::optional<ShiftPart> shift_part_from_text(std::string_view text);
std::string in_words(ShiftPart part);             // shift lead, sleep-in

}  // namespace keywork

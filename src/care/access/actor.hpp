// Who is asking: a signed-in member of staff, with the roles that hold today.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork {

/// A role held today in one setting.
struct HeldRole {
    SettingId setting;
    std::string setting_name;
    std::string profile;          // home, pru, vs, special, ap
    Role role;
    bool oversees;                // reaches the setting's children from outside its team
};

struct Actor {
    StaffId staff;
    std::string full_name;
    std::string job_title;
    std::string theme;            // day, night, auto, evening
    std::vector<HeldRole> roles;  // as of `today`, by setting name
    SettingId place;              // the setting on screen: one of the roles', or unset
    Assurance assurance = Assurance::a2;
    std::string session;          // first 16 hex of the session's hash: for the audit; "-": ended
    std::string form_secret;      // the session's, for form tokens
    std::string request;          // 32 hex: names this request in audit and log
    bool must_change_password = false;
    minutes idle_limit{15};       // how long this device may be left alone
    sys_seconds now;
    local_days today;
    /// A young person in a session of their own: `staff` is unset then, and there are no roles.
    std::optional<ChildId> young_person = {};

    /// False while the words of somebody whose session has ended are being kept.
    bool in_session() const { return session != "-"; }
    bool may(Function function) const;
    bool may_in(Function function, SettingId const& setting) const;
    HeldRole const* place_role() const;       // the role in `place`; null when there is none
    std::string profile() const;              // of the place; "home" when there is none
};

/// The highest level that this session may be shown, whatever the roles allow.
Level most_shown(Assurance assurance);

}  // namespace keywork

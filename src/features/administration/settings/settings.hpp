// A setting as its manager types it, and the request to close one.
#pragma once

#include "care/setting/setting.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::settings {

using ClosureId = Id<struct Closure>;

struct TypedSetting {
    std::string name;
    std::string profile;          // of a new one only
    std::string phone;
    std::string on_call_name;
    std::string on_call_phone;
    std::string term_dates;       // an area; empty: none
    std::string address;
    std::string urn;
    std::string authority;
};
inline constexpr std::size_t longest_name = 100;
inline constexpr std::size_t longest_urn = 20;

TypedSetting typed_from(Setting const& setting);

/// What is typed, put into `setting`, which keeps everything that the form does not ask.
/// areas    those that law/term-dates.csv has
/// refused  Invalid by the names of TypedSetting
Outcome<Setting> read_setting(TypedSetting const& typed, Setting setting,
                              std::vector<std::string> const& areas);

/// The kinds that a new setting can be of: home, pru, vs, special, ap.
bool is_profile(std::string_view code);

/// The settings that this actor manages, by name.
std::vector<SettingId> managed_settings(Actor const& actor);

/// A wish to close a setting after a day, until somebody else agrees.
struct Closure {
    ClosureId id;
    SettingId setting;
    local_days closes_on;         // the last day
    StaffId asked_by;
    std::string asked_by_name;
    sys_seconds asked_at;
    std::optional<StaffId> agreed_by;
    std::optional<sys_seconds> withdrawn_at;
    bool operator==(Closure const&) const = default;
};

/// The last day as typed: today or later.
/// refused  Invalid by the field closes_on
Outcome<local_days> read_last_day(std::string_view typed, local_days today);

/// The last day of the manager's role that comes with a new setting: 31 August next.
local_days managers_last_day(local_days today);

}  // namespace keywork::settings

// The sign-in that staff give a young person, and the devices it is used on. See
// docs/decisions/young-people-sign-in.md.
#pragma once

#include "care/young_person/session.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::young_person {

enum class Way : std::uint8_t { pictures, pin };

struct Access {
    AccessId id;
    ChildId child;
    std::string known_as;
    SettingId setting;
    std::string sign_in_name;                // lower case
    Way way = Way::pictures;
    std::string secret_hash;                 // Argon2id
    int failures = 0;                        // since it last worked
    StaffId given_by;
    std::string given_by_name;
    sys_seconds given_at;
    std::optional<sys_seconds> locked_at;    // none: it works
};

/// A browser that staff opened for the young people of a setting.
struct Device {
    std::string token_hash;
    SettingId setting;
    StaffId opened_by;
    std::string opened_by_name;
    sys_seconds opened_at;
    sys_seconds until_at;
    bool closed = false;
};
bool is_open(Device const& device, sys_seconds now);

inline constexpr std::size_t pictures_in_secret = 4;
inline constexpr std::size_t digits_in_pin = 6;
/// The fifth wrong secret in a row locks the sign-in: with 12 pictures in 4 places, somebody who
/// guesses is let in once in more than 4,000 tries of that.
inline constexpr int locks_at = 5;
/// How long a device may be open for young people, in hours: a visit, a shift, half a day.
inline constexpr int device_hours[] = {2, 8, 12};

bool must_lock(int failures);
/// One text for either kind of secret. Empty: nothing whole was chosen.
std::string secret_text(Way way, std::vector<std::string> const& pictures, std::string_view pin);
/// What is wrong with a secret; none: it will do. The code of each picture is checked here.
std::optional<std::string> fault_of_secret(Way way, std::vector<std::string> const& pictures,
                                           std::string_view pin, local_days born_on);
std::string_view to_text(Way way);
Way way_from_text(std::string_view text);                // pictures for anything but "pin"

}  // namespace keywork::young_person

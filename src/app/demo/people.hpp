// The organisation of the demo: its places, who works there, and when (demo/people.toml).
#pragma once

#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/setting.hpp"
#include "care/staff/staff.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::app::demo {

/// A setting by the name that the other files use for it.
struct Place {
    std::string key;
    Setting setting;                           // its ids are set when it is made
    std::optional<std::string> satellite_of;   // the key of another place
    Line line;
};

struct WorkedRole {
    std::string place;
    Role role;
    Reach reach;
    local_days from_on;
    local_days until_on;
};

struct Worker {
    std::string name;                          // "Priya Nair"; signs in as priya.nair
    std::string job;
    std::optional<std::string> theme;
    std::vector<WorkedRole> roles;
    Line line;
};

/// Who works together, and in which part.
struct Crew {
    struct Member {
        std::string worker;
        ShiftPart part;
    };
    std::vector<Member> members;
};

/// The crews of a place in turn: the first is on the shift of the moment, the second was on the one
/// before, the third is on the next. A place with one shift a day has one crew.
struct Rota {
    std::string place;
    std::vector<Crew> crews;
    Line line;
};

struct People {
    std::string organisation;
    std::vector<Place> places;
    std::vector<Worker> workers;
    std::vector<Rota> rotas;
};

/// "Priya Nair" signs in as "priya.nair", and is called so in the other files.
std::string sign_in_name(std::string_view full_name);

People read_people(Table file, StoryClock const& clock);

/// The shift of a profile that an instant is in, the latest to begin; else the next to begin.
struct ShiftNow {
    std::size_t place;       // in profile.shifts
    local_days day;          // London day on which it begins
    sys_seconds starts_at;
};
ShiftNow shift_at(Profile const& profile, sys_seconds now);
/// The same of a home, as the other files speak of it.
ShiftOfTheMoment shift_of_the_moment(Profile const& home, sys_seconds now);

}  // namespace keywork::app::demo

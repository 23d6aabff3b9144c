// The rota of a place: shifts as they are planned, as they were worked, and what is missing.
#pragma once

#include "care/setting/profiles.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::rota {

inline constexpr days week{7};

/// When a shift was really worked, as the newest note says.
struct Worked {
    std::optional<sys_seconds> starts_at;   // none: they did not come
    std::optional<sys_seconds> ends_at;
    std::string note;
    std::string noted_by;
    sys_seconds noted_at;
    bool operator==(Worked const&) const = default;
};

struct Planned {
    Shift shift;
    StaffFace staff;
    std::optional<Worked> worked;           // none: nothing was noted
};

enum class Deed : std::uint8_t { added, changed, taken_off };
std::string_view to_text(Deed deed);
Deed deed_from_text(std::string_view text);

/// One line of how a shift came to stand as it does.
struct Change {
    Deed deed;
    Shift shift;                            // as it stood after that
    std::string staff_name;
    std::string why;
    std::string made_by;
    sys_seconds made_at;
};

/// A training that somebody on every shift needs.
struct Skill {
    std::string training;                   // code set training-type
    std::string words;
    bool operator==(Skill const&) const = default;
};
/// Whether somebody has a training in date on a day.
using HasSkill = std::function<bool(StaffId const&, std::string_view training, local_days)>;

/// A week as far as its warnings need it.
struct Week {
    local_days monday;
    std::vector<ShiftHours> hours;
    bool round_the_clock = false;           // somebody must be there at every hour
    std::vector<Planned> shifts;            // those that overlap the week, by start
    std::vector<Shift> elsewhere;           // of the same people, in other places
    std::vector<Skill> skills;
    HasSkill has_skill;
};

/// What is missing or doubled, in words, on the day it begins.
struct Warning {
    local_days day;
    std::string words;
    bool operator==(Warning const&) const = default;
};

/// A shift as it is typed on the page.
struct TypedShift {
    std::string staff;
    std::string day;
    std::string name;
    std::string part;
    std::string from;                       // empty: as the shift's own hours
    std::string until;
    std::string why;
};
TypedShift typed_from(Shift const& shift);

/// What a typed shift is read with.
struct ShiftReading {
    std::vector<ShiftHours> hours;
    std::vector<StaffFace> staff;           // who may be chosen
    sys_seconds now;
};

/// refused  Invalid by the names of TypedShift
Outcome<Shift> read_shift(TypedShift const& typed, ShiftReading const& with, Shift shift);

/// The times worked as typed, on the day that the shift began; both empty: they did not come.
/// refused  Invalid by worked_from, worked_until
Outcome<Worked> read_worked(std::string const& from, std::string const& until, Shift const& shift,
                            sys_seconds now);

local_days monday_of(local_days day);

/// Whether the same person is on both at some instant; touching is not overlapping.
bool overlap(Shift const& one, Shift const& other);

/// In order of day: who is on twice, which shift nobody leads, when nobody is there, and which
/// training nobody on a shift has.
std::vector<Warning> warnings(Week const& week);

/// The shifts a week on, at the same London times, without those that are there already.
std::vector<Shift> a_week_later(std::vector<Shift> const& from, std::vector<Shift> const& there);

/// "2pm to 10pm".
std::string hours_in_words(sys_seconds starts_at, sys_seconds ends_at);

struct WeekPage {
    std::string place_name;
    Week week;
    std::vector<Warning> warnings;
    std::vector<Change> taken_off;          // shifts of this week that were taken off
    std::vector<std::string> problems;      // why a copy was not made
    bool may_plan = false;
    bool may_set_skills = false;
    local_days today;
};

struct ShiftForm {
    std::optional<Planned> planned;         // none: a new one
    std::vector<Change> changes;            // oldest first
    std::vector<Worked> worked;             // every note, oldest first
    TypedShift typed;
    std::string worked_from;
    std::string worked_until;
    std::string worked_note;
    std::string off_why;
    std::vector<StaffFace> staff;
    std::vector<ShiftHours> hours;
    std::vector<Problem> problems;
    bool may_plan = false;
    sys_seconds now;
};

struct SkillsPage {
    std::string place_name;
    std::vector<std::pair<Skill, bool>> all;   // each training, and whether it is needed
};

}  // namespace keywork::rota

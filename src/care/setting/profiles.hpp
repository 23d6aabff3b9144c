// What differs between kinds of setting, read from profiles/*.toml when the program starts.
#pragma once

#include "platform/time/time.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork {

/// What this setting calls a child: "young person", "young people".
struct ChildWord {
    std::string one;
    std::string many;
    bool operator==(ChildWord const&) const = default;
};

struct MenuEntry {
    enum class Where : std::uint8_t { both, desktop, phone };
    std::string title;
    std::string icon;      // a name in platform/html's icon list
    std::string path;      // "/children"
    Where where = Where::both;
    bool record = false;   // the raised one in the middle of a phone
    bool operator==(MenuEntry const&) const = default;
};

/// One of the icon and word links under "Record something".
struct QuickRecord {
    std::string kind;      // a kind in forms/
    std::string title;
    std::string icon;
    bool operator==(QuickRecord const&) const = default;
};

/// A shift by its name in the table shift: early, late, night, day. London times.
struct ShiftHours {
    std::string name;
    std::string title;     // "late shift"
    minutes starts;        // since midnight
    minutes ends;          // earlier than starts: on the next day
    bool operator==(ShiftHours const&) const = default;
};

/// Which page a worker of this kind of setting finds as Today.
enum class TodayPage : std::uint8_t { shift, sessions, caseload, pastoral, visits };

/// How a child is one of the setting's: the kind of the row in the table stay.
enum class StayKind : std::uint8_t { lives, enrolled, caseload };

struct Profile {
    std::string code;                        // home, pru, vs, special, ap
    std::string title;                       // "Children's home"
    ChildWord child;
    TodayPage today;
    StayKind stay;
    std::string clocks;                      // the setting's code in law/clocks.csv
    std::string icon;                        // beside the place in the bar
    std::string group_word;                  // "class", "group"; empty: no groups
    std::vector<MenuEntry> menu;             // in order of the desktop row
    std::vector<QuickRecord> quick;          // in order; good moment before incident
    std::vector<std::string> forms;          // every kind that this setting writes
    std::vector<ShiftHours> shifts;
    bool operator==(Profile const&) const = default;

    bool uses(std::string_view kind) const;  // one of its forms
};

class Profiles {
public:
    explicit Profiles(std::vector<Profile> all);

    /// The profile by its code; expects one that the table setting allows.
    Profile const& of(std::string_view code) const;
    std::span<Profile const> all() const { return all_; }

private:
    std::vector<Profile> all_;
};

/// A fault in a profile, for whoever runs the program: profiles/home.toml:12: remedy.
struct ProfileFault {
    std::string file;
    int line;
    std::string remedy;
    bool operator==(ProfileFault const&) const = default;
};

struct ProfilesRead {
    std::vector<Profile> profiles;
    std::vector<ProfileFault> faults;   // not empty: the start stops
};

/// Reads the five profiles from their files' texts, by file name. All faults together.
ProfilesRead read_profiles(std::map<std::string, std::string> const& text_by_file);

std::string in_words(ProfileFault const& fault);
std::string_view to_text(StayKind kind);

/// "Young people" from "young people": the first letter in upper case.
std::string sentence_case(std::string_view words);

}  // namespace keywork

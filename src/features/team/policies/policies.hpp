// Policies and their versions, who they are for, and who has read them.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::policies {

using PolicyId = Id<struct PolicyRow>;
using VersionId = Id<struct PolicyVersionRow>;

/// How long somebody has to read what is issued, before it is late on their list: our own figure.
inline constexpr days time_to_read{14};

struct Policy {
    PolicyId id;
    std::optional<SettingId> setting;        // none: every place
    std::string title;
    std::vector<Role> roles;                 // whom it is for; empty: everybody
    bool operator==(Policy const&) const = default;
};

struct Version {
    VersionId id;
    std::string label;
    std::string changed;
    std::string words;                       // empty where it is a file
    std::string file_type;                   // empty where it is text
    std::int64_t bytes = 0;
    std::string made_by_name;
    sys_seconds made_at;
    std::optional<StaffId> issued_by;
    std::optional<sys_seconds> issued_at;    // none: a draft
    bool operator==(Version const&) const = default;
};

/// A version as it is typed: text or a file.
struct NewVersion {
    std::string label;
    std::string changed;
    std::string words;
    std::string file;                        // the bytes; empty: none
};

struct ReadBy {
    StaffId staff;
    std::string full_name;
    std::string question;
    sys_seconds read_at;
    bool operator==(ReadBy const&) const = default;
};

struct Comment {
    std::string by_name;
    std::string words;
    sys_seconds made_at;
    bool operator==(Comment const&) const = default;
};

/// Somebody a policy is for, and whether they have read its newest issued version.
struct Reader {
    StaffId staff;
    std::string full_name;
    std::optional<ReadBy> read;
};

/// Whether a policy is for somebody with this role.
bool is_for(Policy const& policy, Role role);
/// The newest version that is issued; the newest draft after it. `versions` is newest first.
Version const* issued(std::vector<Version> const& versions);
Version const* draft(std::vector<Version> const& versions);
/// "Support worker or teaching assistant, Senior or shift leader"; "Everybody".
std::string roles_in_words(std::vector<Role> const& roles);
/// Roles as they are stored, and back.
std::string roles_to_text(std::vector<Role> const& roles);
std::vector<Role> roles_from_text(std::string_view text);
/// Every problem of a version that was typed.
std::vector<Problem> problems_of(NewVersion const& typed);

/// A line of the library.
struct Line {
    Policy policy;
    std::vector<Version> versions;           // newest first
    bool for_reader = false;                 // the reader's role is among those it is for
    std::optional<sys_seconds> read_at;      // by the reader, the newest issued version
    int readers = 0;                         // whom it is for here
    int have_read = 0;
};

struct LibraryPage {
    std::string place_name;
    std::vector<Line> all;                   // those to read first, then by title
    bool leads = false;
    sys_seconds now;
};

/// A new policy, or a new version of one, as typed.
struct WritingPage {
    std::optional<Policy> policy;            // none: a new one
    std::string title;
    std::vector<std::string> roles;
    std::string where;                       // here, everywhere
    NewVersion version;
    std::vector<Problem> problems;
};

struct PolicyPage {
    Line line;
    std::vector<Reader> readers;             // for who leads
    std::vector<Comment> comments;           // on the draft
    bool leads = false;
    bool has_read = false;
    std::string question;                    // as typed
    std::string comment;
    std::vector<Problem> problems;
    sys_seconds now;
};

}  // namespace keywork::policies

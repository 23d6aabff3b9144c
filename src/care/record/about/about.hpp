// A record about a member of staff: whose file it is in, and who writes, reads and signs it.
//
// The worker (where the kind lets them), its author, those who sign it and those who lead where
// they work read it; nobody else, whatever their role. The rule stands once here, for one record,
// and once as SQL in about/store.hpp, for lists; a test holds the two together.
#pragma once

#include "care/access/actor.hpp"
#include "care/form/form.hpp"
#include "care/record/record.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace keywork::record {

/// What makes a record one of a staff file.
struct About {
    RecordId record;
    StaffId worker;
    Role managed_by = Role::lead;            // of somebody who leads there: oversight
    bool worker_reads = true;
    bool office_reads = false;
    bool operator==(About const&) const = default;
};

/// What decides who reads it.
struct AboutFacts {
    About about;
    StaffId author;
    SettingId setting;                       // where it was written
    std::vector<Role> signer_roles;          // of the signatures that were asked for
    std::vector<SettingId> works_in;         // where the worker holds a role today
};

/// Why the actor reads it, for the audit: "self", "author", "lead", "office", "signs". None:
/// they do not, and it is as if it were not there.
/// source   forms.md, section D and table I
std::optional<std::string_view> why_reads(Actor const& actor, AboutFacts const& facts);

/// A worker as somebody would write about them.
struct Worker {
    StaffId staff;
    std::string full_name;
    std::string job_title;
    std::vector<HeldRole> roles;             // today
};

/// Whose role reads what is written about them there: those who lead are led by oversight.
Role managed_by(Worker const& worker, SettingId const& setting);

/// Where the actor writes about a worker: the place on screen if both have a role there, else the
/// first setting that they share. None: they share none, or may write about nobody.
std::optional<SettingId> setting_to_write_in(Actor const& actor, Worker const& worker);

/// Whether the actor may write this kind about the worker, in a setting where both have a role.
/// A senior does not write about those who lead there.
bool may_write(form::Form const& form, Actor const& actor, SettingId const& setting,
               Worker const& worker);

/// Whether the actor may open the worker's file at all. What stands in it is decided record by
/// record.
bool may_open_file(Actor const& actor, Worker const& worker);

}  // namespace keywork::record

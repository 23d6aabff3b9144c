#pragma once

#include "care/staff/staff.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::staff {

std::optional<StaffAccount> find(db::Reader& db, StaffId const& id);
/// The sign-in name is compared in lower case.
std::optional<StaffAccount> find_by_sign_in_name(db::Reader& db, std::string_view name);
/// None: no such person.
std::optional<StaffFace> face(db::Reader& db, StaffId const& id);

/// What somebody holds on a day in settings that are open, what an Actor is made of: places they
/// work in before those they oversee, by name.
std::vector<HeldRole> roles_on(db::Reader& db, StaffId const& staff, local_days day);
/// Every role, past and to come, newest first.
std::vector<StaffRole> roles_of(db::Reader& db, StaffId const& staff);
std::optional<StaffRole> find_role(db::Reader& db, StaffRoleId const& id);

/// Those whose account is on and who work in the setting on a day, by name; each once.
std::vector<StaffFace> staff_of(db::Reader& db, SettingId const& setting, local_days day);

/// One line of the list of accounts.
struct ListedAccount {
    StaffAccount account;
    std::vector<StaffRole> roles;    // those that hold today or start later
};
/// Those who have, had or will have a role in one of these settings, and those who have none
/// anywhere.
struct AccountFilter {
    enum class Show : std::uint8_t { everybody, unused, off };
    std::vector<SettingId> settings;
    Show show = Show::everybody;
    std::optional<StaffId> after = {};   // the last one of the page before
    int most = 100;
    sys_seconds now;
};
/// One page, by name.
std::vector<ListedAccount> accounts(db::Reader& db, AccountFilter const& filter);

struct AccountCounts {
    std::int64_t everybody = 0;
    std::int64_t unused = 0;
    std::int64_t off = 0;                // by a manager, or by themselves
    bool operator==(AccountCounts const&) const = default;
};
/// Of all pages together, whatever they show.
AccountCounts account_counts(db::Reader& db, AccountFilter const& filter);

void insert(db::Transaction& db, StaffAccount const& account);
void set_name_and_job(db::Transaction& db, StaffFace const& face);
/// Whether the next sign-in asks for another password first: after one that somebody else made.
enum class MustChange : std::uint8_t { no, yes };
void set_password(db::Transaction& db, StaffId const& staff, std::string_view hash,
                  MustChange must_change, sys_seconds at);
void set_theme(db::Transaction& db, StaffId const& staff, std::string_view theme);
void set_last_seen(db::Transaction& db, StaffId const& staff, sys_seconds at);
void switch_off(db::Transaction& db, StaffId const& staff, sys_seconds at);
void switch_on(db::Transaction& db, StaffId const& staff, sys_seconds at);
/// Ends every open session of somebody: the next request is signed out.
void end_sessions(db::Transaction& db, StaffId const& staff, sys_seconds at);

void insert_role(db::Transaction& db, StaffRole const& role);
/// Sets the last day of a role; a day before its first ends it as if it had never held.
void end_role(db::Transaction& db, StaffRoleId const& id, local_days until_on);

void insert_shift(db::Transaction& db, Shift const& shift);
/// Who is on shift in a setting at an instant: shift lead first, then by name.
std::vector<OnShift> on_shift(db::Reader& db, SettingId const& setting, sys_seconds at);
/// Shifts of a setting that overlap [from, until), in order of time.
std::vector<OnShift> shifts_between(db::Reader& db, SettingId const& setting, sys_seconds from,
                                    sys_seconds until);
/// The shift that somebody is on, or their next one that starts within `ahead`; none: no shift.
std::optional<Shift> current_shift(db::Reader& db, StaffId const& staff, SettingId const& setting,
                                   sys_seconds now, seconds ahead);

}  // namespace keywork::staff

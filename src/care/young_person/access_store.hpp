#pragma once

#include "care/access/place_reach.hpp"
#include "care/young_person/access.hpp"
#include "platform/db/database.hpp"

namespace keywork::young_person {

/// The sign-in of a child at a setting that has not ended; none: they have none.
std::optional<Access> access_of(db::Reader& db, ChildId const& child, SettingId const& setting);
/// For signing in on a device of the setting: by its name, in lower case.
std::optional<Access> access_by_name(db::Reader& db, SettingId const& setting,
                                     std::string_view sign_in_name);
/// Those of a place's children, by name.
std::vector<Access> access_in(db::Reader& db, PlaceReach const& here);

void insert_access(db::Transaction& tx, Access const& access);
void end_access(db::Transaction& tx, AccessId const& id, StaffId const& by, sys_seconds at);
void set_failures(db::Transaction& tx, AccessId const& id, int failures,
                  std::optional<sys_seconds> locked_at);

std::optional<Device> device(db::Reader& db, std::string_view token_hash);
/// Open ones, newest first.
std::vector<Device> open_devices(db::Reader& db, SettingId const& setting, sys_seconds now);
void insert_device(db::Transaction& tx, Device const& device);
void close_devices(db::Transaction& tx, SettingId const& setting, StaffId const& by,
                   sys_seconds at);

}  // namespace keywork::young_person

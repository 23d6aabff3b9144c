#pragma once

#include "features/team/policies/policies.hpp"
#include "platform/db/database.hpp"

namespace keywork::policies {

/// Those of a place, its own and everybody's, by title.
std::vector<Policy> policies_in(db::Reader& db, SettingId const& setting);
/// Newest first.
std::vector<Version> versions_of(db::Reader& db, PolicyId const& policy);
std::string content_of(db::Reader& db, VersionId const& version);
/// By name.
std::vector<ReadBy> readers_of(db::Reader& db, VersionId const& version);
std::optional<sys_seconds> read_at(db::Reader& db, VersionId const& version, StaffId const& staff);
/// Oldest first.
std::vector<Comment> comments_on(db::Reader& db, VersionId const& version);
/// The thing to do that reminds somebody, where it is still open.
std::optional<ActionId> open_reminder(db::Reader& db, VersionId const& version,
                                      StaffId const& staff);
/// Things to do, still open, that remind somebody of another version of the policy.
std::vector<ActionId> reminders_of_earlier(db::Reader& db, PolicyId const& policy,
                                           VersionId const& version);

void insert_policy(db::Transaction& db, Policy const& policy, StaffId const& by, sys_seconds at);
void insert_version(db::Transaction& db, PolicyId const& policy, Version const& version,
                    std::string const& content, StaffId const& by);
/// False: it was issued before.
bool store_issued(db::Transaction& db, VersionId const& version, StaffId const& by,
                  sys_seconds at);
void insert_read(db::Transaction& db, VersionId const& version, StaffId const& staff,
                 RecordId const& record, std::string const& question, sys_seconds at);
void insert_reminder(db::Transaction& db, VersionId const& version, StaffId const& staff,
                     ActionId const& action, sys_seconds at);
void insert_comment(db::Transaction& db, std::string const& id, VersionId const& version,
                    std::string const& words, StaffId const& by, sys_seconds at);

}  // namespace keywork::policies

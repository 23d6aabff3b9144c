#pragma once

#include "care/record/sending/sending.hpp"
#include "features/team/policies/policies.hpp"

namespace keywork::policies {

/// Starts a policy with its first version, a draft.
/// refused  Invalid by field; NotFound for who does not lead there
Outcome<PolicyId> start(Transaction& tx, SettingId const& place, Policy policy,
                        NewVersion version);
/// Writes the next version of one, a draft.
/// refused  also Conflict while there is a draft already, or a version of that name
Outcome<> add_version(Transaction& tx, SettingId const& place, PolicyId const& policy,
                      NewVersion version);
/// Issues the draft: from now on it is the one to read.
/// refused  NotFound where there is none, or for who does not lead there
Outcome<> issue(Transaction& tx, SettingId const& place, PolicyId const& policy);
/// Says what somebody thinks of the draft.
/// refused  Invalid without words; NotFound without a draft
Outcome<> comment(Transaction& tx, SettingId const& place, PolicyId const& policy,
                  std::string const& words);
/// Says that the actor has read and understood the newest issued version: sends the record to their
/// own file, ends their reminder, and puts a question on the list of who issued it.
/// refused  NotFound where nothing is issued; Conflict if they said so before
Outcome<> say_read(Transaction& tx, record::Rulebook const& rules, SettingId const& place,
                   PolicyId const& policy, std::string const& question);
/// Puts a thing to do on the list of everybody here whom it is for, who has not read it and whose
/// list does not have it. Returns how many they were.
Outcome<int> remind(Transaction& tx, SettingId const& place, PolicyId const& policy);

/// One of the place's library with its versions.
struct Found {
    Policy policy;
    std::vector<Version> versions;           // newest first
};
Outcome<Found> find(db::Reader& db, SettingId const& place, PolicyId const& policy);
/// Those who work in the place and whom a policy is for, by name.
std::vector<Reader> readers_here(db::Reader& db, SettingId const& place, Found const& found,
                                 local_days today);

}  // namespace keywork::policies

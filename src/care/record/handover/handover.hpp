// Records that staff say they have read: handovers.
#pragma once

#include "care/access/scope.hpp"
#include "care/record/record.hpp"
#include "care/site/transaction.hpp"

namespace keywork::record {

/// A record to be read, of the kinds whose form says that staff acknowledge it.
struct ToRead {
    RecordId record;
    std::string kind;
    int form_version;
    SettingId setting;
    std::string author_name;
    sys_seconds occurred_at;
    sys_seconds recorded_at;
    bool read_by_me;
};

/// Those of a kind in a setting where the actor has a role, sent since an instant and not by the
/// actor, newest first; read by them or not.
std::vector<ToRead> handovers(db::Reader& db, Scope const& scope, SettingId const& setting,
                              std::string const& kind, sys_seconds since);
/// Those of them that the actor has not said they have read.
std::vector<ToRead> unread_handovers(db::Reader& db, Scope const& scope,
                                     SettingId const& setting, std::string const& kind,
                                     sys_seconds since);

/// Who has read it, in order of time.
struct ReadBy {
    StaffId staff;
    std::string full_name;
    sys_seconds read_at;
};
std::vector<ReadBy> readers_of(db::Reader& db, RecordId const& record);

/// The actor says that they have read a record of the house; saying so again changes nothing.
///
/// refused  NotFound where the actor has no role with Function::read_handover in its setting
Outcome<> mark_read(Transaction& tx, SettingId const& setting, RecordId const& record);

}  // namespace keywork::record

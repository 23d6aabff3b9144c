// The statements that the operations on call-outs are made of.
#pragma once

#include "care/school_day/call_out/call_out.hpp"

namespace keywork::call_outs {

/// Who called from a page, and what came of it; none: nobody did.
struct CalledBefore {
    CallOutId id;
    StaffId by;
};
std::optional<CalledBefore> called_with_key(db::Reader& db, std::string const& form_key);

void insert_call(db::Transaction& tx, CallOutId const& id, SettingId const& setting,
                 NewCall const& wanted, StaffId const& by, sys_seconds at);
/// False when they said so before.
bool insert_response(db::Transaction& tx, std::string const& id, CallOutId const& call,
                     StaffId const& staff, sys_seconds at);
void store_stop(db::Transaction& tx, CallOutId const& call, StaffId const& staff, How how,
                sys_seconds at);
void store_off(db::Transaction& tx, CallOutId const& call, StaffId const& by, sys_seconds at);
void store_draft(db::Transaction& tx, CallOutId const& call, StaffId const& staff,
                 DraftId const& draft);

}  // namespace keywork::call_outs

#pragma once

#include "care/record/accounts/account.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::record {

/// The name is not stored where there is a member of staff: it is read from their account.
void insert_account(db::Transaction& tx, OwnAccount const& account, sys_seconds asked_at);

/// Of one record, in the order in which they were asked for.
std::vector<OwnAccount> accounts_of(db::Reader& db, RecordId const& record);

/// Whether somebody was asked for their account of a record, be it owed or settled.
bool is_asked_for_account(db::Reader& db, RecordId const& record, StaffId const& staff);

/// The records whose other words are kept from somebody until their own account is in.
std::vector<RecordId> kept_from(db::Reader& db, StaffId const& staff);

/// The records of a setting of which anybody owes an account still.
std::vector<RecordId> account_owed_in(db::Reader& db, SettingId const& setting);

/// Settles an account that is still owed, by the addition or by why there is none. Returns whether
/// it was owed until now.
struct SettledBy {
    StaffId staff;
    sys_seconds at;
    std::optional<AdditionId> addition;
    std::optional<std::string> why_none;
};
bool settle_account(db::Transaction& tx, OwnAccountId const& id, SettledBy const& by);

}  // namespace keywork::record

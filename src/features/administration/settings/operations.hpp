#pragma once

#include "care/site/transaction.hpp"
#include "features/administration/settings/settings.hpp"

namespace keywork::settings {

/// Adds a setting and makes the actor its manager until 31 August next: without one, nobody could
/// reach it. refused  NotFound for who manages no setting
Outcome<SettingId> add(Transaction& tx, Setting setting);

/// Changes everything but id, profile and the days of opening and closing.
Outcome<> change(Transaction& tx, Setting const& setting);

/// Asks for a setting to be closed; another manager of it agrees.
/// refused  Conflict when it is asked for already, or it is closed
Outcome<ClosureId> ask_to_close(Transaction& tx, SettingId const& setting, local_days closes_on);

/// refused  NotAllowed for who asked; Conflict while a child is there after the last day, or when
///          the wish no longer waits
Outcome<> agree_to_close(Transaction& tx, SettingId const& setting, ClosureId const& id);
Outcome<> withdraw_closing(Transaction& tx, SettingId const& setting, ClosureId const& id);

}  // namespace keywork::settings

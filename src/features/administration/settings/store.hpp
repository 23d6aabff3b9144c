#pragma once

#include "features/administration/settings/settings.hpp"
#include "platform/db/database.hpp"

namespace keywork::settings {

/// The wish that waits for somebody to agree; none: nobody asked, or it was withdrawn or agreed.
std::optional<Closure> waiting_closure(db::Reader& db, SettingId const& setting);
std::optional<Closure> find_closure(db::Reader& db, ClosureId const& id);
void insert_closure(db::Transaction& db, Closure const& closure);
void store_agreed(db::Transaction& db, ClosureId const& id, StaffId const& by, sys_seconds at);
void store_withdrawn(db::Transaction& db, ClosureId const& id, sys_seconds at);

/// Children with a stay in the setting after a day.
std::int64_t children_after(db::Reader& db, SettingId const& setting, local_days day);

}  // namespace keywork::settings

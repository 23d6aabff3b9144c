// How many things to do are late in a setting: for the count that every page shows.
#pragma once

#include "care/access/scope.hpp"

#include <cstdint>

namespace keywork::action {

/// Open, in scope, and due before `now`.
std::int64_t count_late(db::Reader& db, Scope const& scope, SettingId const& setting,
                        sys_seconds now);

}  // namespace keywork::action

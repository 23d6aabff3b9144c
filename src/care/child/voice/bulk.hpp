// What helps each child, for pages that show many.
#pragma once

#include "care/access/scope.hpp"
#include "care/ids.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <string>

namespace keywork::child {

/// By child id, the list "helps" of the newest How to help me of each child in scope who is in the
/// setting today. Its lines are items(); children without one are left out.
std::map<std::string, std::string> what_helps_in(db::Reader& db, Scope const& scope,
                                                 SettingId const& setting);

}  // namespace keywork::child

#pragma once

#include "care/access/decide.hpp"
#include "care/child/voice/voice.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::child {

/// None: the child has not been asked yet.
std::optional<AboutMe> about_me(db::Reader& db, Permitted<ChildId> const& child);
/// Newest first.
std::vector<AboutMe> about_me_versions(db::Reader& db, Permitted<ChildId> const& child);
/// None: nobody has written it yet.
std::optional<HowToHelpMe> how_to_help_me(db::Reader& db, Permitted<ChildId> const& child);
/// Newest first.
std::vector<HowToHelpMe> how_to_help_me_versions(db::Reader& db, Permitted<ChildId> const& child);

void insert_about_me(db::Transaction& db, std::string_view id, ChildId const& child,
                     AboutMe const& about_me, std::optional<StaffId> const& made_by);
/// Expects its version to be one more than the newest.
void insert_how_to_help_me(db::Transaction& db, std::string_view id, ChildId const& child,
                           HowToHelpMe const& help, std::optional<StaffId> const& made_by);

}  // namespace keywork::child

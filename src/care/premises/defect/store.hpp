// The statements that the operations on defects are made of.
#pragma once

#include "care/premises/defect/defect.hpp"

namespace keywork::premises {

/// False: a form with this key was kept before.
bool insert_defect(db::Transaction& tx, DefectId const& id, NewDefect const& wanted,
                   std::optional<PlaceFileId> const& photo, StaffId const& by, sys_seconds at);
bool defect_has_key(db::Reader& db, std::string const& form_key);
void insert_step(db::Transaction& tx, std::string const& id, NewStep const& step,
                 std::optional<PlaceFileId> const& photo, StaffId const& by, sys_seconds at);
/// The newest task of a defect.
void insert_task(db::Transaction& tx, DefectId const& defect, ActionId const& action);

}  // namespace keywork::premises

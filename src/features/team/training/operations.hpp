#pragma once

#include "care/site/transaction.hpp"
#include "features/team/training/training.hpp"

namespace keywork::training_matrix {

/// Says what a role needs in a place. The page has read it.
/// refused  NotFound for who writes no staff files there
Outcome<> add_need(Transaction& tx, SettingId const& setting, Need need);
/// refused  NotFound where it is not one of the place's, or has ended
Outcome<> end_need(Transaction& tx, SettingId const& setting, NeedId const& need);

/// Adds a certificate to a training of somebody whose file the actor may open.
/// refused  Invalid by "file", or by "training" where it is not theirs
Outcome<> add_certificate(Transaction& tx, StaffId const& worker, std::string const& training,
                          std::string content);
/// Writes down how somebody stands with their diploma.
Outcome<> keep_qualification(Transaction& tx, StaffId const& worker,
                             Qualification const& qualification);

}  // namespace keywork::training_matrix

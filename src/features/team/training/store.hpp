#pragma once

#include "features/team/training/training.hpp"
#include "platform/db/database.hpp"

namespace keywork::training_matrix {

/// What each role needs in a place, by role and type.
std::vector<Need> needs_of(db::Reader& db, SettingId const& setting);
void insert_need(db::Transaction& db, SettingId const& setting, Need const& need,
                 StaffId const& by, sys_seconds at);
/// False: it is not one of the place's, or has ended.
bool end_need(db::Transaction& db, SettingId const& setting, NeedId const& need,
              StaffId const& by, sys_seconds at);

/// Of somebody's trainings, newest first.
std::vector<Certificate> certificates_of(db::Reader& db, StaffId const& staff);
/// The bytes of one that certificates_of gave.
std::string content_of(db::Reader& db, Certificate const& certificate);
void insert_certificate(db::Transaction& db, StaffId const& staff, Certificate const& certificate,
                        std::string const& content, StaffId const& by);

/// How somebody stands with their diploma; none: nobody has written it down.
std::optional<Qualification> qualification_of(db::Reader& db, StaffId const& staff);
void insert_qualification(db::Transaction& db, std::string const& id, StaffId const& staff,
                          Qualification const& qualification, StaffId const& by, sys_seconds at);

}  // namespace keywork::training_matrix

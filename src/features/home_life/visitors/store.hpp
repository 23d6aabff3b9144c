#pragma once

#include "features/home_life/visitors/visitors.hpp"
#include "platform/db/database.hpp"

namespace keywork::visitors {

/// Who is in the building, whoever came first on top.
std::vector<Visit> still_in(db::Reader& db, PlaceReach const& here);
/// Who came in a month and left again, newest first, at most `most`.
std::vector<Visit> left_in(db::Reader& db, PlaceReach const& here, local_days month, int most);
/// None: not in this book.
std::optional<Visit> visit_of(db::Reader& db, PlaceReach const& here, VisitId const& id);
std::vector<Correction> corrections_of(db::Reader& db, VisitId const& id);   // oldest first

/// The same form sent twice is one visit: false, when it is there already.
bool insert_visit(db::Transaction& tx, VisitId const& id, NewVisit const& wanted,
                  StaffId const& by, sys_seconds at);
/// False: somebody signed them out before.
bool insert_out(db::Transaction& tx, VisitId const& id, sys_seconds out_at, StaffId const& by,
                sys_seconds at);
void insert_correction(db::Transaction& tx, std::string const& id, VisitId const& visit,
                       Correction const& correction, StaffId const& by);

}  // namespace keywork::visitors

// The one way in of a data protection officer: a case on one named child, for a reason and a time.
#pragma once

#include "care/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork {

using CaseId = Id<struct Case>;

/// Long enough for a request to see a file, which is answered within a month.
/// source   UK GDPR, article 12(3)
inline constexpr days case_lasts{30};

struct OpenedCase {
    CaseId id;
    StaffId staff;
    ChildId child;
    std::string reason;
    sys_seconds opened_at;
    local_days from_on;
    local_days until_on;      // the last day
    bool operator==(OpenedCase const&) const = default;
};

namespace access {

/// The cases of somebody that are open on a day, newest first.
std::vector<OpenedCase> open_cases(db::Reader& db, StaffId const& staff, local_days today);
std::optional<CaseId> open_case_on(db::Reader& db, StaffId const& staff, ChildId const& child,
                                   local_days today);

void insert_case(db::Transaction& db, OpenedCase const& opened);
void end_case(db::Transaction& db, CaseId const& id, local_days until_on);

}  // namespace access
}  // namespace keywork

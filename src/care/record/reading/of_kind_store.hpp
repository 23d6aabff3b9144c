// The rows behind of_kind.hpp.
#pragma once

#include "care/record/reading/of_kind.hpp"

namespace keywork::record {

struct RowOfKind {
    RecordId record;
    int form_version;
    sys_seconds occurred_at;
    StaffId author;
    std::string author_name;
    std::string answers;           // JSON, whole
    int children;                  // how many it is about
};
std::vector<RowOfKind> rows_of_kind(db::Reader& db, Sight const& sight, OfKind const& wanted);

}  // namespace keywork::record

// The addresses of a staff file: /staff-files/{worker}/…
#pragma once

#include "care/ids.hpp"
#include "platform/html/path.hpp"

#include <optional>

namespace keywork {
class Request;
}

namespace keywork::record {

/// The member of staff whose file the address is of; none: it is of no staff file.
std::optional<StaffId> worker_in(Request const& request);

html::Path staff_file_path(StaffId const& worker);
html::Path staff_record_path(StaffId const& worker, RecordId const& record);

}  // namespace keywork::record

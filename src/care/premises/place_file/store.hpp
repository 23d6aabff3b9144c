#pragma once

#include "care/premises/place_file/place_file.hpp"

namespace keywork::premises {

void insert_file(db::Transaction& tx, PlaceFile const& file, Upload const& upload,
                 StaffId const& by, sys_seconds at);

}  // namespace keywork::premises

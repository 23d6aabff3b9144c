// The statements that a handover is built from.
#pragma once

#include "care/record/handover/since.hpp"

namespace keywork::record {

struct LastHandover {
    sys_seconds occurred_at;
    std::string author_name;
};
/// The newest of a setting that was sent since an instant.
std::optional<LastHandover> last_handover(db::Reader& db, SettingId const& setting,
                                          sys_seconds since);

/// A daily log of a child that was begun and not sent since.
struct OpenLog {
    ChildId child;
    std::string author_name;
};
std::vector<OpenLog> open_logs(db::Reader& db, PlaceReach const& here, sys_seconds since);
/// Children who have a sent daily log since.
std::vector<ChildId> with_log(db::Reader& db, PlaceReach const& here, sys_seconds since);

}  // namespace keywork::record

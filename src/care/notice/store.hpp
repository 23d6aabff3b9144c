// The statements that notices are made of.
#pragma once

#include "care/notice/figure.hpp"

namespace keywork::notice {

struct FigureChange {
    hours after;
    std::string const& reason;
    StaffId const& set_by;
    sys_seconds set_at;
};
void insert_figure(db::Transaction& db, std::string const& id, FigureKind const& kind,
                   FigureChange const& change);

}  // namespace keywork::notice

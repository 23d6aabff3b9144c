#pragma once

#include "care/access/decide.hpp"
#include "care/looked_after/looked_after.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace keywork::looked_after {

/// Newest first.
std::vector<ReviewHeld> reviews(db::Reader& db, Permitted<ChildId> const& child);
/// Newest first; none below level 2: health is sensitive.
std::vector<LookedAfterYear> years(db::Reader& db, Permitted<ChildId> const& child);

void insert_review(db::Transaction& db, ChildId const& child, ReviewHeld const& review,
                   std::optional<ImportId> const& import);
void set_participation(db::Transaction& db, ChildId const& child, ReviewHeld const& review);
/// Adds the year's answers or, where there are some, replaces them; whose import made them stays.
void save_year(db::Transaction& db, ChildId const& child, LookedAfterYear const& year,
               std::optional<ImportId> const& import);
LookedAfterYear year_from(db::Row const& row);

}  // namespace keywork::looked_after

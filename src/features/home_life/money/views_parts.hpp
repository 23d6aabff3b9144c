// What the pages of a place's money and of a child's share.
#pragma once

#include "features/home_life/money/money.hpp"
#include "platform/html/html.hpp"

namespace keywork::money {

/// The questions of a new line, of petty cash or of a child's money.
enum class Whose : std::uint8_t { place, child };
html::Markup line_questions(TypedLine const& typed, std::vector<Problem> const& problems,
                            Pence figure, Whose whose);
/// The lines of a ledger; without a child those of the place.
html::Markup lines_table(std::vector<Line> const& lines, std::optional<ChildId> const& child);

}  // namespace keywork::money

// Values that hold between two days, as follows from a child's episodes of care.
#pragma once

#include "care/child/stay/stay.hpp"
#include "care/child/status/status.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace keywork::ssda903 {

struct Span {
    std::string code;
    local_days from_on;
    std::optional<local_days> until_on;
    bool operator==(Span const&) const = default;
};

/// True for an agreed series of short breaks: not a period of care of its own.
bool is_short_break(std::string_view legal_status);

/// The times during which a child was looked after without a gap. Episodes by start. With or
/// without short breaks.
enum class ShortBreaks : std::uint8_t { counted, left_out };
std::vector<Span> periods_of_care(std::span<Placement const> episodes, ShortBreaks short_breaks);

/// One span for each run of episodes under the same order. A span ends the day before the next.
std::vector<Span> legal_statuses(std::span<Placement const> episodes);

/// The first day of where the child lives now: changes of legal status alone do not move a child.
std::optional<local_days> lives_there_since(std::span<Placement const> episodes);

}  // namespace keywork::ssda903

// An organisation's own rule for a deadline, as its manager types it.
#pragma once

#include "care/access/actor.hpp"
#include "care/clock/figures/figure.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::deadlines {

struct TypedRule {
    std::string which;              // own, default
    clock::TypedFigure figure;
    std::string from_on;
    std::string reason;
};
inline constexpr days furthest_ahead{366};            // that a rule may be made before it counts

struct NewRule {
    std::optional<std::string> due_code;              // none: Keywork's default
    local_days from_on;
    std::string reason;
};

/// refused  Conflict for a deadline whose time is not ours; Invalid by the names of TypedRule and
///          of clock::TypedFigure. A rule begins today or later: days that have gone keep theirs.
Outcome<NewRule> read_rule(clock::LawClock const& clock, TypedRule const& typed, local_days today);

/// Whether the deadline applies in a kind of setting that this actor manages.
bool answers_for(Actor const& actor, clock::LawClock const& clock);

/// Why a deadline has no figure to set: a sentence for the screen. expects  figure_of() is none
std::string why_not_ours(clock::LawClock const& clock);

}  // namespace keywork::deadlines

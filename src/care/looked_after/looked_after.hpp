// What a local authority must answer each year for a child it looks after: reviews, health, SDQ.
#pragma once

#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>

namespace keywork {

/// A review of the child's case that was held.
struct ReviewHeld {
    local_days held_on;
    std::optional<std::string> participation;    // ssda903-review-participation
    bool operator==(ReviewHeld const&) const = default;
};

/// The answers of one year, codes as the return prints them. None: not answered.
struct LookedAfterYear {
    local_days year_ending;
    std::optional<int> sdq_score;                // 0 to 40
    std::optional<std::string> sdq_reason;       // sdq-no-score-reason
    std::optional<bool> convicted;
    std::optional<bool> health_check;
    std::optional<bool> immunisations;
    std::optional<bool> teeth_check;
    std::optional<bool> health_assessment;
    std::optional<bool> substance_misuse;
    std::optional<bool> intervention_received;
    std::optional<bool> intervention_offered;
    std::optional<bool> is_mother;
    std::optional<local_days> own_child_born_on;
    std::optional<std::string> in_touch;         // of a care leaver
    std::optional<std::string> activity;
    std::optional<std::string> accommodation;
    std::optional<std::string> previous_permanence;   // Z1: none known
    std::optional<std::string> permanence_authority;
    std::optional<std::string> permanence_on;    // as printed: may lack day or month
    bool operator==(LookedAfterYear const&) const = default;

    bool is_empty() const { return *this == LookedAfterYear{.year_ending = year_ending}; }
};

}  // namespace keywork

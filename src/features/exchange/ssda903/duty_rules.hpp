// The duties that a return starts, meets or closes. docs/decisions/ssda903-import.md has the
// readings of the law that were taken.
#pragma once

#include "care/clock/clock.hpp"
#include "features/exchange/ssda903/plan.hpp"
#include "features/exchange/ssda903/spans.hpp"

namespace keywork::ssda903 {

/// What is known of one child's care after the return, its own and earlier ones together.
struct CareFacts {
    ChildId child;
    local_days born_on;
    std::vector<Placement> episodes;             // by start
    std::vector<local_days> reviews;             // by date
    std::vector<MissingRow> missing;             // of this return
    LookedAfterYear year;                        // of this return
};

struct DutySetting {
    SettingId setting;
    ImportId import;
    sys_seconds now;
    Clocks const& clocks;
    Calendars const& calendars;
};

/// Duties to start. Those whose time had passed before the import are met by a fact or closed with
/// the reason: nothing becomes overdue by being imported.
std::vector<clock::NewDuty> duties_of(CareFacts const& facts, DutySetting const& in);

/// How an open duty of an earlier import ends, if the facts end it.
std::optional<DutyEnd> end_of_duty(KnownDuty const& duty, CareFacts const& facts,
                                   sys_seconds now);

}  // namespace keywork::ssda903

// What the pages of a medicine round show: values only.
#pragma once

#include "care/child/alert/alert.hpp"
#include "care/child/child.hpp"
#include "care/medicine/due.hpp"
#include "care/medicine/stock.hpp"
#include "care/setting/profiles.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::medicine_round {

using medicine::Dose;
using medicine::DoseOutcome;
using medicine::DueState;
using medicine::Line;
using medicine::Medicine;
using medicine::Regimen;
using medicine::Slot;

/// From when until when a round looks.
struct Window {
    sys_seconds from;
    sys_seconds until;
};
/// The whole of today.
Window window_of_day(local_days today);
/// The shift of this name that is on, or else today's. None: the place has no such shift.
std::optional<Window> window_of_shift(std::vector<ShiftHours> const& shifts,
                                      std::string_view name, sys_seconds now);

/// A medicine given as needed, with when it was last given.
struct AsNeeded {
    Regimen const* regimen = nullptr;
    Line const* line = nullptr;
    std::optional<sys_seconds> last_at;
    std::optional<sys_seconds> allowed_from;   // none: it can be given now
    int in_24_hours = 0;
};

/// One child's part of a round.
struct RoundOfChild {
    ChildFace face;
    std::vector<Alert> allergies;
    std::vector<Slot> open;                    // late and due now, in order of time
    std::vector<AsNeeded> as_needed;
    std::vector<Dose> to_ask;                  // given as needed: say how it worked
};

struct RoundPage {
    std::string place_name;
    std::vector<ShiftHours> shifts;
    std::string shift;                         // the one shown; empty: the whole day
    medicine::PlaceDoses place;                // what the slots point into
    std::vector<RoundOfChild> children;        // those with something open first, then by name
    std::vector<Slot> later;
    std::vector<Slot> settled;                 // done, refused, not given
    bool may_give = false;
    bool may_manage = false;
    bool check_due = false;                    // the weekly check was a week ago or never
    sys_seconds now;
};

/// Puts the slots of a window where the page shows them. `faces` have those of every child that a
/// regimen names; others are left out.
void arrange(RoundPage& page, std::vector<ChildFace> const& faces, Window const& window);

/// A dose while it is recorded. Words as typed.
struct DosePage {
    ChildFace face;
    std::vector<Alert> allergies;
    Regimen regimen;
    Line line;
    std::optional<sys_seconds> due_at;
    std::optional<medicine::Balance> stock;
    std::string training;                      // what is wrong with the giver's; empty: in date
    std::vector<std::string> limits;           // that giving it now would break, in words
    std::string outcome;
    std::string amount;
    std::string given_at;
    std::string reason;
    std::string advice;
    std::string witness_name;
    std::string form_key;
    std::vector<Problem> problems;
    sys_seconds now;
};

/// The time typed, as the latest instant that it can mean; empty is now. None: it cannot be read.
std::optional<sys_seconds> read_given_at(std::string_view typed, sys_seconds now);

/// A dose as it was recorded.
struct RecordedPage {
    ChildFace face;
    Regimen regimen;
    Dose dose;
    std::optional<medicine::Quantity> left;    // after it
    bool may_give = false;
    bool may_report = false;
    std::string worked;                        // as chosen
    std::string words;                         // as typed
    std::vector<Problem> problems;
    sys_seconds now;
};

}  // namespace keywork::medicine_round

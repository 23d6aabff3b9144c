// One dose: what became of it, who gave it, who saw it; and how a place's day of doses stands.
#pragma once

#include "care/medicine/medicine.hpp"

#include <cstdint>

namespace keywork::medicine {

/// spoilt: dropped or spat out; the dose is still to be given.
enum class DoseOutcome : std::uint8_t { given, self_given, refused, absent, withheld, spoilt };

enum class Worked : std::uint8_t { yes, partly, no };

/// How a medicine that was given as needed worked, said later.
struct Effect {
    Worked worked = Worked::yes;
    std::string words;
    std::string by_name;
    sys_seconds said_at;
    bool operator==(Effect const&) const = default;
};

struct Dose {
    DoseId id;
    MedicineId medicine;
    ChildId child;
    int line = 1;                          // the version of the line it follows
    std::optional<sys_seconds> due_at;     // none: as needed
    DoseOutcome outcome = DoseOutcome::given;
    sys_seconds given_at;                  // given, offered or found spoilt
    sys_seconds recorded_at;
    Quantity amount;
    std::string reason;                    // why it was not given, or why it was needed
    std::string advice;                    // who said that a limit could be passed, and when
    StaffId giver;
    std::string giver_name;
    std::optional<StaffId> witness;
    std::optional<std::string> witness_name;
    std::optional<Effect> effect;
    bool operator==(Dose const&) const = default;
};

/// The child has had it.
constexpr bool is_taken(DoseOutcome outcome)
{
    return outcome == DoseOutcome::given || outcome == DoseOutcome::self_given;
}
/// It has left the cupboard.
constexpr bool leaves_stock(DoseOutcome outcome)
{
    return is_taken(outcome) || outcome == DoseOutcome::spoilt;
}

/// A dose that nobody has recorded counts as missed after this long (local policy of the sector:
/// the time-critical window of an administration record).
inline constexpr minutes missed_after{60};
/// It can be given this long before its time.
inline constexpr minutes early_by{60};
/// Written down later than this after it was given, it is marked as a late entry.
inline constexpr minutes written_late_after{15};
/// What was given longer ago than this is written as a note on paper and an error, not as a dose.
inline constexpr hours longest_ago{24};

enum class DueState : std::uint8_t { later, now, late, done, not_given };

/// A dose that is due at a time, and what was recorded of it, in order of recording.
struct Slot {
    Regimen const* regimen = nullptr;      // lives as long as the list it was made from
    Line const* line = nullptr;
    sys_seconds due_at;
    std::vector<Dose> entries;
    DueState state = DueState::later;
};

bool is_written_late(Dose const& dose);
/// Open, done or settled as not given. Pure.
DueState state_of(sys_seconds due_at, std::span<Dose const> entries, sys_seconds now);
/// The doses of a stretch [from, until), in order of time, then of child and name.
std::vector<Slot> slots_between(std::span<Regimen const> regimens, std::span<Dose const> doses,
                                sys_seconds from, sys_seconds until, sys_seconds now);

/// A limit that one more dose would break.
struct BrokenLimit {
    enum class Which : std::uint8_t { gap, most } which;
    sys_seconds last_at;                   // the dose that stands in the way
    sys_seconds allowed_from;
    std::int64_t count = 0;                // doses in the 24 hours before, of `most`
};
/// What giving at `at` would break. `taken_at`: when the child had this medicine, in any place.
std::vector<BrokenLimit> broken_limits(Line const& line, std::span<sys_seconds const> taken_at,
                                       sys_seconds at);
/// "The last dose was at 2pm. The next can be given from 6pm (4 hours apart)."
std::string in_words(BrokenLimit const& broken, Line const& line, sys_seconds now);

/// A controlled medicine that leaves the cupboard is seen by a second person.
bool needs_witness(Medicine const& medicine, DoseOutcome outcome);

std::string_view to_text(DoseOutcome outcome);
std::optional<DoseOutcome> outcome_from_text(std::string_view text);
std::string_view in_words(DoseOutcome outcome);      // "Given", "Refused"
std::string_view chart_code(DoseOutcome outcome);    // "" for given: the initials stand there
std::string_view to_text(Worked worked);
std::optional<Worked> worked_from_text(std::string_view text);
std::string_view in_words(Worked worked);
std::span<DoseOutcome const> outcomes();
std::span<Worked const> all_worked();

}  // namespace keywork::medicine

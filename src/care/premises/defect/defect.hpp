// A hazard that somebody reported, or a line of a check that did not pass, followed to its end:
// made safe, given to somebody by a day, put right, looked at again. How it stands is worked out.
#pragma once

#include "care/ids.hpp"
#include "care/premises/check/check.hpp"
#include "care/premises/place_file/place_file.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::premises {

using DefectId = Id<struct PremisesDefect>;

enum class Risk : std::uint8_t { low, medium, high };
std::string_view to_text(Risk risk);
std::optional<Risk> risk_from_text(std::string_view text);
std::string_view in_words(Risk risk);
/// By when it is to be put right where nobody has set a day: our own figures, of days.
days put_right_within(Risk risk);

enum class StepKind : std::uint8_t { made_safe, given, fixed, sound, not_sound };
std::string_view to_text(StepKind kind);
std::optional<StepKind> step_from_text(std::string_view text);

struct Step {
    StepKind kind = StepKind::made_safe;
    std::string words;
    std::optional<std::string> owner;      // of given; none: whoever is on shift
    std::optional<local_days> due_on;
    std::optional<PlaceFileId> photo;
    std::string by;
    sys_seconds at;
    bool operator==(Step const&) const = default;
};

/// Its newest task on the list of actions.
struct Task {
    ActionId action;
    std::optional<StaffId> owner_id;
    std::optional<std::string> owner;
    std::optional<sys_seconds> due_at;
    std::optional<sys_seconds> closed_at;
    std::optional<std::string> closed_by;
    std::optional<std::string> not_done_why;
    bool operator==(Task const&) const = default;
};

struct Defect {
    DefectId id;
    std::string what;
    std::string place;                     // where
    Risk risk = Risk::medium;
    std::optional<std::string> found_by;   // the words of the check that found it
    std::optional<PlaceFileId> photo;
    std::string reported_by;
    sys_seconds reported_at;
    Task task;
    std::vector<Step> steps;               // in order
    bool operator==(Defect const&) const = default;
};

/// `waiting`: somebody says that it is put right, and nobody has looked again.
enum class Standing : std::uint8_t { open, waiting, closed };
Standing standing(Defect const& defect);
bool is_made_safe(Defect const& defect);
/// Open after its day.
bool is_overdue(Defect const& defect, sys_seconds now);
/// Overdue ones first, then the other open ones by day, then what waits to be looked at again.
void most_urgent_first(std::vector<Defect>& all, sys_seconds now);

/// What a page counts.
struct Counts {
    int open = 0;
    int overdue = 0;
    int waiting = 0;
    bool operator==(Counts const&) const = default;
};
Counts counts_of(std::span<Defect const> all, sys_seconds now);
/// A month of the trend: what came, what was found sound again, and what stood open at its end.
struct MonthOfDefects {
    local_days month;
    int reported = 0;
    int closed = 0;
    int open_at_end = 0;
    bool operator==(MonthOfDefects const&) const = default;
};
std::vector<MonthOfDefects> trend(std::span<Defect const> all, int months, local_days today);

struct NewDefect {
    SettingId setting;
    std::string what;
    std::string place;
    std::optional<Risk> risk;              // none: nothing was chosen, which report() refuses
    std::optional<DoneId> found_by;
    std::string made_safe;                 // what was done at once; empty: nothing yet
    std::string photo;                     // its bytes; empty: none
    std::string form_key;
};

/// Reports a hazard: whoever may raise a concern in the place may. It goes on the list of actions.
/// A form sent twice is one.
/// refused  NotFound elsewhere; Invalid by what, place, risk, made_safe and photo
Outcome<> report(Transaction& tx, NewDefect const& wanted);
/// The same for a line of a check that is being kept: its words were checked there.
void report_from_check(Transaction& tx, NewDefect const& wanted);

/// Everything of a setting, newest first. A defect is never many: they are counted in hundreds.
std::vector<Defect> defects_in(db::Reader& db, SettingId const& setting);
std::optional<Defect> defect_of(db::Reader& db, SettingId const& setting, DefectId const& id);

struct NewStep {
    SettingId setting;
    DefectId defect;
    StepKind kind = StepKind::made_safe;
    std::string words;
    std::optional<StaffId> owner;          // of given
    std::optional<local_days> due_on;      // of given: not before today
    std::string photo;                     // bytes; of made_safe and fixed; empty: none
};
/// Takes the next step. Putting right closes its task; one that is found not sound has a new one.
///
/// refused  NotFound for another place's, for somebody who does nothing there, and for who may not
///          plan shifts where a step is given, sound or not_sound; Conflict where it does not stand
///          so that the step makes sense; Invalid by words, owner, due_on and photo
Outcome<> take_step(Transaction& tx, NewStep const& wanted);

}  // namespace keywork::premises

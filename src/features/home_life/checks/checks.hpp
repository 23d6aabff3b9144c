// What the pages of health and safety checks show.
#pragma once

#include "care/premises/check/check.hpp"
#include "care/premises/defect/defect.hpp"
#include "care/premises/look_page.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <utility>
#include <vector>

namespace keywork::checks {

using premises::Done;
using premises::Due;
using premises::Line;
using premises::Planned;

using Named = std::vector<std::pair<std::string, std::string>>;   // code and words

struct ChecksPage {
    std::string place_name;
    std::vector<Due> due;                // by when they are due
    premises::Counts hazards;
    std::vector<Done> done;              // in the month, newest first, as many as are shown
    std::size_t done_in_month = 0;
    premises::LookedMonth looked;
    std::string duty, law_line;          // of law/clocks.csv
    bool may_plan = false;
    sys_seconds now;
};

/// A line while the check is done, as typed.
struct TypedLine {
    std::string found;                   // "pass", "fail" or the degrees
    std::string wrong;
    std::string made_safe;
};
struct CheckPage {
    Planned check;
    std::vector<Done> before;            // newest first
    std::vector<TypedLine> lines;
    std::string done_at, note;
    std::string who, to_clear, at_night, problems_found, what_was_done;   // of a drill
    std::string duty, law_line;          // of a drill in a home
    bool may_do = false;
    std::string form_key;
    std::vector<Problem> problems;
    sys_seconds now;
};

struct PlanPage {
    std::string place_name;
    std::vector<Planned> rules;
    Named codes;                         // of hs-check-type, for this kind of setting
    std::string code, words, every, unit, lines;   // as typed; empty: as is usual for the code
    std::vector<Problem> problems;
};

/// The check as typed, for as far as it can be read.
/// refused  Invalid by done_at, line.N and to_clear
Outcome<premises::NewDone> read_done(CheckPage const& typed, SettingId const& setting);
/// The rule as typed; what was left empty is as usual for its code.
/// refused  Invalid by every and unit
Outcome<Planned> read_rule(PlanPage const& typed, SettingId const& setting, local_days today);
/// Whether law/code-sets/hs-check-type.csv offers a code to a kind of setting: "home;pru", "all".
bool is_offered(std::string_view settings, std::string_view profile);
/// A London time as typed, of today or, if that is still to come, of yesterday.
std::optional<sys_seconds> last_time(std::string_view typed, sys_seconds now);
/// "All right", "1 of 2 not right: Fridge 7.5 °C".
std::string found_in_words(Done const& done);

}  // namespace keywork::checks

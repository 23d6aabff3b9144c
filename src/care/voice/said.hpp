// The ledger of what children say: said, heard by, decided, told back. Each entry keeps the child's
// words as they were given; what became of them stands below, step by step, and nothing is changed.
#pragma once

#include "care/access/access.hpp"
#include "care/ids.hpp"
#include "platform/time/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::voices {

using SaidId = Id<struct Said>;

/// How an entry came to be.
enum class Came : std::uint8_t {
    noted,       // an adult heard it and wrote it down
    record,      // the view that a record holds
    own_page,    // said on the child's own page
    disagrees,   // the same, about a text that was shared with them
    unsafe,      // the same: "I feel unsafe"
};

enum class Answer : std::uint8_t { yes, partly, no };

enum class StepKind : std::uint8_t { heard, asks, passed_on, decided, told, corrected };

/// One thing that became of it.
struct Step {
    int number = 0;                           // from 1; set when it is kept
    StepKind kind = StepKind::heard;
    std::optional<Answer> answer = {};        // decided
    std::string words = {};                   // what was decided, said to it, or is right
    std::string why = {};
    std::optional<local_days> on_day = {};    // decided: by when; told: when
    std::optional<StaffId> assigned_to = {};  // passed on; none: whoever is on shift
    std::string assigned_name = {};
    std::optional<ActionId> action = {};
    StaffId made_by = {};
    std::string made_by_name = {};
    sys_seconds made_at = {};
    bool operator==(Step const&) const = default;
};

struct Said {
    SaidId id;
    ChildId child;
    SettingId setting;
    std::optional<RecordId> record = {};
    std::optional<std::string> shared = {};   // id of the shared text it disagrees with
    Came came = Came::noted;
    std::string words;
    std::string method;                       // code set child-voice-method
    local_days said_on;
    bool asks = false;                        // from the start: see asks_for_something()
    Level level = Level::l1;                  // its record's, where that is higher
    std::optional<StaffId> heard_by = {};
    std::string heard_by_name = {};
    std::optional<StaffId> assigned_to = {};
    std::string assigned_name = {};
    std::optional<ActionId> action = {};
    std::optional<StaffId> made_by = {};      // none: the child
    sys_seconds made_at = {};
    std::string form_key = {};
    std::string known_as = {};
    std::vector<Step> steps = {};             // in order
};

/// Where an entry stands: worked out, never stored.
enum class Standing : std::uint8_t {
    to_hear,     // nobody has said that they have read it
    to_decide,   // it asks for something
    to_tell,     // decided, and the child does not know yet
    told,
    kept,        // heard; it asks for nothing
};

/// An answer is late after this many days. No law sets a time; the complaints procedure of a home
/// (Children's Homes (England) Regulations 2015, reg 39) leaves it to the provider. A week is
/// what a child can wait. Local convention.
inline constexpr days answered_within{7};

bool asks_for_something(Said const& said);
Standing standing(Said const& said);
bool is_open(Standing standing);
/// Days since it was said.
int days_since(Said const& said, local_days today);
/// Open, and said more than answered_within ago; what feels unsafe is late the next day.
bool is_late(Said const& said, local_days today);
/// When the task of answering it is due. Unsafe: at once.
sys_seconds answer_due(Said const& said);
/// The newest step of a kind; null: there is none.
Step const* newest(Said const& said, StepKind kind);
/// Who answers it now; none: whoever is on shift.
std::optional<StaffId> answers(Said const& said);
std::string answers_name(Said const& said);
std::optional<ActionId> open_action(Said const& said);

std::string_view to_text(Came came);
std::string_view to_text(Answer answer);
std::string_view to_text(StepKind kind);
Came came_from_text(std::string_view text);              // expects one of them
StepKind step_kind_from_text(std::string_view text);     // expects one of them
std::optional<Answer> answer_from_text(std::string_view text);
std::string_view in_words(Answer answer);                // "Yes", "Partly", "No"
/// "Said today", "Said 3 days ago".
std::string said_when(Said const& said, local_days today);

}  // namespace keywork::voices

// Who is told of what: reminders before the time, escalation after it. Worked out from the deadline
// or the task, the figures and the time whenever it is asked; nothing of it is stored.
#pragma once

#include "care/access/actor.hpp"
#include "care/action/action.hpp"
#include "care/clock/duty.hpp"
#include "care/notice/figure.hpp"

#include <set>
#include <vector>

namespace keywork::notice {

/// How far it has come with one thing, in order.
enum class Stage : std::uint8_t {
    quiet,      // nothing to tell
    reminder,   // its time is near
    late,       // past it, and still only its holder's
    to_maker,   // a task: back with whoever set it
    to_senior,  // with the seniors and the shift leader
    to_lead,    // a deadline: with the leads as well
};

Stage stage_of(clock::DueDuty const& due, Figures const& figures, sys_seconds now);
Stage stage_of(action::Action const& task, Figures const& figures, sys_seconds now);

/// Whether the place has a senior today: where it has none, the leads stand in.
enum class Seniors : std::uint8_t { some, none };

/// Who looks, in one place.
struct Reader {
    StaffId staff;
    Role role;
    bool leads_shift = false;          // is the shift leader of the moment
    Seniors seniors = Seniors::some;
};

/// Whether what has come to this stage is told to this reader because of what they are there.
bool is_told(Stage stage, Reader const& reader);

/// What has come to a reader in one place, and what is near.
struct Needs {
    std::vector<clock::DueDuty> duties;      // escalated to them, most urgent first
    std::vector<action::Action> tasks;       // late, of others, escalated or theirs to see to
    std::int64_t own_late_tasks = 0;         // assigned to them
    std::int64_t own_near_tasks = 0;
    std::int64_t near_duties = 0;            // of the place, as far as they see it

    std::size_t escalated() const { return duties.size() + tasks.size(); }
    bool nothing() const
    {
        return escalated() == 0 && own_late_tasks == 0 && own_near_tasks == 0 && near_duties == 0;
    }
};

/// What there is in one place to be told of, as far as the reader sees it.
struct Seen {
    std::vector<clock::DueDuty> const& duties;   // most urgent first
    std::vector<action::Action> const& tasks;    // most urgent first; closed ones are passed over
    std::set<ActionId> const& made_by_me;        // of the late tasks: those the reader set
};
Needs needs_of(Seen const& seen, Reader const& reader, Figures const& figures, sys_seconds now);

/// Whether somebody works as a senior in a setting on a day.
Seniors seniors_in(db::Reader& db, SettingId const& setting, local_days day);
/// The open tasks of a setting that are late and that somebody set, at most 200.
std::set<ActionId> late_made_by(db::Reader& db, StaffId const& staff, SettingId const& setting,
                                sys_seconds now);

/// "with you since it was 24 hours late": why a deadline stands on somebody's Today.
std::string why_in_words(Stage stage, clock::DueDuty const& due, Figures const& figures);

}  // namespace keywork::notice

// A duty: a clock that something has started, kept as facts; and the list of what is due.
#pragma once

#include "care/access/decide.hpp"
#include "care/access/place_reach.hpp"
#include "care/access/sight.hpp"
#include "care/clock/rules.hpp"
#include "care/ids.hpp"
#include "care/site/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::clock {

/// A duty that something starts.
struct NewDuty {
    std::string clock;                     // HOME-R35-SIGN
    std::optional<ChildId> child;
    std::optional<SettingId> setting;
    std::optional<StaffId> staff;          // whom it is about, or who holds it
    std::optional<RecordId> record;        // the record that starts it
    sys_seconds started_at;                // when the trigger happened, not when it was written
    std::optional<sys_seconds> event_at;   // the moment that the clock names: see Facts
    std::optional<sys_seconds> met_at;     // met already, as an import or the sending itself says
    std::optional<std::string> not_applicable;  // why it does not apply
    std::optional<ImportId> import;
};

struct Duty {
    DutyId id;
    std::string clock;
    std::optional<ChildId> child;
    std::optional<std::string> known_as;
    std::optional<std::string> family_name;
    std::optional<SettingId> setting;
    std::optional<StaffId> staff;
    std::optional<RecordId> record;
    Level level;                           // the record's; everyday without one
    Facts facts;
    std::optional<StaffId> met_by;
    std::optional<RecordId> met_record;
    bool is_open() const { return !facts.met_at && !facts.not_applicable && !facts.exempted; }
};

/// What is open in the actor's scope: of its children up to the level they reach, and of the
/// settings where they work.
std::vector<Duty> in_scope(db::Reader& db, Scope const& scope);
/// The same for one setting.
std::vector<Duty> in_setting(db::Reader& db, Scope const& scope, SettingId const& setting);
/// What is open in a place for these children of it.
std::vector<Duty> open_of(db::Reader& db, PlaceReach const& children);
/// What is open for one child.
std::vector<Duty> open_of_child(db::Reader& db, Sight const& sight);
/// Every duty of one child that there was, newest start first, at most `most`.
std::vector<Duty> all_of_child(db::Reader& db, Sight const& sight, int most);
/// What one record started for one child, open or not.
std::vector<Duty> of_record(db::Reader& db, Sight const& sight, RecordId const& record);
/// One duty, open or not, if it is in scope; else NotFound.
Outcome<Duty> find(db::Reader& db, Scope const& scope, DutyId const& id);

/// Starts a duty. One that the same record started on the same clock for the same child is not
/// started twice: its id is given back. The audit entry is the caller's (record, import).
/// expects  a clock that law/ has
DutyId start(Transaction& tx, Clocks const& clocks, NewDuty const& wanted);

/// Meets the open duties of one clock that a record started: when it is signed, or answered. The
/// audit entry is the caller's. Returns how many there were.
std::int64_t meet_from_record(Transaction& tx, RecordId const& record, std::string_view clock,
                              sys_seconds met_at);
/// Meets the open duties of one clock for a child: a new one of the same kind was done. The audit
/// entry is the caller's. Returns how many there were.
std::int64_t meet_of_child(Transaction& tx, ChildId const& child, std::string_view clock,
                           sys_seconds met_at, std::optional<RecordId> const& by_record);

/// Says by hand that a duty is met, with its audit entry.
/// refused  NotFound out of scope; Conflict if it is closed already; Invalid for a time to come
Outcome<> meet(Transaction& tx, DutyId const& id, sys_seconds met_at,
               std::optional<RecordId> const& by_record = std::nullopt);
/// Says that a duty does not apply, and why, with its audit entry.
/// refused  as meet; Invalid without a reason
Outcome<> say_not_applicable(Transaction& tx, DutyId const& id, std::string const& why);
/// Exempts from a duty: who (the actor) and why are kept and shown, with an audit entry.
/// refused  as meet; Invalid without a reason; NotFound for a role that may not
Outcome<> exempt(Transaction& tx, DutyId const& id, std::string const& why);

/// A duty with what follows from its facts at one moment.
struct DueDuty {
    Duty duty;
    LawClock const* clock;         // never null; lives as long as the Clocks
    std::optional<Due> due;
    Standing standing;
};

/// How the due page groups by time left.
enum class TimeLeft : std::uint8_t { late, today, this_week, later, no_date };

/// Works out what is due, most urgent first: by due time, those without a date last.
std::vector<DueDuty> worked_out(std::vector<Duty> duties, Clocks const& clocks,
                                Calendars const& calendars, sys_seconds now);
/// The group of an open duty: late, due by the end of this London day, within seven days, later.
TimeLeft time_left(DueDuty const& due, sys_seconds now);
std::string_view group_in_words(TimeLeft group);  // "Late", "Today", "In the next 7 days", …

}  // namespace keywork::clock

// What Today shows: values only.
#pragma once

#include "care/action/action.hpp"
#include "care/child/alert/store.hpp"
#include "care/child/dates/dates.hpp"
#include "care/child/roster/roster.hpp"
#include "care/chronology/chronology.hpp"
#include "care/clock/duty.hpp"
#include "care/medicine/due.hpp"
#include "care/missing/missing.hpp"
#include "care/notice/notice.hpp"
#include "care/notice/told/told.hpp"
#include "care/record/handover/lines.hpp"
#include "care/school_day/call_out/call_out.hpp"
#include "care/school_day/session/session.hpp"
#include "care/school_day/visit/visit.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/setting.hpp"
#include "care/shift/day_plan/day_plan.hpp"
#include "care/shift/night/night.hpp"
#include "care/child/year_group/year_group.hpp"
#include "care/staff/staff.hpp"
#include "care/voice/said.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/path.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keywork::home {

inline constexpr days soon{14};   // how far ahead Today looks

/// One child on Today, with what matters now.
struct ChildToday {
    child::ListedChild child;
    std::vector<Alert> alerts;                    // most dangerous first
    std::vector<std::string> to_do;               // open actions, soonest first
    std::vector<std::string> planned;             // "5:30pm: call with Nadia", soonest first
    std::string with;                             // who is with them on this shift
    std::vector<std::string> helps;               // the child's own first lines
    std::optional<clock::DueDuty> next;           // the most urgent duty
    bool pep_soon = false;                        // a PEP is late or due in 14 days
    std::optional<sys_seconds> last_written_at;   // the newest line of their story
};

/// A handover that somebody has not said they have read.
struct HandoverToRead {
    RecordId record;
    std::string author_name;
    sys_seconds sent_at;
    std::vector<record::HandoverChildLine> lines;
    std::vector<std::string> read_by;             // "Marcus at 2:04pm"
    std::vector<std::string> waiting;             // who is on shift and has not, without the reader
};

/// A record that waits for the reader's signature.
struct ToSign {
    std::string title;                            // of the kind, in a few words
    std::string whose;                            // the child, or the place
    std::string author;
    sys_seconds occurred_at;
    html::Path to;
};

/// How many children there are in all, whatever the page shows of them.
struct Counts {
    std::int64_t all = 0;
    std::int64_t late = 0;
    std::int64_t soon = 0;                        // due in 14 days, or late
    std::int64_t pep = 0;                         // the same, of a PEP
    std::map<std::string, std::int64_t> by_group;
};

struct Today {
    Profile const* profile = nullptr;             // lives as long as the Profiles
    SettingId place;
    std::string place_name;
    Setting setting;
    std::optional<Shift> my_shift;
    std::vector<OnShift> with;                    // on shift now, without the reader
    std::int64_t drafts = 0;
    std::vector<missing::Episode> missing;        // children who are not back yet
    std::optional<HandoverToRead> handover;
    medicine::DueCounts medicine;                 // how the doses of the place stand
    std::vector<ToSign> to_sign;                  // longest waiting first
    std::vector<ChildToday> children;             // those shown, in the page's order
    Counts counts;
    html::PageOf shown;                           // of those whom the filter leaves
    std::vector<action::Action> tasks;            // open, and closed today
    std::vector<clock::DueDuty> duties;           // late or due in 14 days, most urgent first
    std::vector<chronology::EntryOfChild> recent;
    std::vector<day_plan::Entry> of_house;        // planned today for the house
    std::vector<dates::Coming> dates;             // days that matter, soon; the next one first
    std::vector<night::Plan> night_plan;          // whom and what tonight's checks look at
    std::vector<voices::Said> said;               // not read yet, and this reader's to read
    std::vector<call_outs::CallOut> told_of;   // as the page asks for, while it stays open
    std::vector<call_outs::CallOut> call_outs;    // open, and this reader's to know
    std::vector<sessions::Session> sessions;      // of today, not finished, in order of use
    std::vector<visits::Visit> overdue_visits;    // nobody heard that these workers are safe
    bool may_call_out = false;                    // where children are enrolled
    bool asks_for_lead = false;                   // somebody feels unsafe, for a fresh password
    std::vector<notice::Told> told;               // the reader is to see to, not seen yet
    notice::Needs needs;                          // what has come to the reader because it is late
    std::optional<notice::Figures> figures;       // by which it has; none: nothing was asked
    StaffId reader;
    sys_seconds now;
};

/// How a caseload is narrowed: all of it but the words is in the address.
struct CaseloadFilter {
    enum class Only : std::uint8_t { everyone, late, next_14_days, pep } only = Only::everyone;
    std::string words;                            // part of a name or school, posted
    std::string year;                             // code of nc-year-groups; empty: all
};

/// Each puts what is a child's own beside them. Duties come most urgent first; a child who has a
/// next one keeps it.
void attach_alerts(std::vector<ChildToday>& children, std::vector<child::AlertOf> const& alerts);
void attach_actions(std::vector<ChildToday>& children, std::vector<action::Action> const& actions,
                    sys_seconds now);
/// What is planned for each of the rest of the day, and who is with them on this shift.
void attach_plan(std::vector<ChildToday>& children, std::vector<day_plan::Entry> const& entries,
                 sys_seconds now);
void attach_with(std::vector<ChildToday>& children,
                 std::vector<day_plan::WithChild> const& together, ShiftName shift);
void attach_duties(std::vector<ChildToday>& children, std::vector<clock::DueDuty> const& duties);
void attach_peps(std::vector<ChildToday>& children, std::vector<clock::DueDuty> const& soon);

Counts counts_of(std::vector<ChildToday> const& children, sys_seconds now);
/// Keeps the children of one page, which starts where the address says.
html::PageOf keep_page(std::vector<ChildToday>& children, std::string_view from,
                       std::size_t a_page);

/// By their group, those in none last; within one, in the order they had.
void sort_by_group(std::vector<ChildToday>& children);
/// Most urgent first: by the next duty, then by name.
void sort_by_urgency(std::vector<ChildToday>& children);
/// Those with a danger alert, then by what is late, then by name: a pastoral day's order.
void sort_by_risk(std::vector<ChildToday>& children);
/// Whoever nothing was written about for longest comes first.
void sort_by_silence(std::vector<ChildToday>& children);

bool stays(ChildToday const& child, CaseloadFilter const& filter, sys_seconds now);
bool is_late(ChildToday const& child, sys_seconds now);
bool is_due_within(ChildToday const& child, days ahead, sys_seconds now);

/// When a task is due, for its row: "5:30pm", "Today" for the end of this day, "Wed noon", "Fri".
std::string task_time(sys_seconds due_at, sys_seconds now);
/// "Jodie: ring Nadia"; a name that the words hold already is not said twice.
bool names(std::string_view what, std::string_view known_as);
/// What law, guidance or anybody outside sets a time for comes before limits of our own; each part
/// most urgent first.
std::vector<clock::DueDuty const*> own_limits_last(std::vector<clock::DueDuty> const& duties);

/// Of what nobody has read yet: what feels unsafe is everybody's; the rest is whoever's it is to
/// answer, and all of it the shift leader's and the leads'.
enum class Reads : std::uint8_t { own, everything };
std::vector<voices::Said> to_read(std::vector<voices::Said> unread, StaffId const& reader,
                                  Reads reads);

/// "Your late shift", "Today at Larch House".
std::string heading(Today const& today);
/// "With Marcus Bell (shift lead), Joel Adeyemi and Hannah Wray (sleep-in)."; empty: alone. Only
/// where the day is worked in shifts are their parts said.
std::string with_words(std::vector<OnShift> const& with, TodayPage page);

}  // namespace keywork::home

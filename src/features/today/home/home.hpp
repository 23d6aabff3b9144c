// What Today shows: values only.
#pragma once

#include "care/action/action.hpp"
#include "care/child/alert/store.hpp"
#include "care/child/roster/roster.hpp"
#include "care/chronology/chronology.hpp"
#include "care/clock/duty.hpp"
#include "care/record/handover/lines.hpp"
#include "care/setting/profiles.hpp"
#include "care/setting/setting.hpp"
#include "care/child/year_group/year_group.hpp"
#include "care/staff/staff.hpp"
#include "platform/html/path.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace keywork::home {

/// One child on Today, with what matters now.
struct ChildToday {
    child::ListedChild child;
    std::vector<Alert> alerts;                    // most dangerous first
    std::vector<std::string> to_do;               // open actions, soonest first
    std::vector<std::string> helps;               // the child's own first lines
    std::optional<clock::DueDuty> next;           // the most urgent duty
    std::optional<sys_seconds> last_written_at;   // the newest line of their story
};

/// A handover that somebody has not said they have read.
struct HandoverToRead {
    RecordId record;
    std::string author_name;
    sys_seconds sent_at;
    std::vector<record::HandoverChildLine> lines;
    std::vector<std::string> read_by;             // "Marcus at 2:04pm"
};

/// A record that waits for the reader's signature.
struct ToSign {
    std::string title;                            // of the kind, in a few words
    std::string whose;                            // the child, or the place
    std::string author;
    sys_seconds occurred_at;
    html::Path to;
};

struct Today {
    Profile const* profile = nullptr;             // lives as long as the Profiles
    SettingId place;
    std::string place_name;
    Setting setting;
    std::optional<Shift> my_shift;
    std::vector<OnShift> with;                    // on shift now, without the reader
    std::int64_t drafts = 0;
    std::optional<HandoverToRead> handover;
    std::vector<ToSign> to_sign;                  // longest waiting first
    std::vector<ChildToday> children;
    std::int64_t children_in_all = 0;
    std::vector<action::Action> tasks;            // open, and closed today
    std::vector<clock::DueDuty> duties;           // most urgent first
    std::vector<chronology::EntryOfChild> recent;
    StaffId reader;
    sys_seconds now;
};

/// How a caseload is narrowed; each is in the address.
struct CaseloadFilter {
    enum class Only : std::uint8_t { everyone, late, next_14_days, pep } only = Only::everyone;
    std::string words;                            // part of a name or school
    std::string year;                             // code of nc-year-groups; empty: all
};

/// Puts each child's own alerts, actions and most urgent duty beside them.
void attach(std::vector<ChildToday>& children, std::vector<child::AlertOf> const& alerts,
            std::vector<action::Action> const& actions,
            std::vector<clock::DueDuty> const& duties, sys_seconds now);

/// Most urgent first: by the next duty, then by name.
void sort_by_urgency(std::vector<ChildToday>& children);
/// Those with a danger alert, then by what is late, then by name: a pastoral day's order.
void sort_by_risk(std::vector<ChildToday>& children);
/// Whoever nothing was written about for longest comes first.
void sort_by_silence(std::vector<ChildToday>& children);

bool stays(ChildToday const& child, CaseloadFilter const& filter, sys_seconds now);
bool is_late(ChildToday const& child, sys_seconds now);
bool is_due_within(ChildToday const& child, days ahead, sys_seconds now);
/// Whether the most urgent duty is one of the personal education plan.
bool is_pep(ChildToday const& child);

/// When a task is due, for its row: "5:30pm", "Today" for the end of this day, "Wed noon", "Fri".
std::string task_time(sys_seconds due_at, sys_seconds now);
/// "Jodie: ring Nadia"; a name that the words hold already is not said twice.
bool names(std::string_view what, std::string_view known_as);
/// What the law itself sets a time for comes first, each part most urgent first.
std::vector<clock::DueDuty const*> law_first(std::vector<clock::DueDuty> const& duties);

/// "Your late shift", "Today at Larch House".
std::string heading(Today const& today);
/// "With Marcus Bell (shift lead), Joel Adeyemi and Hannah Wray (sleep-in)."; empty: alone. Only
/// where the day is worked in shifts are their parts said.
std::string with_words(std::vector<OnShift> const& with, TodayPage page);

}  // namespace keywork::home

// What a house does again and again: meals, laundry, checks. Rules say when; ticks say what became
// of it. Nothing is generated: what is due on a day follows from the rules when it is asked.
#pragma once

#include "care/access/place_reach.hpp"
#include "care/ids.hpp"
#include "care/setting/profiles.hpp"
#include "care/site/transaction.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::house_list {

using TaskId = Id<struct HouseTask>;

enum class Repeats : std::uint8_t { each_shift, daily, weekly, monthly };
std::string_view to_text(Repeats repeats);
std::optional<Repeats> repeats_from_text(std::string_view text);

/// A rule of the list.
struct Task {
    TaskId id;
    SettingId setting;
    std::string code;                    // code set domestic-task; empty: words of one's own
    std::string words;
    Repeats repeats = Repeats::daily;
    std::optional<int> weekday;          // weekly: 1 is Monday
    std::optional<int> month_day;        // monthly: 1 to 31, in a shorter month its last day
    std::string shift;                   // its name; empty: any shift of the day
    std::optional<minutes> by;           // since midnight, London; none: by the end of the shift
    local_days from_on;
    std::optional<local_days> until_on;  // included; none: until it is ended
    bool operator==(Task const&) const = default;
};

/// What became of one time that a task was due.
struct Ticked {
    TaskId task;
    local_days day;
    std::string shift;                       // empty: any of the day
    std::string by;
    sys_seconds at;
    std::optional<std::string> not_done_why; // none: done
    std::optional<std::string> helper;       // known as; none: nobody, or out of reach
    std::string skill;                       // empty where the helper is out of reach
    std::string offered;
    std::string other_choice;
    bool allergies_checked = false;
    bool operator==(Ticked const&) const = default;
};

/// One time that a task is due.
struct Due {
    Task task;
    local_days day;                      // on which its shift begins
    std::string shift;                   // empty: any of the day
    sys_seconds due_at;
    std::optional<Ticked> ticked;        // none: nobody has said anything yet
};

bool is_meal(std::string_view code);

/// What is due on a day, by time: each rule that holds on it, once for each of its shifts.
std::vector<Due> due_on(std::span<Task const> rules, std::span<ShiftHours const> hours,
                        local_days day);
/// The same with what was ticked beside it.
std::vector<Due> with_ticks(std::vector<Due> due, std::span<Ticked const> ticked);
/// Those of a shift: its own, and what any shift of the day may do.
std::vector<Due> of_shift(std::vector<Due> due, std::string_view shift);
inline bool is_late(Due const& due, sys_seconds now) { return !due.ticked && due.due_at < now; }

/// Rules of a setting that hold on a day, or that have not ended by it.
std::vector<Task> rules_on(db::Reader& db, SettingId const& setting, local_days day);
std::vector<Ticked> ticked_on(db::Reader& db, PlaceReach const& here, local_days day);
/// Rules, day and ticks together.
std::vector<Due> list_of(db::Reader& db, PlaceReach const& here,
                         std::span<ShiftHours const> hours, local_days day);

/// Puts a rule on the list.
/// refused  NotFound without the right to plan shifts there; Invalid by words, weekday, month_day
Outcome<TaskId> add_rule(Transaction& tx, Task task);
/// Ends a rule with the day before today: what was ticked stays.
Outcome<> end_rule(Transaction& tx, SettingId const& setting, TaskId const& id);

/// What somebody says of one time that a task was due.
struct Tick {
    SettingId setting;
    TaskId task;
    local_days day;
    std::string shift;
    std::optional<std::string> not_done_why;   // none: done
    std::optional<ChildId> helper;
    std::string skill;
    std::string offered;
    std::string other_choice;
    bool allergies_checked = false;
};
/// Keeps who did it, now. A young person who helped gets a line in their own story.
///
/// refused  NotFound when the task is not due then or the actor does nothing there; Conflict when
///          somebody ticked it before, or its day has not come; Invalid by why, skill, offered and
///          allergies_checked
Outcome<> tick(Transaction& tx, std::span<ShiftHours const> hours, Tick const& wanted);

}  // namespace keywork::house_list

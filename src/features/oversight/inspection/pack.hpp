// What an inspector asks for: logs of a place over some months, and what is not complete.
#pragma once

#include "care/child/child.hpp"
#include "care/ids.hpp"
#include "care/record/standards/standards.hpp"
#include "platform/html/path.hpp"
#include "platform/time/time.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::inspection {

/// A part of the pack: records of one kind, and why they are asked for.
struct Part {
    std::string_view kind;
    std::string_view heading;
    std::string_view source;
};
/// In the order of the page.
inline constexpr Part parts[] = {
    {"reg44-visit", "Independent visitor’s visits", "reg 44"},
    {"reg45-review", "Quality of care reviews", "reg 45"},
    {"serious-event", "Serious events and notifications", "reg 40"},
    {"restrictive-intervention", "Holds and other restrictive interventions", "reg 35"},
    {"missing", "Missing episodes", "reg 12"},
    {"consequence", "Consequences", "reg 35"},
    {"complaint", "Complaints", "reg 39"},
    {"safeguarding-concern", "Safeguarding concerns", "reg 12"},
    {"bullying", "Bullying", "reg 11"},
    {"accident", "Accidents", "reg 10"},
    {"medication-error", "Medicine errors", "reg 23"},
};

/// How many of a kind there are, and how many wait for a signature.
struct KindCount {
    std::string kind;
    std::int64_t records = 0;
    std::int64_t unsigned_yet = 0;
    bool operator==(KindCount const&) const = default;
};

/// One record of the pack.
struct LogLine {
    RecordId record;
    std::string kind;
    sys_seconds at;
    std::string child_key;                   // stands for the child, to tell one from another
    std::optional<ChildId> child;            // none: of the house, left, or out of reach
    std::string known_as;                    // empty without `child`
    bool of_house = false;
    bool waits = false;                      // for a signature
    std::int64_t actions_open = 0;
    std::int64_t actions_late = 0;
};

/// A child of the place and the days on which a log was written.
struct LogDays {
    ChildId child;
    std::string known_as;
    local_days since;                        // the first day that counts: here, and looked at
    std::set<local_days> written;
};
/// Days from `since` to `until`, both included, without a log. Today does not count before it is
/// over: `until` is yesterday.
std::int64_t days_without_log(LogDays const& days, local_days until);
inline constexpr days days_of_logs{28};

/// Something that is not complete.
struct Gap {
    std::string what;
    std::int64_t count = 0;
    std::optional<html::Path> to;            // where it is listed; none: nowhere by itself
};

struct PartShown {
    Part part;
    KindCount count;
    std::vector<LogLine> lines;              // the newest few
};

struct PackPage {
    std::string place_name;
    SettingId place;
    int months = 6;
    standards::Period period;
    std::vector<PartShown> shown;            // those with a record, and those that must have one
    std::vector<standards::Count> standards;
    std::vector<Gap> gaps;
};

/// How a child is called where no name may stand: "Child 1", in the order of the lines; the same
/// for the same child.
class References {
public:
    std::string of(LogLine const& line);

private:
    std::map<std::string, std::size_t> known_;
};

/// The months that may be asked for; anything else is 6.
inline constexpr int months_choices[] = {3, 6, 12};
int months_from_text(std::string_view text);
local_days months_before(local_days today, int months);

/// The pack as a comma-separated file, without a name of a child.
std::string file_of(PackPage const& page);

}  // namespace keywork::inspection

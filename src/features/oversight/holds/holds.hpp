// Holds of one place or of several, over a period, and what they come to.
#pragma once

#include "care/ids.hpp"
#include "platform/outcome.hpp"
#include "platform/time/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keywork::hold_analysis {

inline constexpr std::string_view kind = "restrictive-intervention";

/// A key that an address may hold, and the words for it.
struct Named {
    std::string key;
    std::string words;
    bool operator==(Named const&) const = default;
};

/// One record, as far as it is counted.
struct Hold {
    RecordId record;
    Named setting;                           // whose record it is
    std::optional<ChildId> child;            // none: has left, or is out of reach
    Named who;                               // the child; "left" without a name
    sys_seconds at;
    Named place;                             // where it happened
    std::vector<Named> staff;                // who held
    std::vector<Named> types;
    std::vector<Named> reasons;
    std::vector<Named> triggers;
    std::int64_t minutes = 0;
    bool child_hurt = false;
    bool other_hurt = false;
    bool possibly_one = false;               // with another record of the child, near in time
};

/// A record of the kind, with its child as far as the reader reaches them.
struct SentHold {
    RecordId record;
    int form_version;
    sys_seconds at;
    std::string answers;                     // JSON
    std::optional<ChildId> child;            // none: has left, or is out of reach
    std::optional<std::string> known_as;
    std::optional<std::string> family_name;
};

enum class By : std::uint8_t {
    setting, child, staff, place, weekday, hour, type, trigger, reason, month
};
std::string_view to_text(By by);
std::optional<By> by_from_text(std::string_view text);
std::string_view heading_of(By by);            // "By child"
inline constexpr By every_way[] = {By::setting, By::child, By::staff, By::place,
                                   By::weekday, By::hour, By::type, By::trigger, By::reason};

/// How many, how long, and how often somebody was hurt.
struct Sum {
    std::int64_t times = 0;
    std::int64_t minutes = 0;
    std::int64_t child_hurt = 0;
    std::int64_t other_hurt = 0;
    bool operator==(Sum const&) const = default;
};
Sum sum_of(std::vector<Hold> const& holds);

struct Row {
    Named of;
    Sum sum;
};
/// The rows of one way of counting: the most frequent first, days, hours and months in their order.
/// A record that has several (two adults, two kinds of hold) counts in each.
std::vector<Row> rows_by(std::vector<Hold> const& holds, By by);
/// Marks records of one child that began near to each other: each is counted, and they may be one
/// hold (care/record/same_hold). Of a child without a name here it is not known.
void mark_possibly_one(std::vector<Hold>& holds);
std::int64_t possibly_one(std::vector<Hold> const& holds);
/// The holds behind one number.
std::vector<Hold> behind(std::vector<Hold> holds, By by, std::string_view key);
/// Times in each month of the period, the first to the last, months without any too.
std::vector<double> by_month(std::vector<Hold> const& holds, local_days from, local_days until);

/// The key of words that may not stand in an address.
std::string key_of_words(std::string_view words);

/// The periods that may be asked for, in months.
inline constexpr std::pair<std::string_view, int> periods[] = {
    {"1", 1}, {"3", 3}, {"6", 6}, {"12", 12}, {"60", 60}};
/// One of them; anything else is 12.
int months_from_text(std::string_view text);
/// The day that many months before `today`; where that month is shorter, its last day.
local_days starts_on(local_days today, int months);

struct AnalysisPage {
    std::string place_name;                  // the place on screen
    std::vector<std::string> others;         // other places whose holds the reader may count
    bool everywhere = false;                 // those are counted too
    int months = 12;
    local_days from;
    local_days until;                        // included
    std::vector<Hold> holds;                 // newest first
};

}  // namespace keywork::hold_analysis

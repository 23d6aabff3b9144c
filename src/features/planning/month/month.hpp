// What the records of a month say of a child, and the report that begins with it.
#pragma once

#include "care/child/child.hpp"
#include "care/daily_log/daily_log.hpp"
#include "care/form/answers.hpp"
#include "care/plan/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keywork::month {

using keywork::in_words;   // of days, beside those of months
using keywork::to_text;

/// One thing that a record says, in its own words.
struct Said {
    local_days on;
    std::string words;
    RecordId record;
    bool operator==(Said const&) const = default;
};

/// A target with the entries of the month, oldest first.
struct TargetMonth {
    TargetId id;
    std::string words;
    std::vector<TargetProgress> entries;
};

struct Month {
    local_days first;
    local_days last;
    bool operator==(Month const&) const = default;
};
/// The month of "2026-11"; anything else, and what is to come, is the month of `today`.
Month month_from_text(std::string_view text, local_days today);
Month month_before(Month const& month);
std::string to_text(Month const& month);      // "2026-11"
std::string in_words(Month const& month);     // "November 2026"

struct Sources {
    Month month;
    local_days until;                         // the last day, or today
    std::vector<Said> good;                   // good moments, and what went well in the logs
    std::vector<Said> agreed;                 // what key-work sessions agreed
    std::vector<Said> learning;
    std::vector<TargetMonth> targets;         // those with an entry in the month
    daily_log::Attended attended;
    std::int64_t good_moments = 0;
    std::int64_t incidents = 0;
};

/// Each thing said on a line of its own with its day. Empty: nothing was said.
std::string lines_of(std::vector<Said> const& all);
std::string targets_words(Sources const& sources);
std::string attendance_words(Sources const& sources);
std::string behaviour_words(Sources const& sources);

/// The answers that a report begins with; what is in no record is left to its author.
///
/// kind_of  the code of the report: MONTHLY in a home
form::Answers report_of(Sources const& sources, std::string_view kind_of);

struct MonthPage {
    ChildFace face;
    Sources sources;
    bool may_begin = false;
};

}  // namespace keywork::month

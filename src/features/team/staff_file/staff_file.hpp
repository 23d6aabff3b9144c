// What the pages of staff files show.
#pragma once

#include "care/clock/duty.hpp"
#include "care/record/about/about.hpp"
#include "care/staff/staff.hpp"
#include "care/training/training.hpp"
#include "platform/html/path.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::staff_file {

/// Where somebody stands with what is done again and again: supervision, appraisal.
struct Again {
    std::optional<sys_seconds> last_at;      // none: never, as far as the reader reads
    std::optional<clock::DueDuty> next;
};

/// One of the staff of a place.
struct Line {
    StaffFace face;
    Again supervision;
    Again appraisal;
    int out_of_date = 0;                     // kinds of training
};

struct ListPage {
    std::string place_name;
    std::vector<Line> all;                   // by name
    sys_seconds now;
};

struct TrainingLine {
    std::string type;                        // in words
    training::State state;
};

struct RecordLine {
    std::string title;
    std::string by;
    sys_seconds occurred_at;
    bool waits;                              // for a signature
    html::Path to;
};

/// A kind that the reader may write now.
struct KindOffered {
    std::string title;
    html::Path to;
};

struct FilePage {
    record::Worker worker;
    bool own = false;
    std::vector<clock::DueDuty> due;
    std::vector<TrainingLine> training;
    std::vector<RecordLine> records;         // newest first
    std::vector<KindOffered> kinds;
    sys_seconds now;
};

/// The kinds of which a file says when they were last done, and their clocks in homes and schools.
inline constexpr std::string_view supervision_clocks[] = {"HOME-R33-SUPERVISION", "HR-SUP-SCHOOL"};
inline constexpr std::string_view appraisal_clocks[] = {"HOME-R33-APPRAISAL", "HR-APPRAISAL"};

}  // namespace keywork::staff_file

// What the pages of the day's plan show.
#pragma once

#include "care/child/child.hpp"
#include "care/child/dates/dates.hpp"
#include "care/setting/profiles.hpp"
#include "care/shift/day_plan/day_plan.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::plan {

/// One child's day.
struct ChildDay {
    ChildFace child;
    std::vector<day_plan::Entry> entries;
    std::vector<day_plan::WithChild> with;
    std::vector<dates::Coming> dates = {};  // days that matter, soon
};

struct PlanPage {
    std::string place_name;
    std::string children_word;              // "Young people"
    local_days day;
    local_days today;
    std::vector<ShiftHours> hours;
    std::vector<OnShift> on_shift;          // whose shift begins on the day
    std::vector<ChildDay> children;
    std::vector<day_plan::Entry> of_house;
    bool may_add = false;
    bool may_plan = false;
};

/// A line while it is added, as typed.
struct NewLine {
    std::vector<std::pair<std::string, std::string>> children;   // id and name
    std::vector<std::pair<std::string, std::string>> staff;
    std::string child;
    std::string kind;
    std::string words;
    std::string day;
    std::string time;
    std::string with;
    std::vector<Problem> problems;
};

/// A line that may be taken off.
struct LinePage {
    day_plan::Entry entry;
    std::string why;
    std::vector<Problem> problems;
    bool may_change = false;
};

/// With whom one child is, shift by shift.
struct TogetherPage {
    ChildFace child;
    local_days day;
    std::vector<ShiftHours> hours;
    std::vector<OnShift> on_shift;
    std::vector<day_plan::WithChild> with;
};

/// Puts entries and workers beside their child; entries of no child stay.
void attach(std::vector<ChildDay>& children, std::vector<day_plan::Entry>& entries,
            std::vector<day_plan::WithChild> const& with);
void attach_dates(std::vector<ChildDay>& children, std::vector<dates::Coming> const& coming);

/// The plan of today, where `now` is in it; else what is typed.
Outcome<day_plan::NewEntry> read_line(NewLine const& typed, SettingId const& setting,
                                      sys_seconds now);

}  // namespace keywork::plan

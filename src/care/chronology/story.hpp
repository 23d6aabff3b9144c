// How the lines of a child's story look: for the child's page, the timeline and its print.
#pragma once

#include "care/action/action.hpp"
#include "care/chronology/chronology.hpp"
#include "platform/html/components/timeline.hpp"

#include <span>
#include <string>
#include <vector>

namespace keywork {
class Forms;
}

namespace keywork::chronology {

/// The word, icon and tone of a kind of record or fact.
struct KindLook {
    std::string words;         // "Good moment"
    html::Icon icon = html::Icon::log;
    html::Tone tone = html::Tone::plain;
};
/// The words of a kind of record are its form's title, as the profile says it.
KindLook look_of(std::string_view kind, Forms const& forms, std::string_view profile);

/// How to read the lines: whose words for kinds, what day it is, and what is still to do.
struct Reading {
    Forms const& forms;
    std::string profile;
    local_days today;
    std::vector<action::Action> actions = {};   // of the child: shown with their record
};

/// The lines by London day, in the order they come in (newest first).
std::vector<html::TimelineDay> by_day(std::span<Entry const> entries, Reading const& reading);

/// "Today, Tuesday 24 November", "Sunday 22 November", "Friday 20 November 2025"
std::string day_heading(local_days day, local_days today);

/// A fact of a whole day, as returns bring it: nobody knows its time, and it cannot be late.
bool is_of_a_day(Entry const& entry);

/// Who wrote it and how late: "Joel Adeyemi, recorded the next day".
std::string written_by(Entry const& entry);

/// "recorded the next day", "recorded 3 days later"; empty when it was recorded on its day.
std::string lateness(sys_seconds occurred_at, sys_seconds recorded_at);

}  // namespace keywork::chronology

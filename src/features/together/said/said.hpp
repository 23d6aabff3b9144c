// What the pages of the ledger show.
#pragma once

#include "care/child/child.hpp"
#include "care/staff/staff.hpp"
#include "care/voice/said.hpp"
#include "platform/outcome.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::said {

/// A way in which words can be given, from the code set child-voice-method.
struct Method {
    std::string code;
    std::string words;
};

/// The words of a place's children that wait, and those that were answered lately.
struct PlacePage {
    std::string place_name;
    std::vector<voices::Said> all;
    local_days today;
};

struct ChildPage {
    ChildFace face;
    std::vector<voices::Said> all;            // newest first
    std::vector<Method> methods;
    bool may_write = false;
    local_days today;
    bool gives_access = false;                // the reader gives young people their own sign-in
};

/// Something that is written down for a child.
struct NotePage {
    ChildFace face;
    std::vector<Method> methods;
    std::vector<StaffFace> team;
    std::vector<Level> levels;                // that the reader may write
    std::string record;                       // id; empty: of no record
    std::string record_title;
    std::string words;
    std::string method;
    std::string said_on;
    std::string heard_by;
    std::string asks;
    std::string level;
    std::string form_key;
    std::vector<Problem> problems;
};

/// One entry with what can be done about it.
struct EntryPage {
    ChildFace face;
    voices::Said said;
    std::vector<Method> methods;
    std::vector<StaffFace> team;              // to pass it on to
    std::map<std::string, std::string> typed; // what was typed, by field
    std::vector<Problem> problems;
    local_days today;
};

/// What was typed for a step, or every problem with it.
/// what  "heard", "asks", "passed_on", "decided", "told", "corrected"
Outcome<voices::Step> read_step(std::string_view what,
                                std::map<std::string, std::string> const& typed,
                                std::vector<StaffFace> const& team, local_days today);

/// What kind of sentence a child reads about an entry.
std::string answer_for_child(voices::Said const& said, local_days today);

}  // namespace keywork::said

// What the two pages of a child's own words show.
#pragma once

#include "care/child/child.hpp"
#include "care/child/voice/voice.hpp"
#include "care/staff/staff.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <vector>

namespace keywork::voice {

/// A way in which words can be given, from the code set child-voice-method.
struct Method {
    std::string code;
    std::string words;
};

struct AboutMePage {
    ChildFace face;
    std::vector<AboutMe> versions;         // newest first
    std::vector<Method> methods;
    std::vector<StaffFace> team;
    std::string words;                     // in the box
    std::string method;
    std::string helped_by;
    std::string given_on;
    std::vector<Problem> problems;
    bool may_write = false;
};

struct HelpPage {
    ChildFace face;
    std::vector<HowToHelpMe> versions;     // newest first
    std::string helps;                     // in the boxes
    std::string is_hard;
    std::string too_much;
    int based_on = 0;                      // version that the boxes were filled from
    std::vector<Problem> problems;
    std::string conflict;                  // somebody wrote meanwhile: what to do
    bool may_write = false;
};

}  // namespace keywork::voice

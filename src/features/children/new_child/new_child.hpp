// The form of a child who comes to a place, as typed.
#pragma once

#include "care/child/child.hpp"
#include "care/setting/profiles.hpp"
#include "platform/outcome.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keywork::new_child {

struct NewChildPage {
    ChildWord word;
    std::string place_name;
    std::string group_word;                // empty: the place has no groups
    std::string known_as;
    std::string family_name;
    std::string legal_name;
    std::string born_on;
    std::string upn;
    std::string group_name;
    std::string from_on = "today";
    std::vector<ChildFace> alike;          // in scope, with a name like it: shown before saving
    bool is_somebody_else = false;         // the reader said so
    std::vector<Problem> problems;
};

struct Read {
    ChildDetails details;
    local_days from_on;
};
/// What was typed, with every problem. The legal name is the name in use where none was typed.
Outcome<Read> checked(NewChildPage const& typed, local_days today);

}  // namespace keywork::new_child

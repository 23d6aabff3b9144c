// What the page with the children of a place shows.
#pragma once

#include "care/child/alert/alert.hpp"
#include "care/child/roster/roster.hpp"
#include "care/setting/profiles.hpp"

#include <map>
#include <string>
#include <vector>

namespace keywork::child_list {

/// A code with its words, for a filter.
struct Choice {
    std::string code;
    std::string words;
};

struct ListPage {
    std::string place_name;
    ChildWord word;
    std::string group_word;                              // empty: the place has no groups
    local_days today;
    child::RosterFilter filter;
    std::vector<child::ListedChild> children;
    std::map<ChildId, std::vector<Alert>> alerts;
    std::int64_t count = 0;                              // with the filters
    std::int64_t everybody = 0;                          // without them
    std::int64_t mine = 0;                               // allocated to the reader
    std::vector<std::string> groups;
    std::vector<Choice> care_statuses;
    std::vector<Choice> sen_provisions;
    bool may_add = false;
};

}  // namespace keywork::child_list

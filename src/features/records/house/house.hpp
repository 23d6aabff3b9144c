// The records of a place that are about no child in particular, as they are listed.
#pragma once

#include "care/ids.hpp"
#include "care/access/access.hpp"
#include "platform/time/time.hpp"

#include <string>
#include <vector>

namespace keywork::house_records {

struct Line {
    RecordId record;
    std::string kind;
    int form_version;
    Level level;
    sys_seconds occurred_at;
    std::string author_name;
    bool waits_for_signature;
};

/// A line as it is read.
struct LineShown {
    Line line;
    std::string title;
};

struct ListPage {
    SettingId place;
    std::string place_name;
    std::vector<LineShown> all;              // newest first
    std::vector<std::pair<std::string, std::string>> to_write;   // kind and title
    bool has_more;                           // older ones are not on the page
};

}  // namespace keywork::house_records

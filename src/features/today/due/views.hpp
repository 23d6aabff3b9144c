#pragma once

#include "features/today/due/due.hpp"
#include "platform/html/html.hpp"
#include "platform/outcome.hpp"

namespace keywork::due {

struct DuePage {
    std::string place_name;
    std::vector<Group> groups;
    std::vector<clock::ChildTotal> totals;
    html::PageOf rows;
    std::int64_t all = 0;
    std::int64_t of_law = 0;
    std::int64_t late = 0;
    Only only = Only::everything;
    sys_seconds now;
};
html::Markup due_page(DuePage const& page);

/// One duty, with what can be said of it.
struct DutyPage {
    clock::DueDuty due;
    std::optional<std::string> record_child;   // the child of the record that started it
    bool may_exempt = false;
    std::string closing;                        // as chosen before, when something was wrong
    std::string when;
    std::string why;
    std::vector<Problem> problems;
    sys_seconds now;
};
html::Markup duty_page(DutyPage const& page, html::Markup token);

}  // namespace keywork::due

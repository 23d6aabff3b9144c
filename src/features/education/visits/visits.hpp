// What the pages of visits show.
#pragma once

#include "care/contact/contact.hpp"
#include "care/school_day/visit/visit.hpp"
#include "platform/outcome.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keywork::visits {

using Named = std::vector<std::pair<std::string, std::string>>;   // id and words

/// A visit with whose home it is, as far as the reader may know.
struct VisitShown {
    Visit visit;
    std::optional<ContactPerson> contact;
};

struct DayPage {
    std::string place_name;
    local_days day;
    local_days today;
    std::vector<VisitShown> all;             // by time; the reader's own, or all for who leads
    StaffId reader;
    bool may_lead = false;
    std::string base_phone;
    sys_seconds now;
};

struct NewPage {
    Named children;
    Named contacts;                          // of the child chosen
    std::string child_name;
    std::string child;
    std::string contact;
    std::string place;
    std::string phone;
    std::string why;
    std::string starts;
    std::string ends;
    std::vector<Problem> problems;
};

/// A visit of today as it was typed.
/// refused  Invalid by starts and ends
Outcome<NewVisit> read_visit(NewPage const& typed, StaffId const& staff, local_days today);

}  // namespace keywork::visits

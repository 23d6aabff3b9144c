// What is in Keywork already of the children of a return, and what saving it would write.
#pragma once

#include "care/child/child.hpp"
#include "care/child/status/status.hpp"
#include "care/child/stay/stay.hpp"
#include "care/chronology/chronology.hpp"
#include "care/clock/counted/counted.hpp"
#include "care/clock/duty.hpp"
#include "care/looked_after/looked_after.hpp"
#include "care/postcode/postcode.hpp"
#include "features/exchange/ssda903/ssda903.hpp"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace keywork::ssda903 {

/// A line of the story, to tell whether it is there already.
struct KnownLine {
    std::string kind;
    sys_seconds occurred_at;
    std::string words;
    auto operator<=>(KnownLine const&) const = default;
};

struct KnownDuty {
    DutyId id;
    std::string clock;
    sys_seconds started_at;
    bool is_open;
};

/// One child as Keywork has them. Statuses, stays and duties: only those that imports made.
struct KnownChild {
    ChildId id;
    local_days born_on{};
    std::optional<std::string> upn;
    std::optional<std::string> sex;
    std::optional<std::string> ethnicity;
    std::optional<local_days> died_on;
    bool came_by_import = false;
    std::vector<Placement> placements;
    std::vector<ChildStatus> statuses;
    std::vector<Stay> stays;                              // in the setting of the import
    std::map<local_days, std::optional<std::string>> reviews;
    std::vector<LookedAfterYear> years;
    std::set<KnownLine> lines;
    std::vector<KnownDuty> duties;
};

struct Known {
    std::unordered_map<std::string, ChildId> by_number;   // ssda903 identifiers
    std::unordered_map<std::string, ChildId> by_upn;
    std::map<ChildId, KnownChild> children;               // those that the return may mean
    std::optional<local_days> newest_year;                // of the returns imported before
    postcode::Places places;                              // of the postcodes in the return
};

/// What one table gets: rows to add, rows to write anew, rows to take out.
template <class Row>
struct Writes {
    std::vector<std::pair<ChildId, Row>> added;
    std::vector<std::pair<ChildId, Row>> changed;
    std::vector<std::pair<ChildId, Row>> removed;
};

struct DutyEnd {
    DutyId id;
    std::optional<sys_seconds> met_at;                    // none: closed with `why`
    std::string why;
};

struct NumberOfChild {
    ChildId child;
    std::string number;
};

/// Everything that saving would write, and nothing else is written.
struct Plan {
    std::vector<ChildDetails> new_children;
    std::vector<KnownChild> changed_children;             // with the values to be
    std::vector<NumberOfChild> numbers;                   // identifiers to add
    Writes<Placement> placements;
    Writes<ChildStatus> statuses;
    Writes<Stay> stays;
    Writes<ReviewHeld> reviews;
    Writes<LookedAfterYear> years;
    std::vector<chronology::NewEntry> lines;
    std::vector<clock::NewCount> counts;                  // of running totals
    std::vector<clock::NewDuty> duties;
    std::vector<DutyEnd> duties_ended;
    std::set<ChildId> touched;

    std::size_t writes() const;
};

/// Ids in the order they are asked for, from a first one: 20 characters, the last ten counted up.
class IdSequence {
public:
    explicit IdSequence(std::string first) : next_{std::move(first)} {}
    std::string next();

private:
    std::string next_;
};

}  // namespace keywork::ssda903

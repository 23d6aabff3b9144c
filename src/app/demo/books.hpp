// The books of a place in the demo: visitors, checks and defects, money. Told by demo/books/*.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
#include "care/code_set/code_set.hpp"
#include "care/premises/defect/defect.hpp"
#include "features/home_life/money/money.hpp"
#include "features/home_life/visitors/visitors.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keywork::app::demo {

struct ToldVisitor {
    visitors::NewVisit visit;
    std::optional<std::string> sees_child;
    std::optional<std::string> sees_staff;
    std::string door;                          // who let them in
    std::optional<sys_seconds> left_at;        // none: still there
    std::optional<std::string> correction;     // an hour later
    Line line;
};

/// A time that a check was not all right.
struct ToldWrong {
    local_days day;
    std::size_t line = 0;
    std::optional<int> reading_tenths;
    std::string words;
    std::string made_safe;
};
/// A check and how it went: done at these times of each of its days by who was on shift.
struct ToldCheck {
    premises::Planned check;
    std::vector<minutes> at;
    std::vector<std::optional<int>> readings;  // of its lines, as a rule
    std::optional<std::string> by;             // none: who is on shift
    int left_out = 0;                          // so many of its last days nobody did it
    std::optional<ToldWrong> wrong;
    std::optional<premises::Drill> drill;
    Line line;
};
struct ToldStep {
    premises::StepKind kind = premises::StepKind::fixed;
    std::string by;
    sys_seconds at;
    std::string words;
    std::optional<std::string> owner;
    std::optional<local_days> due_on;
    Line line;
};
struct ToldHazard {
    premises::NewDefect hazard;
    std::string by;
    sys_seconds at;
    std::vector<ToldStep> steps;
    Line line;
};

/// A line of money; without a child of the place's tin.
struct ToldMoney {
    money::NewLine line_wanted;
    std::optional<std::string> child;
    std::string by;
    std::optional<std::string> witness;
    sys_seconds at;
    Line line;
};
struct ToldValuable {
    std::string child;
    std::string what;
    std::string kept_where;
    std::string by;
    sys_seconds at;
    Line line;
};

struct ToldBooks {
    std::string place;
    std::string manager;                       // who looks through the books
    std::optional<std::string> looked;         // what they found in last month's visitors
    std::vector<ToldVisitor> visitors;
    std::string planner;                       // who says what is checked
    std::vector<ToldCheck> checks;
    std::vector<ToldHazard> hazards;
    std::vector<ToldMoney> money;
    std::vector<ToldValuable> valuables;
    Line line;
};

ToldBooks read_books(Table file, StoryClock const& clock, CodeSets const& code_sets);

/// Through the operations that pages use. What is refused is a fault; what is to come is left out.
void make_books(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults);
/// The money and valuables of it.
void make_money(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults);
/// The checks and hazards of it.
void make_checks(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                 Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo

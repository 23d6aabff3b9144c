// The books of a place in the demo: visitors, checks and defects, money. Told by demo/books/*.toml.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/story_clock.hpp"
#include "app/demo/table.hpp"
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

struct ToldBooks {
    std::string place;
    std::string manager;                       // who looks through the books
    std::optional<std::string> looked;         // what they found in last month's visitors
    std::vector<ToldVisitor> visitors;
    Line line;
};

ToldBooks read_books(Table file, StoryClock const& clock);

/// Through the operations that pages use. What is refused is a fault; what is to come is left out.
void make_books(db::Transaction& db, ToldBooks const& told, StoryClock const& clock,
                Random& random, Made& made, Faults& faults);

}  // namespace keywork::app::demo

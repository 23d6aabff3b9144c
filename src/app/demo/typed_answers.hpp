// Answers of the demo's files as somebody types them: names become ids, told times become dates.
#pragma once

#include "app/demo/made.hpp"
#include "app/demo/table.hpp"
#include "care/form/answers.hpp"

#include <span>
#include <string>

namespace keywork::app::demo {

/// What names stand for.
struct Names {
    Made const& made;
    StoryClock const& clock;
    std::string child;           // whose contacts are meant; empty on a record of the house
};

/// Types each answer of the table over what stands in `typed`. A key with a dot, "tried.other", is
/// a field's own name; "@shift_now" and "@shift_before" are the codes of the home's shifts.
void type_answers(Table answers, std::span<form::Question const* const> questions,
                  Names const& names, form::Typed& typed);

/// Types an instant into a question of that type.
void type_instant(std::string const& field, sys_seconds at, form::Typed& typed);

}  // namespace keywork::app::demo

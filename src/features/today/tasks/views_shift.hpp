// What the page of tasks shows beside the list of actions: plan, house list, clocks of the shift.
#pragma once

#include "features/today/tasks/tasks.hpp"
#include "platform/html/html.hpp"

namespace keywork::tasks {

html::Markup whose_chips(TasksPage const& page);
html::Markup planned_card(TasksPage const& page);
html::Markup house_card(TasksPage const& page, html::Markup const& token);
html::Markup due_card(TasksPage const& page);
html::Markup checks_card(TasksPage const& page);

}  // namespace keywork::tasks

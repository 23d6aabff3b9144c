#pragma once

#include "features/today/tasks/tasks.hpp"
#include "platform/html/html.hpp"

namespace keywork::tasks {

html::Markup tasks_page(TasksPage const& page, html::Markup const& token);
html::Markup task_page(TaskPage const& page, html::Markup const& token);
html::Markup new_task_page(NewTaskPage const& page, html::Markup const& token);

}  // namespace keywork::tasks

#include "features/today/tasks/feature.hpp"

#include "features/today/tasks/handlers.hpp"
#include "features/today/tasks/hooks.hpp"
#include "features/today/tasks/on_page.hpp"

namespace keywork::tasks {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "tasks",
        .title = "Tasks",
        .area = Area::today,
        .routes =
            {
                shows("/tasks", Function::see_actions, Level::l1, Verb::list_read, show_tasks),
                shows("/tasks/new", Function::do_action, Level::l1, Verb::list_read,
                      show_new_task),
                does("/tasks/new", Function::do_action, Level::l1, Verb::record_create, add_task),
                shows("/tasks/{action}", Function::see_actions, Level::l1, Verb::record_read,
                      show_task),
                does("/tasks/{action}", Function::do_action, Level::l1, Verb::record_amend,
                     close_task),
            },
        .menu_path = "/tasks",
        .menu_count = late_count,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::tasks

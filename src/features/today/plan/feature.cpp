#include "features/today/plan/feature.hpp"

#include "features/today/plan/handlers.hpp"
#include "features/today/plan/on_page.hpp"

namespace keywork::plan {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "plan",
        .title = "Plan of the day",
        .area = Area::today,
        .routes =
            {
                shows("/plan", Function::see_shift, Level::l1, Verb::list_read, show_plan),
                shows("/plan/new", Function::do_action, Level::l1, Verb::list_read,
                      show_new_line),
                does("/plan/new", Function::do_action, Level::l1, Verb::record_create, add_line),
                shows("/plan/{day}/{line}", Function::see_shift, Level::l1, Verb::record_read,
                      show_line),
                does("/plan/{day}/{line}", Function::do_action, Level::l1, Verb::record_amend,
                     take_line_off),
                shows("/children/{child}/with", Function::plan_shift, Level::l1,
                      Verb::record_read, show_together),
                does("/children/{child}/with", Function::plan_shift, Level::l1,
                     Verb::record_amend, save_together),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::plan

#include "features/home_life/house_list/feature.hpp"

#include "features/home_life/house_list/handlers.hpp"
#include "features/home_life/house_list/on_page.hpp"

namespace keywork::house_list {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "house_list",
        .title = "House list",
        .area = Area::home_life,
        .routes =
            {
                shows("/house-list", Function::see_shift, Level::l0, Verb::list_read, show_list),
                shows("/house-list/rules", Function::plan_shift, Level::l0, Verb::list_read,
                      show_rules),
                does("/house-list/rules", Function::plan_shift, Level::l0, Verb::config_set,
                     add_rule_typed),
                does("/house-list/rules/{house_task}/end", Function::plan_shift, Level::l0,
                     Verb::config_set, end_rule_shown),
                shows("/house-list/{house_task}/{day}/{shift_name}", Function::see_shift,
                      Level::l1, Verb::record_read, show_due),
                does("/house-list/{house_task}/{day}/{shift_name}", Function::do_action,
                     Level::l1, Verb::record_create, tick_due),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::house_list

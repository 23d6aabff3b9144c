#include "features/home_life/checks/feature.hpp"

#include "features/home_life/checks/handlers.hpp"
#include "features/home_life/checks/on_page.hpp"

namespace keywork::checks {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "checks",
        .title = "Health and safety checks",
        .area = Area::home_life,
        .routes =
            {
                shows("/checks", Function::see_shift, Level::l0, Verb::list_read, show_checks),
                does("/checks", Function::manage_setting, Level::l0, Verb::record_sign,
                     look_at_month),
                shows("/checks/plan", Function::plan_shift, Level::l0, Verb::list_read,
                      show_plan),
                does("/checks/plan", Function::plan_shift, Level::l0, Verb::config_set,
                     add_rule_typed),
                does("/checks/plan/{check}/end", Function::plan_shift, Level::l0,
                     Verb::config_set, end_rule_shown),
                shows("/checks/{check}", Function::see_shift, Level::l0, Verb::record_read,
                      show_check),
                does("/checks/{check}", Function::do_action, Level::l0, Verb::record_create,
                     keep_check),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::checks

#include "features/home_life/night/feature.hpp"

#include "features/home_life/night/handlers.hpp"
#include "features/home_life/night/on_page.hpp"

namespace keywork::night {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "night",
        .title = "Night checks",
        .area = Area::home_life,
        .routes =
            {
                shows("/night", Function::see_shift, Level::l1, Verb::list_read, show_night),
                shows("/night/woken", Function::do_action, Level::l1, Verb::list_read,
                      show_woken),
                does("/night/woken", Function::do_action, Level::l1, Verb::record_create,
                     save_woken),
                shows("/night/plans", Function::plan_shift, Level::l1, Verb::list_read,
                      show_plans),
                does("/night/plans", Function::plan_shift, Level::l1, Verb::record_create,
                     add_plan_typed),
                does("/night/plans/{night_plan}/end", Function::plan_shift, Level::l1,
                     Verb::record_amend, end_plan_shown),
                shows("/night/looks/{night_plan}/{round}", Function::see_shift, Level::l1,
                      Verb::record_read, show_look),
                does("/night/looks/{night_plan}/{round}", Function::do_action, Level::l1,
                     Verb::record_create, save_look),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::night

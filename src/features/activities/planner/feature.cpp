#include "features/activities/planner/feature.hpp"

#include "features/activities/planner/handlers.hpp"
#include "features/activities/planner/on_page.hpp"

namespace keywork::planner {

Feature feature()
{
    constexpr auto see = Function::see_shift;
    using audit::Verb;
    return {.name        = "planner",
            .title       = "Activities",
            .area        = Area::activities,
            .routes      = {shows("/activities", see, Level::l0, Verb::list_read, show_week),
                            shows("/activities/budget", Function::plan_shift, Level::l0,
                                  Verb::list_read, show_budget),
                            does("/activities/budget", Function::plan_shift, Level::l0,
                                 Verb::config_set, save_budget),
                            shows("/activities/{activity}", see, Level::l0, Verb::record_read,
                                  show_activity),
                            shows("/activities/{activity}/card", see, Level::l0,
                                  Verb::record_read, show_card)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = none};
}

}  // namespace keywork::planner

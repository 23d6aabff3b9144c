#include "features/education/visits/feature.hpp"

#include "features/education/visits/handlers.hpp"
#include "features/education/visits/on_page.hpp"

namespace keywork::visits {

Feature feature()
{
    using audit::Verb;
    constexpr auto act = Function::do_action;
    constexpr auto level = Level::l1;
    return {
        .name = "visits",
        .title = "Visits",
        .area = Area::education,
        .routes =
            {
                shows("/visits", act, level, Verb::list_read, show_day),
                shows("/visits/new/{child}", act, level, Verb::record_read, show_new),
                does("/visits/new/{child}", act, level, Verb::record_create, plan_typed),
                shows("/visits/new", act, level, Verb::list_read, show_children),
                does("/visits/{site_visit}/arrived", act, level, Verb::record_amend,
                     say_arrived),
                does("/visits/{site_visit}/safe", act, level, Verb::record_amend, say_out),
                does("/visits/{site_visit}/off", act, level, Verb::record_amend, say_off),
                does("/visits/{site_visit}/write-up", Function::write_record, level,
                     Verb::record_amend, start_write_up),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::visits

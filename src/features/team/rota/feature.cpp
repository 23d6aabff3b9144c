#include "features/team/rota/feature.hpp"

#include "features/team/rota/handlers.hpp"
#include "features/team/rota/on_page.hpp"

namespace keywork::rota {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "rota",
        .title = "Rota",
        .area = Area::team,
        .routes =
            {
                shows("/rota", Function::see_shift, Level::l0, Verb::list_read, show_week),
                does("/rota/copy", Function::plan_shift, Level::l0, Verb::record_create,
                     copy_week),
                shows("/rota/new", Function::plan_shift, Level::l0, Verb::list_read,
                      show_new_shift),
                does("/rota/new", Function::plan_shift, Level::l0, Verb::record_create,
                     add_shift),
                shows("/rota/skills", Function::manage_setting, Level::l0, Verb::list_read,
                      show_skills),
                does("/rota/skills", Function::manage_setting, Level::l0, Verb::config_set,
                     save_skills),
                shows("/rota/shifts/{shift}", Function::see_shift, Level::l0, Verb::record_read,
                      show_shift),
                does("/rota/shifts/{shift}", Function::plan_shift, Level::l0, Verb::record_amend,
                     save_shift),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::rota

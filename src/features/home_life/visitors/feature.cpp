#include "features/home_life/visitors/feature.hpp"

#include "features/home_life/visitors/handlers.hpp"
#include "features/home_life/visitors/on_page.hpp"

namespace keywork::visitors {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "visitors",
        .title = "Visitors",
        .area = Area::home_life,
        .routes =
            {
                shows("/visitors", Function::see_shift, Level::l0, Verb::list_read, show_book),
                does("/visitors", Function::manage_setting, Level::l0, Verb::record_sign,
                     look_at_month),
                shows("/visitors/new", Function::see_shift, Level::l0, Verb::list_read, show_new),
                does("/visitors/new", Function::see_shift, Level::l0, Verb::record_create,
                     sign_in_typed),
                shows("/visitors/{visit}", Function::see_shift, Level::l0, Verb::record_read,
                      show_visit),
                does("/visitors/{visit}", Function::see_shift, Level::l0, Verb::record_amend,
                     correct_shown),
                does("/visitors/{visit}/out", Function::see_shift, Level::l0, Verb::record_amend,
                     sign_out_shown),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::visitors

#include "features/education/sessions/feature.hpp"

#include "features/education/sessions/handlers.hpp"

namespace keywork::sessions {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "sessions",
        .title = "Sessions",
        .area = Area::education,
        .routes =
            {
                shows("/sessions", Function::see_shift, Level::l1, Verb::list_read, show_day),
                shows("/sessions/{period}/{day}", Function::see_shift, Level::l1,
                      Verb::list_read, show_session),
                does("/sessions/{period}/{day}/pupils/{child}", Function::do_action, Level::l1,
                     Verb::record_create, take_tap),
                does("/sessions/{period}/{day}/adults", Function::do_action, Level::l1,
                     Verb::record_amend, swap_adult),
                does("/sessions/{period}/{day}/finish", Function::do_action, Level::l1,
                     Verb::record_create, finish_shown),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::sessions

#include "features/administration/own_notices/feature.hpp"

#include "features/administration/own_notices/handlers.hpp"

namespace keywork::own_notices {

Feature feature()
{
    using audit::Verb;
    constexpr auto own = Function::own_account;
    return {
        .name = "own_notices",
        .title = "Daily e-mail and calendar",
        .area = Area::administration,
        .routes =
            {
                shows("/account/notices", own, Level::l0, Verb::list_read, show_own_notices),
                // It hands out a secret: a fresh password, which level 3 asks for.
                does("/account/calendar", own, Level::l3, Verb::config_set, make_address),
                does("/account/calendar/end", own, Level::l0, Verb::config_set, end_address),
                does("/account/digest", own, Level::l3, Verb::config_set, choose_digest),
                does("/account/digest/stop", own, Level::l0, Verb::config_set, stop_digest),
                open_shows("/calendar/{feed}", "a calendar program cannot sign in: its address is "
                                               "the secret",
                           show_calendar),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::own_notices

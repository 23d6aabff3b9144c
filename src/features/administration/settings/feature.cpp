#include "features/administration/settings/feature.hpp"

#include "features/administration/settings/handlers.hpp"

namespace keywork::settings {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    // A new setting comes with a role and a closed one takes roles away: level 3 asks for the
    // password again.
    constexpr auto sure = Level::l3;
    return {
        .name = "settings",
        .title = "Settings",
        .area = Area::administration,
        .routes =
            {
                shows("/settings", manage_setting, Level::l0, Verb::list_read, show_list),
                shows("/settings/new", manage_setting, sure, Verb::list_read, show_new),
                does("/settings/new", manage_setting, sure, Verb::config_set, create),
                shows("/settings/{setting}", manage_setting, sure, Verb::list_read, show_setting),
                does("/settings/{setting}", manage_setting, sure, Verb::config_set, save),
                does("/settings/{setting}/closing", manage_setting, sure, Verb::config_set,
                     ask_closing),
                does("/settings/{setting}/closing/{closure}/agree", manage_setting, sure,
                     Verb::config_set, agree_closing),
                does("/settings/{setting}/closing/{closure}/withdraw", manage_setting, sure,
                     Verb::config_set, withdraw),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::settings

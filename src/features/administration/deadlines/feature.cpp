#include "features/administration/deadlines/feature.hpp"

#include "features/administration/deadlines/handlers.hpp"

namespace keywork::deadlines {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    constexpr auto sure = Level::l3;   // a change for the whole organisation: the password again
    return {
        .name = "deadlines",
        .title = "Deadlines of our own",
        .area = Area::administration,
        .routes =
            {
                shows("/deadlines", manage_setting, Level::l0, Verb::list_read, show_rules),
                shows("/deadlines/{clock}", manage_setting, sure, Verb::list_read, show_rule),
                does("/deadlines/{clock}", manage_setting, sure, Verb::config_set, save_rule),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::deadlines

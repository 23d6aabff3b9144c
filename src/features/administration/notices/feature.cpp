#include "features/administration/notices/feature.hpp"

#include "features/administration/notices/handlers.hpp"

namespace keywork::notices {

Feature feature()
{
    using audit::Verb;
    constexpr auto manage = Function::manage_notices;
    return {
        .name = "notices",
        .title = "Reminders and escalation",
        .area = Area::administration,
        .routes =
            {
                shows("/notices", manage, Level::l0, Verb::list_read, show_figures),
                // A change for the whole organisation: the password again.
                does("/notices", manage, Level::l3, Verb::config_set, save_figures),
                shows("/notices/mail", manage, Level::l0, Verb::list_read, show_mail),
                does("/notices/mail", manage, Level::l3, Verb::config_set, send_test),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::notices

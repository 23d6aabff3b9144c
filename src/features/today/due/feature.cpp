#include "features/today/due/feature.hpp"

#include "features/today/due/handlers.hpp"
#include "features/today/due/hooks.hpp"
#include "features/today/due/on_page.hpp"

namespace keywork::due {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "due",
        .title = "Due",
        .area = Area::today,
        .routes =
            {
                shows("/due", Function::see_duties, Level::l1, Verb::list_read, show_due),
                shows("/due/{duty}", Function::see_duties, Level::l1, Verb::record_read,
                      show_duty),
                does("/due/{duty}", Function::do_action, Level::l1, Verb::record_amend,
                     close_duty),
            },
        .menu_path = "/due",
        .menu_count = late_count,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::due

#include "features/children/wellbeing/feature.hpp"

#include "features/children/wellbeing/handlers.hpp"
#include "features/children/wellbeing/hooks.hpp"
#include "features/children/wellbeing/on_page.hpp"

namespace keywork::wellbeing {

Feature feature()
{
    using audit::Verb;
    return {.name = "wellbeing",
            .title = "Health dates",
            .area = Area::children,
            .routes = {shows("/children/{child}/wellbeing", Function::see_child, Level::l1,
                             Verb::record_read, show_wellbeing),
                       does("/children/{child}/wellbeing", Function::write_record, Level::l2,
                            Verb::record_create, note_date),
                       does("/children/{child}/wellbeing/off", Function::write_record, Level::l2,
                            Verb::record_amend, take_off_date),
                       shows("/health-dates", Function::see_children, Level::l2, Verb::list_read,
                             show_health_dates)},
            .menu_path = {},
            .menu_count = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = wellbeing_panel};
}

}  // namespace keywork::wellbeing

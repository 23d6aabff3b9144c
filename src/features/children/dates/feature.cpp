#include "features/children/dates/feature.hpp"

#include "features/children/dates/handlers.hpp"
#include "features/children/dates/hooks.hpp"
#include "features/children/dates/on_page.hpp"

namespace keywork::date_list {

Feature feature()
{
    using audit::Verb;
    return {.name        = "dates",
            .title       = "Days that matter",
            .area        = Area::children,
            .routes      = {shows("/children/{child}/dates", Function::see_child, Level::l1,
                                  Verb::list_read, show_dates),
                            does("/children/{child}/dates", Function::write_record, Level::l1,
                                 Verb::record_create, add_date),
                            does("/children/{child}/dates/off", Function::write_record,
                                 Level::l1, Verb::record_amend, end_date)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = dates_panel};
}

}  // namespace keywork::date_list

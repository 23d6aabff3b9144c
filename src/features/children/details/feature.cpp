#include "features/children/details/feature.hpp"

#include "features/children/details/handlers.hpp"
#include "features/children/details/on_page.hpp"

namespace keywork::details {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    constexpr auto l1 = Level::l1;
    return {
        .name        = "details",
        .title       = "Details, education and alerts",
        .area        = Area::children,
        .routes      = {shows("/children/{child}/details", see_child, l1, Verb::record_read,
                              show_details),
                        does("/children/{child}/details", manage_child, l1, Verb::record_amend,
                             start_status),
                        does("/children/{child}/details/{status}/end", manage_child, l1,
                             Verb::record_amend, end_status),
                        shows("/children/{child}/details/edit", manage_child, l1,
                              Verb::record_read, show_edit),
                        does("/children/{child}/details/edit", manage_child, l1,
                             Verb::record_amend, save_edit),
                        does("/children/{child}/stays/{stay}/end", manage_child, l1,
                             Verb::link_end, end_stay),
                        shows("/children/{child}/education", see_child, l1, Verb::record_read,
                              show_education),
                        does("/children/{child}/education", manage_child, l1, Verb::record_amend,
                             add_school),
                        shows("/children/{child}/alerts", see_child, l1, Verb::record_read,
                              show_alerts),
                        does("/children/{child}/alerts", manage_child, l1, Verb::record_create,
                             add_alert),
                        does("/children/{child}/alerts/{alert}/end", manage_child, l1,
                             Verb::record_amend, end_alert)},
        .menu_path   = {},
        .menu_count  = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none};
}

}  // namespace keywork::details

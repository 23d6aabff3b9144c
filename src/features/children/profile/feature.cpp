#include "features/children/profile/feature.hpp"

#include "features/children/profile/handlers.hpp"

namespace keywork::profile {

Feature feature()
{
    return {.name        = "profile",
            .title       = "A child's page",
            .area        = Area::children,
            .routes      = {shows("/children/{child}", Function::see_child, Level::l1,
                                  audit::Verb::record_read, show_child)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::profile

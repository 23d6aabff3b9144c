#include "features/children/new_child/feature.hpp"

#include "features/children/new_child/handlers.hpp"

namespace keywork::new_child {

Feature feature()
{
    using audit::Verb;
    return {.name        = "new_child",
            .title       = "Add a child",
            .area        = Area::children,
            .routes      = {shows("/children/new", Function::manage_child, Level::l1,
                                  Verb::list_read, show_new_child),
                            does("/children/new", Function::manage_child, Level::l1,
                                 Verb::record_create, add_child)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::new_child

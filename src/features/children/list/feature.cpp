#include "features/children/list/feature.hpp"

#include "features/children/list/handlers.hpp"

namespace keywork::child_list {

Feature feature()
{
    return {.name         = "list",
            .title        = "Children",
            .area         = Area::children,
            .routes       = {shows("/children", Function::see_children, Level::l1,
                                   audit::Verb::list_read, show_list)},
            .menu_path    = "/children",
            .menu_count   = none,
            .keeps_words  = none,
            .says_field   = none,
            .child_panel  = none};
}

}  // namespace keywork::child_list

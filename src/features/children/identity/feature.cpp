#include "features/children/identity/feature.hpp"

#include "features/children/identity/handlers.hpp"
#include "features/children/identity/hooks.hpp"
#include "features/children/identity/on_page.hpp"

namespace keywork::identity {

Feature feature()
{
    using audit::Verb;
    return {.name        = "identity",
            .title       = "Who I am",
            .area        = Area::children,
            .routes      = {shows("/children/{child}/identity", Function::see_child, Level::l1,
                                  Verb::record_read, show_identity),
                            does("/children/{child}/identity", Function::write_record, Level::l1,
                                 Verb::record_create, save_identity)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = identity_panel};
}

}  // namespace keywork::identity

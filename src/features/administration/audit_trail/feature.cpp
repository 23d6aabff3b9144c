#include "features/administration/audit_trail/feature.hpp"

#include "features/administration/audit_trail/handlers.hpp"
#include "features/administration/audit_trail/hooks.hpp"

namespace keywork::audit_trail {

Feature feature()
{
    // Level 3: that somebody read a safeguarding record says that there is one.
    return {.name        = "audit_trail",
            .title       = "Who has seen this file",
            .area        = Area::administration,
            .routes      = {shows("/children/{child}/seen-by", Function::see_audit, Level::l3,
                                  audit::Verb::record_read, show_trail, Limiter::bulk)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = panel};
}

}  // namespace keywork::audit_trail

#include "features/children/find/feature.hpp"

#include "features/children/find/handlers.hpp"
#include "features/children/find/on_page.hpp"

namespace keywork::find {

Feature feature()
{
    using audit::Verb;
    return {.name        = "find",
            .title       = "Find a child",
            .area        = Area::children,
            .routes      = {shows("/find", Function::find_child, Level::l0, Verb::list_read,
                                  show_find),
                            does("/find", Function::find_child, Level::l0, Verb::search_run, find,
                                 Limiter::bulk)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = none};
}

}  // namespace keywork::find

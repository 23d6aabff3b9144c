#include "features/planning/outcomes/feature.hpp"

#include "features/planning/outcomes/handlers.hpp"

namespace keywork::outcomes {

Feature feature()
{
    return {.name = "outcomes",
            .title = "Outcomes",
            .area = Area::planning,
            .routes = {shows("/children/{child}/outcomes", Function::see_child, Level::l1,
                             audit::Verb::record_read, show_outcomes)},
            .menu_path = {},
            .menu_count = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::outcomes

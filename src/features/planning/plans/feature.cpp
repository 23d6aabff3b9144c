#include "features/planning/plans/feature.hpp"

#include "features/planning/plans/handlers.hpp"
#include "features/planning/plans/hooks.hpp"

namespace keywork::plans {

Feature feature()
{
    using audit::Verb;
    constexpr auto see = Function::see_child;
    // Level 0: who has only their own entries left sees those and nothing more (Sight).
    return {.name        = "plans",
            .title       = "Plans",
            .area        = Area::planning,
            .routes      = {shows("/children/{child}/plans", see, Level::l0, Verb::record_read,
                                  show_plans),
                            shows("/children/{child}/plans/targets/{target}", see, Level::l0,
                                  Verb::record_read, show_target),
                            shows("/children/{child}/plans/{record}/one-page", see, Level::l0,
                                  Verb::record_read, show_one_page),
                            does("/children/{child}/plans/{record}/next", Function::write_record,
                                 Level::l1, Verb::record_amend, write_next)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field  = none,
            .child_panel = plans_beside_overview};
}

}  // namespace keywork::plans

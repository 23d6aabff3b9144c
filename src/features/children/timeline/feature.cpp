#include "features/children/timeline/feature.hpp"

#include "features/children/timeline/handlers.hpp"

namespace keywork::timeline {

Feature feature()
{
    using audit::Verb;
    // Level 0: who has only their own entries left sees those and nothing more (Sight).
    return {.name        = "timeline",
            .title       = "Timeline",
            .area        = Area::children,
            .routes      = {shows("/children/{child}/timeline", Function::see_child, Level::l0,
                                  Verb::record_read, show_timeline),
                            does("/children/{child}/timeline", Function::see_child, Level::l0,
                                 Verb::search_run, find_in_timeline, Limiter::bulk),
                            shows("/children/{child}/timeline/print", Function::see_child,
                                  Level::l0, Verb::export_read, show_print, Limiter::bulk)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::timeline

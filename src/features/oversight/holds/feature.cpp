#include "features/oversight/holds/feature.hpp"

#include "features/oversight/holds/handlers.hpp"

namespace keywork::hold_analysis {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "holds",
        .title = "Holds, counted",
        .area = Area::oversight,
        .routes =
            {
                shows("/holds", Function::see_analysis, Level::l2, Verb::list_read, show_holds,
                      Limiter::bulk),
                shows("/holds/behind", Function::see_analysis, Level::l2, Verb::list_read,
                      show_behind, Limiter::bulk),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::hold_analysis

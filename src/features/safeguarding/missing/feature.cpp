#include "features/safeguarding/missing/feature.hpp"

#include "features/safeguarding/missing/handlers.hpp"
#include "features/safeguarding/missing/hooks.hpp"

namespace keywork::missing_episodes {

Feature feature()
{
    using audit::Verb;
    constexpr auto see = Function::see_child;
    return {
        .name = "missing",
        .title = "Missing and away",
        .area = Area::safeguarding,
        .routes =
            {
                shows("/missing", Function::see_children, Level::l1, Verb::list_read, show_list),
                shows("/children/{child}/missing/{record}", see, Level::l1, Verb::record_read,
                      show_episode),
                shows("/children/{child}/missing/{record}/sheet", see, Level::l1,
                      Verb::record_read, show_sheet),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = away_panel,
    };
}

}  // namespace keywork::missing_episodes

#include "features/administration/help/feature.hpp"

#include "features/administration/help/handlers.hpp"

namespace keywork::help {

Feature feature()
{
    constexpr std::string_view because = "help must be there for whoever cannot sign in";
    return {
        .name = "help",
        .title = "Help",
        .area = Area::administration,
        .routes = {open_shows("/help", because, show_help),
                   open_shows("/help/accessibility", because, show_accessibility),
                   open_shows("/help/privacy", because, show_privacy)},
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::help

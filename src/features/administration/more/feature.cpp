#include "features/administration/more/feature.hpp"

#include "features/administration/more/handlers.hpp"

namespace keywork::more {

Feature feature()
{
    return {
        .name = "more",
        .title = "More",
        .area = Area::administration,
        .routes = {shows("/more", Function::own_account, Level::l0, audit::Verb::list_read,
                         show_more)},
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::more

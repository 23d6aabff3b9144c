#include "features/today/home/feature.hpp"

#include "features/today/home/handlers.hpp"

namespace keywork::home {

Feature feature()
{
    return {
        .name = "home",
        .title = "Today",
        .area = Area::today,
        .routes = {shows("/", Function::own_account, Level::l0, audit::Verb::list_read,
                         show_today),
                   does("/", Function::own_account, Level::l0, audit::Verb::search_run,
                        find_on_today, Limiter::bulk)},
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::home

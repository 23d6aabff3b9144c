#include "features/exchange/imports/feature.hpp"

#include "features/exchange/imports/handlers.hpp"

namespace keywork::import_journal {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "imports",
        .title = "Imports",
        .area = Area::exchange,
        .routes =
            {
                shows("/imports", import_data, Level::l1, Verb::list_read, show_journal),
                shows("/imports/{import}", import_data, Level::l1, Verb::list_read, show_import),
                does("/imports/{import}/undo", import_data, Level::l1, Verb::record_dispose,
                     undo, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::import_journal

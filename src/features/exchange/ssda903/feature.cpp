#include "features/exchange/ssda903/feature.hpp"

#include "features/exchange/ssda903/handlers.hpp"
#include "features/exchange/ssda903/hooks.hpp"

namespace keywork::ssda903 {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "ssda903",
        .title = "SSDA903 return",
        .area = Area::exchange,
        .routes =
            {
                does("/imports/ssda903", import_data, Level::l1, Verb::file_add, upload,
                     Limiter::bulk),
                shows("/imports/ssda903", import_data, Level::l1, Verb::list_read, show_upload),
                shows("/imports/ssda903/{upload}", import_data, Level::l1, Verb::file_read,
                      show_check, Limiter::bulk),
                does("/imports/ssda903/{upload}", import_data, Level::l1, Verb::record_create,
                     confirm, Limiter::bulk),
                shows("/imports/ssda903/{upload}/problems", import_data, Level::l1,
                      Verb::file_read, show_problems, Limiter::bulk),
                does("/imports/ssda903/{upload}/give-up", import_data, Level::l1,
                     Verb::record_dispose, give_up, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = latest_year_panel,
    };
}

}  // namespace keywork::ssda903

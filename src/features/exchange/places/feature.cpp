#include "features/exchange/places/feature.hpp"

#include "features/exchange/places/handlers.hpp"

namespace keywork::places {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "places",
        .title = "Schools and postcodes",
        .area = Area::exchange,
        .routes =
            {
                does("/imports/places", import_data, Level::l1, Verb::file_add, upload,
                     Limiter::bulk),
                shows("/imports/places", import_data, Level::l1, Verb::list_read, show_upload),
                shows("/imports/places/{upload}", import_data, Level::l1, Verb::file_read,
                      show_check, Limiter::bulk),
                does("/imports/places/{upload}", import_data, Level::l1, Verb::config_set, confirm,
                     Limiter::bulk),
                shows("/imports/places/{upload}/problems", import_data, Level::l1, Verb::file_read,
                      show_problems, Limiter::bulk),
                does("/imports/places/{upload}/give-up", import_data, Level::l1,
                     Verb::record_dispose, give_up, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::places

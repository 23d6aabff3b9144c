#include "features/exchange/people_lists/feature.hpp"

#include "features/exchange/people_lists/handlers.hpp"

namespace keywork::people_lists {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "people_lists",
        .title = "Lists of people",
        .area = Area::exchange,
        .routes =
            {
                does("/imports/people", import_data, Level::l1, Verb::file_add, upload,
                     Limiter::bulk),
                shows("/imports/people", import_data, Level::l1, Verb::list_read, show_upload),
                shows("/imports/people/{upload}/columns", import_data, Level::l1,
                      Verb::file_read, show_columns, Limiter::bulk),
                does("/imports/people/{upload}/columns", import_data, Level::l1, Verb::config_set,
                     match_columns, Limiter::bulk),
                shows("/imports/people/{upload}", import_data, Level::l1, Verb::file_read,
                      show_check, Limiter::bulk),
                does("/imports/people/{upload}/links", import_data, Level::l1, Verb::config_set,
                     decide_links, Limiter::bulk),
                does("/imports/people/{upload}", import_data, Level::l1, Verb::record_create,
                     confirm, Limiter::bulk),
                shows("/imports/people/{upload}/problems", import_data, Level::l1,
                      Verb::file_read, show_problems, Limiter::bulk),
                does("/imports/people/{upload}/give-up", import_data, Level::l1,
                     Verb::record_dispose, give_up, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::people_lists

#include "features/home_life/hazards/feature.hpp"

#include "features/home_life/hazards/handlers.hpp"
#include "features/home_life/hazards/on_page.hpp"

namespace keywork::hazards {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "hazards",
        .title = "Report a hazard",
        .area = Area::home_life,
        .routes =
            {
                shows("/hazards/new", Function::raise_concern, Level::l0, Verb::list_read,
                      show_report),
                does("/hazards/new", Function::raise_concern, Level::l0, Verb::record_create,
                     report_typed),
                shows("/hazards", Function::see_shift, Level::l0, Verb::list_read, show_list),
                shows("/hazards/{hazard}", Function::see_shift, Level::l0, Verb::record_read,
                      show_hazard),
                does("/hazards/{hazard}", Function::see_shift, Level::l0, Verb::record_amend,
                     take_step_typed),
                shows("/hazards/{hazard}/files/{file}", Function::see_shift, Level::l0,
                      Verb::file_read, hand_back_file, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::hazards

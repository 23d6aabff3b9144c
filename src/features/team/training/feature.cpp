#include "features/team/training/feature.hpp"

#include "features/team/training/handlers.hpp"
#include "features/team/training/on_page.hpp"

namespace keywork::training_matrix {

Feature feature()
{
    constexpr auto see = Function::see_staff_file;
    constexpr auto write = Function::write_staff_file;
    constexpr auto level = Level::l0;
    using audit::Verb;
    return {
        .name = "training",
        .title = "Training",
        .area = Area::team,
        .routes =
            {
                shows("/training", see, level, Verb::list_read, show_matrix),
                shows("/training/needs", write, level, Verb::list_read, show_needs),
                does("/training/needs", write, level, Verb::config_set, save_need),
                does("/training/needs/end", write, level, Verb::config_set, end_of_need),
                shows("/training/{worker}", see, level, Verb::list_read, show_worker),
                does("/training/{worker}/certificates", see, level, Verb::file_add,
                     save_certificate),
                shows("/training/{worker}/certificates/{certificate}", see, level,
                      Verb::file_read, hand_back, Limiter::bulk),
                does("/training/{worker}/qualification", see, level, Verb::record_create,
                     save_qualification),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::training_matrix

#include "features/team/training/feature.hpp"

#include "features/team/training/handlers.hpp"

namespace keywork::training_matrix {

Feature feature()
{
    return {
        .name = "training",
        .title = "Training",
        .area = Area::team,
        .routes =
            {
                shows("/training", Function::see_staff_file, Level::l0, audit::Verb::list_read,
                      show_matrix),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::training_matrix

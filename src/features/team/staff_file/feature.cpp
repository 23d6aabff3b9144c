#include "features/team/staff_file/feature.hpp"

#include "features/team/staff_file/handlers.hpp"

namespace keywork::staff_file {

Feature feature()
{
    constexpr auto see = Function::see_staff_file;
    return {
        .name = "staff_file",
        .title = "Staff files, and your own",
        .area = Area::team,
        .routes =
            {
                shows("/staff-files", see, Level::l0, audit::Verb::list_read, show_list),
                shows("/staff-files/{worker}", see, Level::l0, audit::Verb::list_read, show_file),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::staff_file

#include "features/education/groups/feature.hpp"

#include "features/education/groups/handlers.hpp"
#include "features/education/groups/on_page.hpp"

namespace keywork::groups {

Feature feature()
{
    using audit::Verb;
    constexpr auto plan = Function::plan_shift;
    constexpr auto level = Level::l1;
    return {
        .name = "groups",
        .title = "Groups and timetable",
        .area = Area::education,
        .routes =
            {
                shows("/groups", plan, level, Verb::list_read, show_groups),
                does("/groups", plan, level, Verb::config_set, add_group_typed),
                shows("/groups/{group}", plan, level, Verb::list_read, show_group),
                does("/groups/{group}/pupils", plan, level, Verb::record_amend, add_pupil),
                does("/groups/{group}/pupils/{member}/end", plan, level, Verb::record_amend,
                     end_pupil),
                does("/groups/{group}/adults", plan, level, Verb::config_set, add_staff),
                does("/groups/{group}/adults/{group_adult}/end", plan, level, Verb::config_set,
                     end_staff),
                does("/groups/{group}/periods", plan, level, Verb::config_set,
                     add_period_typed),
                does("/groups/{group}/periods/{period}/end", plan, level, Verb::config_set,
                     end_period_shown),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::groups

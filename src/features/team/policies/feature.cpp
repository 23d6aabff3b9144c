#include "features/team/policies/feature.hpp"

#include "features/team/policies/handlers.hpp"
#include "features/team/policies/on_page.hpp"

namespace keywork::policies {

Feature feature()
{
    constexpr auto see = Function::see_staff_file;
    constexpr auto lead = Function::manage_setting;
    constexpr auto level = Level::l0;
    using audit::Verb;
    return {.name        = "policies",
            .title       = "Policies",
            .area        = Area::team,
            .routes      = {shows("/policies", see, level, Verb::list_read, show_library),
                            shows("/policies/new", lead, level, Verb::list_read, show_new),
                            does("/policies/new", lead, level, Verb::record_create, save_new),
                            shows("/policies/{policy}", see, level, Verb::record_read,
                                  show_policy),
                            shows("/policies/{policy}/versions/new", lead, level,
                                  Verb::list_read, show_new_version),
                            does("/policies/{policy}/versions/new", lead, level,
                                 Verb::record_amend, save_new_version),
                            does("/policies/{policy}/issue", lead, level, Verb::record_submit,
                                 issue_draft),
                            does("/policies/{policy}/comments", see, level, Verb::record_amend,
                                 save_comment),
                            does("/policies/{policy}/read", see, level, Verb::record_sign,
                                 save_read),
                            does("/policies/{policy}/remind", lead, level, Verb::record_amend,
                                 send_reminders),
                            shows("/policies/{policy}/files/{policy_version}", see, level,
                                  Verb::file_read, hand_back, Limiter::bulk)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = none};
}

}  // namespace keywork::policies

#include "features/administration/staff_accounts/feature.hpp"

#include "features/administration/staff_accounts/handlers.hpp"

namespace keywork::staff_accounts {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    // Level 3 asks for the password again: accounts, roles and links are as sensitive as what they
    // open (security model, section 3, step 1).
    constexpr auto sure = Level::l3;
    return {
        .name = "staff_accounts",
        .title = "Staff accounts",
        .area = Area::administration,
        .routes =
            {
                shows("/staff", manage_accounts, Level::l0, Verb::list_read, show_list),
                shows("/staff/new", manage_accounts, sure, Verb::list_read, show_new),
                does("/staff/new", manage_accounts, sure, Verb::account_make, create),
                shows("/staff/{staff}", manage_accounts, sure, Verb::list_read, show_account),
                does("/staff/{staff}", manage_accounts, sure, Verb::config_set,
                     save_name_and_job),
                does("/staff/{staff}/password", manage_accounts, sure, Verb::config_set,
                     make_password),
                shows("/staff/{staff}/off", manage_accounts, sure, Verb::list_read, show_off),
                does("/staff/{staff}/off", manage_accounts, sure, Verb::account_off, turn_off),
                does("/staff/{staff}/on", manage_accounts, sure, Verb::config_set, turn_on),
                shows("/staff/{staff}/roles/new", manage_roles, sure, Verb::list_read,
                      show_new_role),
                does("/staff/{staff}/roles/new", manage_roles, sure, Verb::link_start, give_role),
                does("/staff/{staff}/asked/{request}/agree", manage_roles, sure,
                     Verb::link_start, agree_role),
                does("/staff/{staff}/asked/{request}/withdraw", manage_roles, sure,
                     Verb::config_set, withdraw_asked_role),
                shows("/staff/{staff}/roles/{role}/end", manage_roles, sure, Verb::list_read,
                      show_end_role),
                does("/staff/{staff}/roles/{role}/end", manage_roles, sure, Verb::link_end,
                     finish_role),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::staff_accounts

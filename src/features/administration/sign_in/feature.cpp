#include "features/administration/sign_in/feature.hpp"

#include "features/administration/sign_in/handlers.hpp"

namespace keywork::sign_in {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "sign_in",
        .title = "Sign in",
        .area = Area::administration,
        .routes =
            {
                open_shows("/sign-in", "nobody is signed in yet", show_sign_in),
                open_does("/sign-in", "nobody is signed in yet", sign_in_with_password),
                open_shows("/signed-out", "says that signing out worked", show_signed_out),
                open_shows("/signed-out.css", "empties the browser's cache after signing out",
                           clear_browser),
                does("/sign-out", own_account, Level::l0, Verb::auth_out, leave),
                shows("/password-again", own_account, Level::l0, Verb::auth_stepup,
                      show_password_again),
                does("/password-again", own_account, Level::l0, Verb::auth_stepup,
                     give_password_again, Limiter::secret),
                shows("/account", own_account, Level::l0, Verb::list_read, show_account),
                does("/account/theme", own_account, Level::l0, Verb::config_set, set_theme),
                shows("/account/password", own_account, Level::l0, Verb::list_read, show_password),
                does("/account/password", own_account, Level::l0, Verb::config_set, set_password,
                     Limiter::secret),
                shows("/place", own_account, Level::l0, Verb::list_read, show_places),
                does("/place", own_account, Level::l0, Verb::config_set, set_place),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::sign_in

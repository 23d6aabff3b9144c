#include "features/home_life/money/feature.hpp"

#include "features/home_life/money/handlers.hpp"
#include "features/home_life/money/hooks.hpp"
#include "features/home_life/money/on_page.hpp"

namespace keywork::money {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "money",
        .title = "Money",
        .area = Area::home_life,
        .routes =
            {
                shows("/money", handle_money, Level::l0, Verb::list_read, show_money),
                does("/money", manage_setting, Level::l0, Verb::record_sign, look_at_month),
                does("/money/figure", manage_setting, Level::l0, Verb::config_set,
                     set_figure_typed),
                shows("/money/new", handle_money, Level::l0, Verb::list_read, show_new),
                does("/money/new", handle_money, Level::l0, Verb::record_create, keep_typed,
                     Limiter::secret),
                shows("/money/lines/{money_line}", handle_money, Level::l0, Verb::record_read,
                      show_line),
                does("/money/lines/{money_line}", handle_money, Level::l0, Verb::record_amend,
                     counter_shown),
                shows("/money/lines/{money_line}/receipt", handle_money, Level::l0,
                      Verb::file_read, hand_back_receipt, Limiter::bulk),
                shows("/children/{child}/money", handle_money, Level::l1, Verb::list_read,
                      show_childs),
                does("/children/{child}/money", handle_money, Level::l1, Verb::record_create,
                     keep_childs, Limiter::secret),
                does("/children/{child}/money/valuables", handle_money, Level::l1,
                     Verb::record_create, keep_childs_valuable),
                does("/children/{child}/valuables/{valuable}", handle_money, Level::l1,
                     Verb::record_amend, give_childs_valuable_back),
                shows("/children/{child}/money/{money_line}", handle_money, Level::l1,
                      Verb::record_read, show_childs_line),
                does("/children/{child}/money/{money_line}", handle_money, Level::l1,
                     Verb::record_amend, counter_childs),
                shows("/children/{child}/money/{money_line}/receipt", handle_money, Level::l1,
                      Verb::file_read, hand_back_childs_receipt, Limiter::bulk),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = panel,
    };
}

}  // namespace keywork::money

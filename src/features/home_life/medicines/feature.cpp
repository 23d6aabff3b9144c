#include "features/home_life/medicines/feature.hpp"

#include "features/home_life/medicines/handlers.hpp"
#include "features/home_life/medicines/hooks.hpp"
#include "features/home_life/medicines/on_page.hpp"

namespace keywork::medicines {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    constexpr auto everyday = Level::l1;
    return {
        .name = "medicines",
        .title = "A child’s medicines",
        .area = Area::home_life,
        .routes =
            {
                shows("/children/{child}/medicine", see_medicine, everyday, Verb::list_read,
                      show_medicines),
                shows("/children/{child}/medicine/new", manage_medicine, everyday,
                      Verb::record_read, show_new),
                does("/children/{child}/medicine/new", manage_medicine, everyday,
                     Verb::record_create, add_medicine),
                shows("/children/{child}/medicine/chart", see_medicine, everyday,
                      Verb::export_read, show_chart, Limiter::bulk),
                shows("/children/{child}/medicine/{medicine}", see_medicine, everyday,
                      Verb::record_read, show_medicine),
                shows("/children/{child}/medicine/{medicine}/change", manage_medicine, everyday,
                      Verb::record_read, show_change),
                does("/children/{child}/medicine/{medicine}/change", manage_medicine, everyday,
                     Verb::record_amend, change_medicine),
                does("/children/{child}/medicine/{medicine}/stop", manage_medicine, everyday,
                     Verb::record_amend, stop_medicine),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = panel,
    };
}

}  // namespace keywork::medicines

#include "features/home_life/medicine_round/feature.hpp"

#include "features/home_life/medicine_round/handlers.hpp"
#include "features/home_life/medicine_round/hooks.hpp"
#include "features/home_life/medicine_round/on_page.hpp"

namespace keywork::medicine_round {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "medicine_round",
        .title = "Medicine",
        .area = Area::home_life,
        .routes =
            {
                shows("/medicine", see_medicine, Level::l1, Verb::list_read, show_round),
                shows("/children/{child}/medicine/{medicine}/dose", give_medicine, Level::l1,
                      Verb::record_read, show_dose),
                // The page may ask for a second person's password.
                does("/children/{child}/medicine/{medicine}/dose", give_medicine, Level::l1,
                     Verb::record_create, record_dose, Limiter::secret),
                shows("/children/{child}/doses/{dose}", see_medicine, Level::l1,
                      Verb::record_read, show_recorded),
                does("/children/{child}/doses/{dose}", give_medicine, Level::l1,
                     Verb::record_amend, say_effect),
            },
        .menu_path = "/medicine",
        .menu_count = due_count,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::medicine_round

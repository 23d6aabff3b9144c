#include "features/home_life/medicine_stock/feature.hpp"

#include "features/home_life/medicine_stock/handlers.hpp"
#include "features/home_life/medicine_stock/on_page.hpp"

namespace keywork::medicine_stock {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    constexpr auto everyday = Level::l1;
    return {
        .name = "medicine_stock",
        .title = "Medicine cupboard",
        .area = Area::home_life,
        .routes =
            {
                shows("/children/{child}/medicine/{medicine}/stock", see_medicine, everyday,
                      Verb::record_read, show_stock),
                // The page may ask for a second person's password.
                does("/children/{child}/medicine/{medicine}/stock", give_medicine, everyday,
                     Verb::record_create, enter_stock, Limiter::secret),
                shows("/medicine/stock", see_medicine, everyday, Verb::list_read, show_cupboard),
                shows("/medicine/check", manage_medicine, everyday, Verb::list_read, show_check),
                does("/medicine/check", manage_medicine, everyday, Verb::record_sign, sign_check),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::medicine_stock

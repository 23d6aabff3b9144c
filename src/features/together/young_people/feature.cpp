#include "features/together/young_people/feature.hpp"

#include "features/together/young_people/handlers.hpp"
#include "features/together/young_people/on_page.hpp"

namespace keywork::young_people {

Feature feature()
{
    using audit::Verb;
    constexpr auto access = Function::young_person_access;
    constexpr auto write = Function::write_record;
    return {
        .name = "young_people",
        .title = "Young people’s own sign-in",
        .area = Area::together,
        .routes =
            {
                shows("/young-people", access, Level::l1, Verb::list_read, show_place),
                does("/young-people/device", access, Level::l1, Verb::auth_out, open_device),
                does("/young-people/close-devices", access, Level::l1, Verb::config_set,
                     close_devices),
                shows("/children/{child}/own-sign-in", access, Level::l1, Verb::record_read,
                      show_access),
                does("/children/{child}/own-sign-in", access, Level::l1, Verb::factor_add,
                     give_access),
                does("/children/{child}/own-sign-in/end", access, Level::l1, Verb::factor_remove,
                     end_access),
                shows("/children/{child}/records/{record}/share", write, Level::l1,
                      Verb::record_read, show_share),
                does("/children/{child}/records/{record}/share", write, Level::l1,
                     Verb::grant_make, share_text),
                does("/children/{child}/shared/{shared}/take-back", write, Level::l1,
                     Verb::grant_end, take_text_back),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::young_people

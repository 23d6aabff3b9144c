#include "features/children/voice/feature.hpp"

#include "features/children/voice/handlers.hpp"
#include "features/children/voice/on_page.hpp"

namespace keywork::voice {

Feature feature()
{
    using audit::Verb;
    return {.name        = "voice",
            .title       = "About me and How to help me",
            .area        = Area::children,
            .routes      = {shows("/children/{child}/about-me", Function::see_child, Level::l1,
                                  Verb::record_read, show_about_me),
                            does("/children/{child}/about-me", Function::write_record, Level::l1,
                                 Verb::record_create, save_about_me),
                            shows("/children/{child}/how-to-help-me", Function::see_child,
                                  Level::l1, Verb::record_read, show_help),
                            does("/children/{child}/how-to-help-me", Function::write_record,
                                 Level::l1, Verb::record_create, save_help)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = none};
}

}  // namespace keywork::voice

#include "features/together/said/feature.hpp"

#include "features/together/said/handlers.hpp"
#include "features/together/said/hooks.hpp"
#include "features/together/said/on_page.hpp"

namespace keywork::said {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {
        .name = "said",
        .title = "Voices",
        .area = Area::together,
        .routes =
            {
                shows("/voices", answer_voice, Level::l1, Verb::list_read, show_place),
                shows("/children/{child}/voices", answer_voice, Level::l1, Verb::record_read,
                      show_ledger),
                shows("/children/{child}/voices/new", answer_voice, Level::l1, Verb::record_read,
                      show_note),
                does("/children/{child}/voices/new", answer_voice, Level::l1,
                     Verb::record_create, keep_note),
                shows("/children/{child}/voices/{said}", answer_voice, Level::l1,
                      Verb::record_read, show_entry),
                does("/children/{child}/voices/{said}", answer_voice, Level::l1,
                     Verb::record_amend, take_step),
                shows("/children/{child}/you-said", answer_voice, Level::l1, Verb::record_read,
                      show_you_said),
            },
        .menu_path = "/voices",
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = waiting_panel,
    };
}

}  // namespace keywork::said

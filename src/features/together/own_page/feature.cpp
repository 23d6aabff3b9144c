#include "features/together/own_page/feature.hpp"

#include "features/together/own_page/handlers.hpp"
#include "features/together/own_page/on_page.hpp"

namespace keywork::own_page {

Feature feature()
{
    using audit::Verb;
    constexpr auto because = "a young person signs in on a device that staff opened for them";
    return {
        .name = "own_page",
        .title = "My page",
        .area = Area::together,
        .routes =
            {
                open_does("/hello", because, say_hello),
                open_shows("/hello", because, show_hello),
                young_person_shows("/me", Verb::list_read, show_me),
                young_person_shows("/me/shared", Verb::list_read, show_shared),
                young_person_shows("/me/shared/{shared}", Verb::record_read, show_shared_text),
                young_person_does("/me/shared/{shared}", Verb::record_amend, send_words),
                young_person_shows("/me/plans", Verb::record_read, show_plans),
                young_person_shows("/me/say", Verb::list_read, show_say),
                young_person_does("/me/say", Verb::record_create, send_words),
                young_person_shows("/me/unsafe", Verb::list_read, show_unsafe),
                young_person_does("/me/unsafe", Verb::record_create, send_words),
                young_person_shows("/me/said", Verb::record_read, show_answers),
                young_person_shows("/me/sent", Verb::list_read, show_sent),
                young_person_does("/me/sign-out", Verb::auth_out, leave),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = keep_own_words,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::own_page

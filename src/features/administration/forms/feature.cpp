#include "features/administration/forms/feature.hpp"

#include "features/administration/forms/handlers.hpp"

namespace keywork::forms {

Feature feature()
{
    using audit::Verb;
    constexpr auto manage = Function::manage_forms;
    constexpr auto level = Level::l0;
    constexpr auto sure = Level::l3;   // it changes what everybody writes: the password again
    return {
        .name = "forms",
        .title = "Forms",
        .area = Area::administration,
        .routes =
            {
                shows("/forms", manage, level, Verb::list_read, show_kinds),
                shows("/forms/new", manage, level, Verb::list_read, show_new),
                does("/forms/new", manage, level, Verb::config_set, make_new),
                shows("/forms/{kind}", manage, level, Verb::list_read, show_kind),
                does("/forms/{kind}", manage, level, Verb::config_set, begin_change),
                does("/forms/{kind}/offer", manage, sure, Verb::config_set, decide_offer),
                does("/forms/{kind}/use", manage, sure, Verb::config_set, use_draft),
                shows("/forms/{kind}/file", manage, level, Verb::list_read, hand_out,
                      Limiter::bulk),
                shows("/forms/{kind}/draft", manage, level, Verb::list_read, show_draft),
                does("/forms/{kind}/draft", manage, level, Verb::config_set, change_draft),
                shows("/forms/{kind}/draft/new-question", manage, level, Verb::list_read,
                      show_new_question),
                does("/forms/{kind}/draft/new-question", manage, level, Verb::config_set,
                     add_question),
                shows("/forms/{kind}/draft/questions/{question}", manage, level, Verb::list_read,
                      show_question),
                does("/forms/{kind}/draft/questions/{question}", manage, level, Verb::config_set,
                     change_question),
                shows("/forms/{kind}/draft/text", manage, level, Verb::list_read, show_text),
                does("/forms/{kind}/draft/text", manage, level, Verb::config_set, change_text),
                shows("/forms/{kind}/preview/{step}", manage, level, Verb::list_read,
                      show_preview),
                does("/forms/{kind}/preview/{step}", manage, level, Verb::list_read,
                     go_on_in_preview),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::forms

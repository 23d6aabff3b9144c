#include "features/administration/word_list/feature.hpp"

#include "features/administration/word_list/handlers.hpp"

namespace keywork::word_list {

Feature feature()
{
    using audit::Verb;
    constexpr auto manage = Function::manage_words;
    constexpr auto level = Level::l0;
    return {
        .name = "word_list",
        .title = "Writing help",
        .area = Area::administration,
        .routes =
            {
                shows("/writing-words", manage, level, Verb::list_read, show_words),
                shows("/writing-words/new", manage, level, Verb::list_read, show_new_word),
                does("/writing-words/new", manage, level, Verb::config_set, save_new_word),
                shows("/writing-words/{word}", manage, level, Verb::list_read, show_word),
                does("/writing-words/{word}", manage, level, Verb::config_set, save_word),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::word_list

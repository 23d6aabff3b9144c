#include "features/records/reading/feature.hpp"

#include "features/records/reading/handlers.hpp"
#include "features/records/reading/hooks.hpp"

namespace keywork::reading {

Feature feature()
{
    using audit::Verb;
    constexpr auto see = Function::see_child;
    // Adding is open to whoever may raise a concern: they may add to their own. Each addition is
    // decided on its own; the record's own level is decided by the handler.
    constexpr auto add = Function::raise_concern;
    constexpr auto staff = Function::see_staff_file;
    constexpr auto level = Level::l0;
    return {
        .name = "reading",
        .title = "Records",
        .area = Area::records,
        .routes =
            {
                shows("/children/{child}/records/{record}", see, level, Verb::record_read,
                      show_record),
                shows("/children/{child}/records/{record}/print", see, level, Verb::record_read,
                      show_print),
                shows("/children/{child}/records/{record}/add", add, level, Verb::record_read,
                      show_add),
                does("/children/{child}/records/{record}/add", add, level, Verb::record_amend,
                     add_words),
                shows("/children/{child}/records/{record}/parts/{part}", add, level,
                      Verb::record_read, show_part),
                does("/children/{child}/records/{record}/parts/{part}", add, level,
                     Verb::record_amend, answer_part),
                shows("/children/{child}/records/{record}/level", add, Level::l1,
                      Verb::record_read, show_level),
                does("/children/{child}/records/{record}/level", add, Level::l1,
                     Verb::restrict_set, change_level),
                shows("/staff-files/{worker}/records/{record}", staff, level, Verb::record_read,
                      show_record),
                shows("/staff-files/{worker}/records/{record}/print", staff, level,
                      Verb::record_read, show_print),
                shows("/staff-files/{worker}/records/{record}/add", staff, level,
                      Verb::record_read, show_add),
                does("/staff-files/{worker}/records/{record}/add", staff, level,
                     Verb::record_amend, add_words),
                shows("/staff-files/{worker}/records/{record}/parts/{part}", staff, level,
                      Verb::record_read, show_part),
                does("/staff-files/{worker}/records/{record}/parts/{part}", staff, level,
                     Verb::record_amend, answer_part),
                shows("/places/{place}/records/{record}", Function::read_handover, Level::l1,
                      Verb::record_read, show_record),
                shows("/places/{place}/records/{record}/parts/{part}", Function::read_handover,
                      Level::l1, Verb::record_read, show_part),
                does("/places/{place}/records/{record}/parts/{part}", Function::read_handover,
                     Level::l1, Verb::record_amend, answer_part),
                shows("/places/{place}/records/{record}/print", Function::read_handover,
                      Level::l1, Verb::record_read, show_print),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = keep_added_words,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::reading

#include "features/children/people/feature.hpp"

#include "features/children/people/handlers.hpp"
#include "features/children/people/on_page.hpp"

namespace keywork::people {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    // Links decide who sees the child: for present managers only, and with the password given again
    // (security model, section 3, step 1).
    constexpr auto sure = Level::l3;
    return {
        .name        = "people",
        .title       = "Family and people",
        .area        = Area::children,
        .routes      = {shows("/children/{child}/people", see_child, Level::l1, Verb::record_read,
                              show_people),
                        shows("/children/{child}/people/new", manage_contacts, Level::l1,
                              Verb::record_read, show_new_contact),
                        does("/children/{child}/people/new", manage_contacts, Level::l1,
                             Verb::record_create, add_contact),
                        shows("/children/{child}/people/{contact}", manage_contacts, Level::l1,
                              Verb::record_read, show_contact),
                        does("/children/{child}/people/{contact}", manage_contacts, Level::l1,
                             Verb::record_amend, change_contact),
                        does("/children/{child}/people/{contact}/end", manage_contacts, Level::l1,
                             Verb::record_amend, end_contact),
                        does("/children/{child}/allocations", manage_allocations, sure,
                             Verb::link_start, allocate),
                        does("/children/{child}/allocations/{allocation}/end", manage_allocations,
                             sure, Verb::link_end, end_allocation),
                        does("/children/{child}/kept-away", Function::keep_away, sure,
                             Verb::exclude_set, people::keep_away),
                        does("/children/{child}/kept-away/{kept_away}/end", Function::keep_away,
                             sure, Verb::exclude_clear, end_keep_away)},
        .menu_path   = {},
        .menu_count  = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none};
}

}  // namespace keywork::people

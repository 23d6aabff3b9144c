#include "features/oversight/standards/feature.hpp"

#include "features/oversight/standards/handlers.hpp"
#include "features/oversight/standards/on_page.hpp"

namespace keywork::standards_page {

Feature feature()
{
    using audit::Verb;
    constexpr auto see = Function::see_child;
    constexpr auto house = Function::read_handover;
    constexpr auto count = Function::see_analysis;
    return {
        .name = "standards",
        .title = "Quality standards",
        .area = Area::oversight,
        .routes =
            {
                shows("/children/{child}/records/{record}/standards", see, Level::l1,
                      Verb::record_read, show_tags),
                does("/children/{child}/records/{record}/standards", see, Level::l1,
                     Verb::record_amend, save_tags),
                shows("/places/{place}/records/{record}/standards", house, Level::l1,
                      Verb::record_read, show_tags),
                does("/places/{place}/records/{record}/standards", house, Level::l1,
                     Verb::record_amend, save_tags),
                shows("/standards", count, Level::l2, Verb::list_read, show_standards,
                      Limiter::bulk),
                shows("/standards/behind", count, Level::l2, Verb::list_read, show_behind,
                      Limiter::bulk),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = said_on_page,
        .child_panel = none,
    };
}

}  // namespace keywork::standards_page

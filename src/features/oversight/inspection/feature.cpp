#include "features/oversight/inspection/feature.hpp"

#include "features/oversight/inspection/handlers.hpp"

namespace keywork::inspection {

Feature feature()
{
    using audit::Verb;
    constexpr auto count = Function::see_analysis;
    return {
        .name = "inspection",
        .title = "Inspection evidence",
        .area = Area::oversight,
        .routes = {shows("/inspection", count, Level::l2, Verb::list_read, show_pack,
                         Limiter::bulk),
                   shows("/inspection/file", count, Level::l2, Verb::export_read, hand_file,
                         Limiter::bulk)},
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::inspection

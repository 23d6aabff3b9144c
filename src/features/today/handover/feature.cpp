#include "features/today/handover/feature.hpp"

#include "features/today/handover/handlers.hpp"
#include "features/today/handover/hooks.hpp"

namespace keywork::handover {

Feature feature()
{
    using audit::Verb;
    return {
        .name = "handover",
        .title = "Handover",
        .area = Area::today,
        .routes =
            {
                shows("/handover", Function::read_handover, Level::l1, Verb::list_read,
                      show_handovers),
                shows("/handover/new", Function::write_record, Level::l1, Verb::list_read,
                      show_since),
                shows("/handover/{record}", Function::read_handover, Level::l1,
                      Verb::record_read, show_handover),
                does("/handover/{record}/read", Function::read_handover, Level::l1,
                     Verb::record_read, have_read),
            },
        .menu_path = "/handover",
        .menu_count = unread_count,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::handover

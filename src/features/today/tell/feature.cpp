#include "features/today/tell/feature.hpp"

#include "features/today/tell/handlers.hpp"

namespace keywork::tell {

Feature feature()
{
    using audit::Verb;
    // raise_concern is what everybody has who may write anything; the record is decided on its own.
    constexpr auto write = Function::raise_concern;
    return {
        .name = "tell",
        .title = "Tell shift leader",
        .area = Area::today,
        .routes =
            {
                does("/children/{child}/records/{record}/tell", write, Level::l0,
                     Verb::record_create, tell_of_child),
                does("/places/{place}/records/{record}/tell", Function::write_record, Level::l1,
                     Verb::record_create, tell_of_house),
                does("/told/{action}/seen", Function::do_action, Level::l1, Verb::record_amend,
                     have_seen),
            },
        .menu_path = {},
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::tell

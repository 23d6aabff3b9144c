#include "features/records/drafts/feature.hpp"

#include "features/records/drafts/handlers.hpp"
#include "features/records/drafts/hooks.hpp"

namespace keywork::drafts {

Feature feature()
{
    using audit::Verb;
    constexpr auto own = Function::raise_concern;   // everybody who may write anything
    constexpr auto level = Level::l0;
    return {
        .name = "drafts",
        .title = "My drafts",
        .area = Area::records,
        .routes =
            {
                shows("/drafts", own, level, Verb::list_read, show_drafts),
                shows("/drafts/kept/{kept}", own, level, Verb::record_read, show_kept),
                does("/drafts/kept/{kept}", own, level, Verb::record_amend, settle_kept),
            },
        .menu_path = "/drafts",
        .menu_count = draft_count,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::drafts

#include "features/administration/cases/feature.hpp"

#include "features/administration/cases/handlers.hpp"

namespace keywork::cases {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    // Whoever answers for data protection reads the audit; the handlers ask for the role itself.
    constexpr auto sure = Level::l3;
    return {.name        = "cases",
            .title       = "Cases of data protection",
            .area        = Area::administration,
            .routes      = {shows("/cases", see_audit, sure, Verb::list_read, show_cases),
                            does("/cases", see_audit, sure, Verb::link_start, cases::open,
                                 Limiter::bulk),
                            does("/cases/{case}/end", see_audit, sure, Verb::link_end,
                                 cases::end)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::cases

#include "features/planning/month/feature.hpp"

#include "features/planning/month/handlers.hpp"

namespace keywork::month {

Feature feature()
{
    using audit::Verb;
    return {.name = "month",
            .title = "The month",
            .area = Area::planning,
            .routes = {shows("/children/{child}/month", Function::write_record, Level::l1,
                             Verb::record_read, show_month),
                       does("/children/{child}/month", Function::write_record, Level::l1,
                            Verb::record_create, begin_report)},
            .menu_path = {},
            .menu_count = none,
            .keeps_words = none,
            .says_field = none,
            .child_panel = none};
}

}  // namespace keywork::month

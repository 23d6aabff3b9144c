#include "features/records/house/feature.hpp"

#include "features/records/house/handlers.hpp"

namespace keywork::house_records {

Feature feature()
{
    return {
        .name = "house_records",
        .title = "Records of this place",
        .area = Area::records,
        .routes =
            {
                shows("/place-records", Function::read_handover, Level::l0,
                      audit::Verb::list_read, show_list),
            },
        .menu_path = "",
        .menu_count = none,
        .keeps_words = none,
        .says_field = none,
        .child_panel = none,
    };
}

}  // namespace keywork::house_records

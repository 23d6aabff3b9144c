#include "features/children/documents/feature.hpp"

#include "features/children/documents/handlers.hpp"
#include "features/children/documents/on_page.hpp"

namespace keywork::documents {

Feature feature()
{
    using enum Function;
    using audit::Verb;
    return {.name        = "documents",
            .title       = "Documents",
            .area        = Area::children,
            .routes      = {shows("/children/{child}/documents", see_child, Level::l1,
                                  Verb::list_read, show_documents),
                            does("/children/{child}/documents", manage_documents, Level::l1,
                                 Verb::file_add, add_document, Limiter::secret),
                            shows("/children/{child}/documents/{document}", see_child, Level::l1,
                                  Verb::file_read, hand_back, Limiter::bulk)},
            .menu_path   = {},
            .menu_count  = none,
            .keeps_words = none,
            .says_field = said_on_page,
            .child_panel = none};
}

}  // namespace keywork::documents

#include "features/children/identity/hooks.hpp"

#include "care/child/store.hpp"
#include "features/children/identity/store.hpp"
#include "features/children/identity/views.hpp"

namespace keywork::identity {

html::Markup identity_panel(Request const& request, Site const& site)
{
    auto& db = site.reader();
    if (request.child().own_entries_only()) return {};
    return panel(child::face(db, request.child()),
                 newest_of_each(said_by(db, request.child())));
}

}  // namespace keywork::identity

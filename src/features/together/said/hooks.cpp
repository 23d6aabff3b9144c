#include "features/together/said/hooks.hpp"

#include "care/child/store.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"
#include "care/voice/store.hpp"
#include "features/together/said/views_panel.hpp"

namespace keywork::said {

html::Markup waiting_panel(Request const& request, Site const& site)
{
    if (!request.actor().may(Function::answer_voice)) return {};
    auto const& child = request.child();
    auto all = voices::of_child(site.reader(), sight_of(request.actor(), child));
    std::erase_if(all, [](voices::Said const& one) { return !is_open(standing(one)); });
    return panel({.face = child::face(site.reader(), child),
                  .all = std::move(all),
                  .methods = {},
                  .may_write = child.writes_to().has_value(),
                  .today = site.today()});
}

}  // namespace keywork::said

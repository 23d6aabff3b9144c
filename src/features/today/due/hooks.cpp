#include "features/today/due/hooks.hpp"

#include "care/clock/late.hpp"
#include "care/site/request.hpp"
#include "care/site/site.hpp"

#include <iterator>

namespace keywork::due {

std::optional<MenuCount> late_count(Request const& request, Site const& site)
{
    auto const late =
        clock::late_in_setting(site.reader(), request.scope(), request.actor().place,
                               {site.clocks(), site.calendars(), site.now()});
    return MenuCount{.number = std::ssize(late), .words = "late", .urgent = true};
}

}  // namespace keywork::due

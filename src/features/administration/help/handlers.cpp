#include "features/administration/help/handlers.hpp"

#include "care/site/page.hpp"
#include "features/administration/help/views.hpp"

namespace keywork::help {

Outcome<http::Response> show_help(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Help"}, help_page());
}

Outcome<http::Response> show_accessibility(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Accessibility"}, accessibility_page());
}

Outcome<http::Response> show_privacy(Request const& request, Site const& site)
{
    return page(request, site, {.title = "Privacy"}, privacy_page());
}

}  // namespace keywork::help

#include "features/administration/more/views.hpp"

#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::more {
namespace {

html::Markup line(MoreLink const& link)
{
    auto const waits = link.waits.empty() ? html::Markup{} : html::tag(link.waits);
    return html::format(R"(<li><a href="{}">{}</a>{}</li>)", link.to, link.title, waits);
}

html::Markup card(MoreGroup const& group)
{
    return html::card({.id = fmt::format("more-{}", static_cast<int>(group.heading)),
                       .heading = group.title},
                      html::format(R"(<ul class="kw-menu">{}</ul>)",
                                   html::each(group.links, line)));
}

}  // namespace

html::Markup more_page(std::vector<MoreGroup> const& groups)
{
    return html::format(R"({}<div class="kw-menus">{}</div>)", html::page_head("More"),
                        html::each(groups, card));
}

}  // namespace keywork::more

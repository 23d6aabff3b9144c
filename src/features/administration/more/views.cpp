#include "features/administration/more/views.hpp"

#include "platform/html/components/layout.hpp"

namespace keywork::more {
namespace {

html::Markup line(MoreLink const& link)
{
    return html::format(R"(<li><a href="{}">{}</a></li>)", link.to, link.title);
}

}  // namespace

html::Markup more_page(std::vector<MoreLink> const& links)
{
    return html::format(R"({}<ul class="kw-plain-list">{}</ul>)", html::page_head("More"),
                        html::each(links, line));
}

}  // namespace keywork::more

#include "platform/html/components/icon.hpp"

#include "platform/html/components/icon_shapes.hpp"
#include "platform/html/html.hpp"
#include "platform/html/raw.hpp"

#include <algorithm>

namespace keywork::html {

static_assert(icon_shape_list.size() == icon_count);

namespace {

IconShape const& shape_of(Icon which)
{
    return icon_shape_list[static_cast<std::size_t>(which)];
}

Markup drawn(Icon which, std::string_view size)
{
    std::string id{"icon-"};
    id += shape_of(which).name;
    return format(R"(<svg class="kw-icon{}" aria-hidden="true"><use href="{}"/></svg>)", size,
                  same_page(id));
}

}  // namespace

Markup icon(Icon which)
{
    return drawn(which, "");
}
Markup large_icon(Icon which)
{
    return drawn(which, " kw-icon--lg");
}

std::string_view to_text(Icon which)
{
    return shape_of(which).name;
}

std::optional<Icon> icon_named(std::string_view name)
{
    auto const found = std::ranges::find(icon_shape_list, name, &IconShape::name);
    if (found == icon_shape_list.end()) return std::nullopt;
    return static_cast<Icon>(found - icon_shape_list.begin());
}

Markup icon_shapes(std::string_view page)
{
    constexpr std::string_view reference = "\"#icon-";
    std::array<bool, icon_shape_list.size()> used{};
    for (auto at = page.find(reference); at != std::string_view::npos;
         at = page.find(reference, at)) {
        at += reference.size();
        auto const found = icon_named(page.substr(at, page.find('"', at) - at));
        if (found) used[static_cast<std::size_t>(*found)] = true;
    }
    std::string symbols;
    for (std::size_t at = 0; at < used.size(); ++at) {
        if (!used[at]) continue;
        symbols += "<symbol id=\"icon-";
        symbols += icon_shape_list[at].name;
        symbols += "\" viewBox=\"0 0 24 24\">";
        symbols += icon_shape_list[at].lines;
        symbols += "</symbol>";
    }
    if (symbols.empty()) return {};
    return format(R"(<svg class="kw-shapes" aria-hidden="true">{}</svg>)",
                  MarkupMaker::trust(std::move(symbols)));
}

Markup keywork_mark()
{
    return format(R"(<svg viewBox="0 0 32 32" aria-hidden="true"><rect class="kw-mark__square"
        width="32" height="32" rx="9"/><g class="kw-mark__key"><circle cx="12.2" cy="12.2" r="5"/>
        <path d="m15.8 15.8 8.4 8.4M20.2 20.2l2.6-2.6M24.2 24.2l1.8-1.8"/></g></svg>)");
}

}  // namespace keywork::html

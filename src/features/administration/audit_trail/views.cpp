#include "features/administration/audit_trail/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"
#include "platform/html/html.hpp"

#include <fmt/core.h>

namespace keywork::audit_trail {
namespace {

using html::Markup;
using html::path;

/// What was done, with a link to the thing where it has a page of its own.
Markup deed(Line const& line, ChildId const& child)
{
    auto const words = html::text(line.did);
    if (line.target.type == "record")
        return html::link(path("/children/{}/records/{}", child, line.target.id), line.did,
                          fmt::format(", entry {}", line.seq));
    if (line.target.type == "document")
        return html::link(path("/children/{}/documents/{}", child, line.target.id), line.did,
                          fmt::format(", entry {}", line.seq));
    return words;
}

html::TableRow row(Line const& line, ChildId const& child)
{
    auto const result = line.refused ? html::tag("Refused", html::Tone::warn) : html::text("Done");
    return {.head  = html::text(line.at ? in_words(*line.at) : std::string{"Not known"}),
            .cells = {html::text(line.who), deed(line, child), html::text(line.why), result}};
}

Markup page_links(TrailPage const& page)
{
    auto const here = path("/children/{}/seen-by", page.child);
    std::vector<html::PageLink> links;
    if (!page.is_first) links.push_back({"Newest", here});
    if (page.is_full)
        links.push_back({"Earlier",
                         here.with_query("before", std::to_string(page.lines.back().seq))});
    return html::pages({}, links);
}

}  // namespace

Markup trail_page(TrailPage const& page)
{
    html::Table table{.caption = "Who looked at or changed this file, newest first",
                      .columns = {{.words = "When"}, {.words = "Who"}, {.words = "What"},
                                  {.words = "Why they could"}, {.words = "Result"}},
                      .rows    = {}};
    for (Line const& line : page.lines) table.rows.push_back(row(line, page.child));
    auto const list = page.lines.empty() ? html::empty_words("Nothing before this.")
                                         : html::table(table);
    return html::back_link(path("/children/{}", page.child),
                           "Back to " + page.known_as + "’s page") +
           html::section({.id = "seen-by", .heading = "Who has seen this file"},
                         html::quiet_words("Every look and every change is kept and cannot be "
                                           "taken out.") +
                             list + page_links(page));
}

Markup panel_card(ChildId const& child)
{
    return html::card({.id = "audit", .heading = "This file"},
                      html::format(R"(<p><a href="{}">Who has seen this file</a></p>)",
                                   path("/children/{}/seen-by", child)));
}

}  // namespace keywork::audit_trail

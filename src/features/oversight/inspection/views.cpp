#include "features/oversight/inspection/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::inspection {
namespace {

using html::Markup;
using html::path;

Markup period_chips(PackPage const& page)
{
    std::vector<html::Chip> chips;
    for (int const months : months_choices)
        chips.push_back({.words = fmt::format("Last {} months", months),
                         .to = path("/inspection").with_query("period", std::to_string(months)),
                         .current = months == page.months});
    return html::chips(chips, "How far back");
}

Markup gaps(PackPage const& page)
{
    html::Table table{.caption = "What is not complete",
                      .columns = {{.words = "What"}, {.words = "How many"}}, .rows = {}};
    for (Gap const& gap : page.gaps) {
        auto const tag = gap.count == 0 ? html::tag("None", html::Tone::good)
                                        : html::format("{}", gap.count);
        table.rows.push_back({.head = gap.to && gap.count > 0 ? html::link(*gap.to, gap.what)
                                                              : html::text(gap.what),
                              .cells = {tag}});
    }
    return html::section({.id = "complete", .heading = "Is it complete?"}, html::table(table));
}

std::string about(LogLine const& line)
{
    if (line.of_house) return "The home";
    return line.child ? line.known_as : std::string{"A child, not named here"};
}

Markup actions_cell(LogLine const& line)
{
    if (line.actions_open == 0) return html::text("Nothing to do");
    auto const late = line.actions_late > 0
                          ? html::tag(fmt::format("{} late", line.actions_late),
                                      html::Tone::warn)
                          : Markup{};
    return html::format("{} to do {}", line.actions_open, late);
}

html::TableRow row_of(PackPage const& page, LogLine const& line)
{
    auto const when = in_words(line.at);
    Markup head = html::text(when);
    if (line.of_house)
        head = html::link(path("/places/{}/records/{}", page.place, line.record), when);
    else if (line.child)
        head = html::link(path("/children/{}/records/{}", *line.child, line.record), when,
                          ": " + line.known_as);
    auto const signed_words = line.waits
                                  ? html::tag("Waits for a signature", html::Tone::warn)
                                  : html::text("Complete");
    return {.head = head, .cells = {html::text(about(line)), signed_words, actions_cell(line)}};
}

Markup part_section(PackPage const& page, PartShown const& shown)
{
    std::string const heading{shown.part.heading};
    html::Section const section{.id = "part-" + std::string{shown.part.kind},
                                .heading = heading,
                                .aside = html::quiet_words(fmt::format(
                                    "{}. {} in the time, {} not signed", shown.part.source,
                                    shown.count.records, shown.count.unsigned_yet))};
    if (shown.lines.empty()) return html::section(section, html::text("None in this time."));
    html::Table table{.caption = heading,
                      .columns = {{.words = "When"}, {.words = "About"}, {.words = "Signed"},
                                  {.words = "Actions"}},
                      .rows = {}};
    for (LogLine const& line : shown.lines) table.rows.push_back(row_of(page, line));
    auto const cut = shown.count.records > std::ssize(shown.lines)
                         ? html::quiet_words(fmt::format("The newest {} are shown.",
                                                         shown.lines.size()))
                         : Markup{};
    return html::section(section, html::table(table) + cut);
}

Markup standards_section(PackPage const& page)
{
    std::vector<html::Tile> tiles;
    for (standards::Standard const& one : standards::all_standards()) {
        std::int64_t records = 0;
        for (standards::Count const& count : page.standards)
            if (count.standard == one.code) records = count.records;
        tiles.push_back({.number = fmt::format("{}", records), .words = std::string{one.words}});
    }
    return html::section({.id = "standards", .heading = "Evidence by quality standard",
                          .aside = html::link(path("/standards"), "See the records",
                                              " by quality standard")},
                         html::tiles(tiles));
}

}  // namespace

Markup pack_page(PackPage const& page)
{
    auto const file =
        path("/inspection/file").with_query("period", std::to_string(page.months));
    auto const buttons = html::link_button(file, {.words = "Take it as a file",
                                                  .look = html::Look::secondary});
    Markup all = period_chips(page) + gaps(page);
    for (PartShown const& one : page.shown) all += part_section(page, one);
    all += standards_section(page);
    return html::page_head("Inspection evidence",
                           fmt::format("{}, {} to {}", page.place_name,
                                       in_words(page.period.from), in_words(page.period.until)),
                           buttons) +
           html::stack(all, html::Space::extra_large);
}

}  // namespace keywork::inspection

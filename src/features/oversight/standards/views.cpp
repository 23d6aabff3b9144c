#include "features/oversight/standards/views.hpp"

#include "features/oversight/standards/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::standards_page {
namespace {

using html::Markup;
using html::path;

std::string days_in_words(StandardsPage const& page)
{
    return fmt::format("{}, {} to {}", page.place_name, in_words(page.period.from),
                       in_words(page.period.until));
}

Markup period_chips(StandardsPage const& page)
{
    std::vector<html::Chip> chips;
    for (int const months : months_choices)
        chips.push_back({.words = months == 1 ? std::string{"Last month"}
                                              : fmt::format("Last {} months", months),
                         .to = path("/standards").with_query("period", std::to_string(months)),
                         .current = months == page.months});
    return html::chips(chips, "How far back");
}

std::int64_t count_of(StandardsPage const& page, std::string_view code)
{
    auto const found = std::ranges::find(page.counts, code, &standards::Count::standard);
    return found == page.counts.end() ? 0 : found->records;
}

Markup count_cell(StandardsPage const& page, standards::Standard const& standard)
{
    auto const count = count_of(page, standard.code);
    if (count == 0) return html::tag("No record yet", html::Tone::warn);
    auto const to = path("/standards/behind")
                        .with_query("standard", standard.code)
                        .with_query("period", std::to_string(page.months));
    return html::link(to, fmt::format("{} {}", count, count == 1 ? "record" : "records"),
                      std::string{": "} + std::string{standard.words});
}

std::string whose(Line const& line)
{
    if (line.shown.of_house) return "The home";
    return line.shown.child ? line.shown.known_as : std::string{"A child, not named here"};
}

}  // namespace

Markup tags_page(TagsPage const& page, Markup const& token)
{
    std::vector<html::Option> options;
    for (standards::Standard const& one : standards::all_standards()) {
        auto const tag = std::ranges::find(page.tags, one.code, &standards::Tag::standard);
        bool const is_there = tag != page.tags.end();
        options.push_back(
            {.value = std::string{one.code}, .label = std::string{one.words},
             .chosen = is_there,
             .hint = is_there ? fmt::format("{}, said by {} on {}", one.source,
                                            tag->tagged_by_name,
                                            in_words(london_day(tag->tagged_at)))
                              : std::string{one.source}});
    }
    auto const inside =
        html::checkboxes({.name = "standards", .label = label_in(tag_fields, "standards"),
                          .hint = "Children’s Homes (England) Regulations 2015. The record stays "
                                  "as it is; this stands beside it with your name."},
                         {.all = options, .columns = true}) +
        html::button({.words = "Save", .wide_on_phone = true});
    return html::back_link(page.record, "Back to the record") +
           html::page_head("Quality standards", fmt::format("{}, {}", page.title,
                                                            in_words(page.at))) +
           html::form({.action = page.action, .token = token}, inside);
}

Markup standards_page(StandardsPage const& page)
{
    html::Table table{.caption = "Records by quality standard",
                      .columns = {{.words = "Standard"}, {.words = "Regulation"},
                                  {.words = "What shows it"}},
                      .rows = {}};
    for (standards::Standard const& one : standards::all_standards())
        table.rows.push_back({.head = html::text(one.words),
                              .cells = {html::text(one.source), count_cell(page, one)}});
    return html::page_head("Evidence by quality standard", days_in_words(page)) +
           html::stack(period_chips(page) + html::table(table) +
                       html::quiet_words("Say on a record which standards it shows: under “What "
                                         "you can do”, or in the log of a shift."));
}

Markup behind_page(BehindPage const& page)
{
    html::Table table{.caption = "Records that show it, newest first",
                      .columns = {{.words = "When"}, {.words = "About"}, {.words = "What"},
                                  {.words = "In a line"}},
                      .rows = {}};
    for (Line const& line : page.lines) {
        auto const when = in_words(line.shown.at);
        table.rows.push_back({.head = line.to ? html::link(*line.to, when, ": " + line.title)
                                              : html::text(when),
                              .cells = {html::text(whose(line)), html::text(line.title),
                                        html::text(line.shown.line)}});
    }
    auto const back =
        path("/standards").with_query("period", std::to_string(page.of.months));
    auto const cut = static_cast<int>(page.lines.size()) == page.most
                         ? html::quiet_words(fmt::format("The newest {} are shown.", page.most))
                         : Markup{};
    auto const list = page.lines.empty() ? html::empty_words("No record shows it in this time.")
                                         : html::table(table);
    return html::back_link(back, "Back to all standards") +
           html::page_head(page.standard.words, days_in_words(page.of)) +
           html::stack(list + cut);
}

}  // namespace keywork::standards_page

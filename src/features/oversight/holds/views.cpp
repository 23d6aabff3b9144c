#include "features/oversight/holds/views.hpp"

#include "care/record/same_hold/same_hold.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::hold_analysis {
namespace {

using html::Markup;

constexpr int whole = 100;              // percent
constexpr std::size_t most_listed = 200;   // rows on one page (security model, 7.12)
constexpr std::size_t most_counted = 40;   // rows of one way of counting

std::string months_in_words(int months)
{
    if (months == 1) return "1 month";
    return months % 12 == 0 && months > 12 ? fmt::format("{} years", months / 12)
                                           : fmt::format("{} months", months);
}

std::string times_in_words(std::int64_t times)
{
    return times == 1 ? "1 time" : fmt::format("{} times", times);
}

std::string place_in_words(AnalysisPage const& page)
{
    return page.everywhere ? fmt::format("All {} places", page.others.size() + 1)
                           : page.place_name;
}

std::string days_in_words(AnalysisPage const& page)
{
    return fmt::format("{}, {} to {}", place_in_words(page), in_words(page.from),
                       in_words(page.until));
}

/// The page or one below it, of the same places.
html::Path with_places(html::Path path, bool everywhere)
{
    return everywhere ? std::move(path).with_query("of", "all") : std::move(path);
}

Markup place_chips(AnalysisPage const& page)
{
    if (page.others.empty()) return {};
    std::vector<html::Chip> chips;
    for (bool const everywhere : {false, true})
        chips.push_back(
            {.words = everywhere ? fmt::format("All {} places", page.others.size() + 1)
                                 : page.place_name,
             .to = with_places(html::path("/holds").with_query("period",
                                                               std::to_string(page.months)),
                               everywhere),
             .current = everywhere == page.everywhere});
    return html::chips(chips, "Which places");
}

Markup period_chips(AnalysisPage const& page)
{
    std::vector<html::Chip> chips;
    for (auto const& [text, months] : periods)
        chips.push_back({.words = "Last " + months_in_words(months),
                         .to = with_places(html::path("/holds").with_query("period", text),
                                           page.everywhere),
                         .current = months == page.months});
    return html::chips(chips, "How far back");
}

Markup totals(Sum const& sum)
{
    std::vector<html::Tile> const tiles{
        {.number = fmt::format("{}", sum.times), .words = "records"},
        {.number = fmt::format("{}", sum.minutes), .words = "minutes altogether"},
        {.number = fmt::format("{}", sum.child_hurt), .words = "in which the child was hurt"},
        {.number = fmt::format("{}", sum.other_hurt), .words = "in which somebody else was hurt"}};
    return html::tiles(tiles);
}

/// How many of those counted may be one hold that two adults wrote down.
Markup possibly_one_words(AnalysisPage const& page)
{
    auto const many = possibly_one(page.holds);
    if (many == 0) return {};
    return html::quiet_words(fmt::format(
        "{} of these records began within {} minutes of another about the same child. They are "
        "counted apart, and may be one hold recorded twice.",
        many, record::one_hold_within.count()));
}

Markup months_chart(AnalysisPage const& page)
{
    constexpr std::size_t fewest = 4;   // fewer are words, not a line (design guide, 10)
    auto const values = by_month(page.holds, page.from, page.until);
    if (values.size() < fewest) return {};
    auto const most = *std::ranges::max_element(values);
    return html::card(
        {.id = "months", .heading = "Month by month"},
        html::bars({.values = values,
                    .label = fmt::format("Holds in each month: {:.0f} in the first, {:.0f} in this "
                                         "one, {:.0f} at most", values.front(), values.back(),
                                         most),
                    .least = 0,
                    .most = std::max(1.0, most),
                    .from = in_short_words(page.from),
                    .to = "this month"}));
}

html::TableRow row_of_count(AnalysisPage const& page, By by, Row const& row, std::int64_t most)
{
    auto const to = with_places(html::path("/holds/behind")
                                    .with_query("period", std::to_string(page.months))
                                    .with_query("by", to_text(by))
                                    .with_query("key", row.of.key),
                                page.everywhere);
    auto const percent = static_cast<int>(row.sum.times * whole / std::max<std::int64_t>(1, most));
    return {.head = html::link(to, row.of.words, times_in_words(row.sum.times)),
            .cells = {html::format("{} {}", row.sum.times,
                                   html::meter(percent, html::Tone::brand)),
                      html::format("{}", row.sum.minutes), html::format("{}", row.sum.child_hurt),
                      html::format("{}", row.sum.other_hurt)}};
}

Markup counted(AnalysisPage const& page, By by)
{
    auto const rows = rows_by(page.holds, by);
    if (rows.empty()) return {};
    std::int64_t most = 0;
    for (Row const& row : rows) most = std::max(most, row.sum.times);
    html::Table table{.caption = std::string{heading_of(by)},
                      .columns = {{.words = std::string{heading_of(by)}}, {.words = "Times"},
                                  {.words = "Minutes"}, {.words = "Child hurt"},
                                  {.words = "Others hurt"}},
                      .rows = {}};
    for (Row const& row : rows) {
        if (table.rows.size() == most_counted) break;
        table.rows.push_back(row_of_count(page, by, row, most));
    }
    auto const more = rows.size() > most_counted
                          ? html::quiet_words(fmt::format("The {} most frequent of {} are shown.",
                                                          most_counted, rows.size()))
                          : Markup{};
    return html::card_around({.id = "by-" + std::string{to_text(by)},
                              .heading = std::string{heading_of(by)}},
                             html::table(table) + more);
}

std::string joined(std::vector<Named> const& all)
{
    std::string words;
    for (Named const& one : all) words += (words.empty() ? "" : ", ") + one.words;
    return words;
}

html::TableRow row_of_hold(Hold const& hold, bool everywhere)
{
    auto const where =
        everywhere ? hold.place.words + ", " + hold.setting.words : hold.place.words;
    auto const when = in_words(hold.at);
    auto const twice = hold.possibly_one ? html::tag("Possibly one hold", html::Tone::warn)
                                         : Markup{};
    auto const head =
        hold.child ? html::link(html::path("/children/{}/records/{}", *hold.child, hold.record),
                                when, "the record of " + hold.who.words)
                   : html::text(when);
    return {.head = head + twice,
            .cells = {html::text(hold.who.words), html::text(joined(hold.types)),
                      html::text(joined(hold.staff)), html::text(where),
                      html::format("{}", hold.minutes)}};
}

}  // namespace

Markup holds_page(AnalysisPage const& page)
{
    auto const head = html::page_head("Holds and other restrictive interventions",
                                      days_in_words(page));
    if (page.holds.empty())
        return head + html::stack(place_chips(page) + period_chips(page) +
                                  html::empty_words("There is no record of one in this time. Look "
                                                    "further back?"));
    Markup ways;
    for (By const by : every_way)
        if (by != By::setting || page.everywhere) ways += counted(page, by);
    return head + html::stack(place_chips(page) + period_chips(page) + totals(sum_of(page.holds)) +
                                  possibly_one_words(page) +
                                  months_chart(page) + ways,
                              html::Space::large);
}

Markup behind_page(AnalysisPage const& page, By by, std::string const& of)
{
    html::Table table{.caption = "Records behind the number",
                      .columns = {{.words = "When"}, {.words = "Who"}, {.words = "What"},
                                  {.words = "By whom"}, {.words = "Where"}, {.words = "Minutes"}},
                      .rows = {}};
    for (Hold const& hold : page.holds) {
        if (table.rows.size() == most_listed) break;
        table.rows.push_back(row_of_hold(hold, page.everywhere));
    }
    auto const sum = sum_of(page.holds);
    auto const more = page.holds.size() > most_listed
                          ? html::quiet_words(fmt::format("The newest {} are shown.", most_listed))
                          : Markup{};
    auto const back = with_places(
        html::path("/holds").with_query("period", std::to_string(page.months)), page.everywhere);
    return html::back_link(back, "Back to all the numbers") +
           html::page_head(fmt::format("{}: {}", heading_of(by), of), days_in_words(page)) +
           html::stack(html::quiet_words(fmt::format("{}, {} minutes", times_in_words(sum.times),
                                                     sum.minutes)) +
                       html::card_around({.id = "records", .heading = "The records"},
                                         html::table(table)) + more);
}

}  // namespace keywork::hold_analysis

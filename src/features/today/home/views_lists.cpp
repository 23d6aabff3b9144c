// The two kinds of Today that are lists: a Virtual School caseload, and visits.
#include "features/today/home/views.hpp"
#include "features/today/home/views_parts.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::home {
namespace {

using html::Markup;
using html::path;
using Only = CaseloadFilter::Only;

Markup caseload_tiles(Today const& today)
{
    auto const& [all, late, due_soon, pep, by_group] = today.counts;
    auto const part = [&](std::int64_t of) {
        return all == 0 ? 0.0 : 100.0 * static_cast<double>(of) / static_cast<double>(all);
    };
    auto const chart = [&](std::int64_t of, html::Tone tone) {
        std::vector<html::Part> const parts{{part(of), tone}};
        return html::split(parts);
    };
    std::vector<html::Tile> const tiles{
        {fmt::format("{}", all), today.profile->child.many + " on the caseload",
         chart(all, html::Tone::good)},
        {fmt::format("{}", late), "with something late", chart(late, html::Tone::stop)},
        {fmt::format("{}", due_soon), "due in 14 days or late",
         chart(due_soon, html::Tone::warn)},
        {fmt::format("{}", pep), "with a PEP due in 14 days or late",
         chart(pep, html::Tone::brand)}};
    return html::tiles(tiles);
}

Markup caseload_chips(Today const& today, CaseloadFilter const& filter)
{
    auto const to = path("/");
    std::vector<html::Chip> all{
        {.words = "Everyone", .to = to, .count = today.counts.all,
         .current = filter.only == Only::everyone},
        {.words = "Late", .to = to.with_query("only", "late"), .count = today.counts.late,
         .current = filter.only == Only::late},
        {.words = "Due in 14 days", .to = to.with_query("only", "soon"),
         .count = today.counts.soon,
         .current = filter.only == Only::next_14_days}};
    if (today.profile->today == TodayPage::caseload)
        all.push_back({.words = "PEP due", .to = to.with_query("only", "pep"),
                       .count = today.counts.pep, .current = filter.only == Only::pep});
    return html::chips(all, "Show");
}

std::string_view only_text(Only only)
{
    switch (only) {
    case Only::everyone: return "";
    case Only::late: return "late";
    case Only::next_14_days: return "soon";
    case Only::pep: return "pep";
    }
    return "";
}

std::string_view whose_list(Only only)
{
    switch (only) {
    case Only::everyone: return "Everyone, most urgent first";
    case Only::late: return "Something is late, most urgent first";
    case Only::next_14_days: return "Late or due in 14 days, most urgent first";
    case Only::pep: return "A PEP is late or due in 14 days, most urgent first";
    }
    return "";
}

Markup caseload_filters(CaseloadFilter const& filter, Markup const& token)
{
    std::vector<html::Option> years{{.value = "", .label = "All years"}};
    for (auto const* code : {"R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
                             "13"})
        if (auto const year = year_group_of_code(code))
            years.push_back({.value = year->code, .label = year->words,
                             .chosen = filter.year == year->code});
    std::vector<html::Filter> const all{
        {.name = "words", .label = "Name or school", .value = filter.words},
        {.name = "year", .label = "Year", .options = years}};
    Markup kept;
    if (filter.only != Only::everyone) kept = html::hidden_field("only", only_text(filter.only));
    return html::filters(html::Form{.action = path("/"), .token = token}, all, kept);
}

std::string below_name(ChildToday const& child, Today const& today)
{
    auto const year = year_group(child.child.face.born_on, london_day(today.now));
    auto const school = child.child.school_name.value_or("No school recorded");
    return year ? year->words + " · " + school : school;
}

html::TableRow row_of(ChildToday const& child, Today const& today)
{
    auto const& face = child.child.face;
    auto const written = child.last_written_at
                             ? in_near_words(*child.last_written_at, today.now)
                             : std::string{"Nothing yet"};
    return {.head = html::row_head({}, path("/children/{}", face.id), full_name(face),
                                   parts::alert_tags(child), below_name(child, today)),
            .cells = {parts::next_tag(child, today.now),
                      html::format("{}", parts::next_words(child)),
                      html::format("{}", written),
                      html::format(R"(<a href="{}">Record for {}</a>)",
                                   path("/children/{}/records/new", face.id), face.known_as)}};
}

/// The other pages; of a narrowed list that needs none, how many it leaves.
Markup rest_of_list(Today const& today, CaseloadFilter const& filter)
{
    auto const left = static_cast<std::int64_t>(today.shown.of);
    if (!filter.words.empty() && today.shown.of > today.shown.a_page)
        return html::pages(fmt::format("Showing the first {} of {}. Type more of the name.",
                                       today.shown.a_page, left), {});
    if (left == today.counts.all || today.shown.of > today.shown.a_page)
        return html::pages_of(today.shown, address_of(filter));
    return html::pages(fmt::format("Showing {} of {}", left, today.counts.all), {});
}

Markup list_of(Today const& today, CaseloadFilter const& filter, std::string_view heading,
               Markup const& token)
{
    html::Table table{.caption = std::string{heading},
                      .columns = {{.words = sentence_case(today.profile->child.one)},
                                  {.words = "Next deadline"},
                                  {.words = "What"}, {.words = "Last written"},
                                  {.words = "Next step"}},
                      .rows = {}};
    for (ChildToday const& child : today.children) table.rows.push_back(row_of(child, today));
    auto const inside = table.rows.empty()
                            ? html::empty_words("Nobody fits.",
                                                html::format(R"(<a href="{}">Show everyone</a>)",
                                                             path("/")))
                            : html::table(table);
    return html::format(
        "{}{}", caseload_chips(today, filter),
        html::card_around({.id = "list", .heading = std::string{heading}},
                          html::format("{}{}{}", caseload_filters(filter, token), inside,
                                       rest_of_list(today, filter))));
}

}  // namespace

html::Path address_of(CaseloadFilter const& filter)
{
    auto to = path("/");
    if (filter.only != Only::everyone) to = to.with_query("only", only_text(filter.only));
    if (!filter.year.empty()) to = to.with_query("year", filter.year);
    return to;
}

Markup caseload_page(Today const& today, CaseloadFilter const& filter, Markup token)
{
    auto const main = html::format("{}{}{}{}{}", parts::for_me_first(today, token),
                                   caseload_tiles(today),
                                   list_of(today, filter, whose_list(filter.only), token),
                                   parts::quick_record(today), parts::tasks_card(today, token));
    return html::format("{}{}", parts::head(today), html::stack(main, html::Space::large));
}

Markup visits_page(Today const& today, CaseloadFilter const& filter, Markup token)
{
    auto const main = html::format(
        "{}{}{}{}", parts::for_me_first(today, token) + sessions_card(today),
        parts::quick_record(today), parts::tasks_card(today, token),
        list_of(today, filter, "Longest without a word, first", token));
    auto const aside =
        html::stack(html::format("{}{}", parts::law_card(today, 4), parts::recent_card(today)));
    return html::format("{}{}", parts::head(today),
                        html::beside(html::stack(main, html::Space::large),
                                     "Deadlines and what was written", aside));
}

}  // namespace keywork::home

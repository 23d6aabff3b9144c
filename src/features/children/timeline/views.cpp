#include "features/children/timeline/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::timeline {
namespace {

using html::Markup;
using html::path;

std::string day_and_month(local_days day, local_days today)
{
    std::chrono::year_month_day const date{day};
    bool const this_year = date.year() == std::chrono::year_month_day{today}.year();
    return this_year ? in_short_words(day) : in_words(day);
}

/// Earlier lines: a link, or for words that were posted a button that posts them again.
Markup earlier(TimelinePage const& page, chronology::Reading const& reading, Markup const& token)
{
    if (!page.next) return {};
    auto const words = "Show earlier: before " +
                       day_and_month(london_day(page.next->occurred_at), reading.today);
    auto asked = page.asked;
    asked.before = to_text(*page.next);
    if (!page.found_by_words)
        return html::format("<p>{}</p>", html::link_button(timeline_path(page.face.id, asked),
                                                           {.words = words,
                                                            .look  = html::Look::secondary}));
    auto const hidden = html::format(
        "{}{}{}{}{}{}", html::hidden_field("words", asked.words),
        html::hidden_field("from", asked.from), html::hidden_field("until", asked.until),
        html::hidden_field("author", asked.author), html::hidden_field("kind", asked.kind),
        html::hidden_field("before", asked.before));
    return html::form_button(
        {.action = path("/children/{}/timeline", page.face.id), .token = token},
        html::button({.words = words, .look = html::Look::secondary}), hidden);
}

Markup applied(TimelinePage const& page, chronology::Reading const& reading)
{
    std::vector<html::AppliedFilter> all;
    auto const add = [&](std::string words, auto member) {
        if ((page.asked.*member).empty()) return;
        auto rest = page.asked;
        (rest.*member).clear();
        rest.before.clear();
        all.push_back({std::move(words), timeline_path(page.face.id, rest)});
    };
    if (!page.asked.kind.empty())
        add(chronology::look_of(page.asked.kind, reading.forms, reading.profile).words,
            &Asked::kind);
    add("“" + page.asked.words + "”", &Asked::words);
    add("From " + page.asked.from, &Asked::from);
    add("To " + page.asked.until, &Asked::until);
    for (StaffFace const& face : page.finding.authors)
        if (face.id.text() == page.asked.author) add("By " + face.full_name, &Asked::author);
    return html::applied_filters(all);
}

Markup lines(TimelinePage const& page, chronology::Reading const& reading)
{
    if (!page.entries.empty())
        return html::timeline(chronology::by_day(page.entries, reading));
    if (!page.finding.problems.empty()) return {};
    auto const whole = path("/children/{}/timeline", page.face.id);
    bool const filtered = !page.asked.kind.empty() || !page.asked.from.empty() ||
                          !page.asked.until.empty() || !page.asked.author.empty();
    if (page.found_by_words)
        return html::empty_words(
            fmt::format("Nothing that you may read here has the words “{}”. Try fewer words, or "
                        "only the beginning of one.", page.asked.words),
            html::link(whole, "Show everything"));
    if (filtered)
        return html::empty_words("Nothing fits what you asked for.",
                                 html::link(whole, "Show everything"));
    return html::empty_words(
        "Nothing is recorded yet.",
        html::link(path("/children/{}/records/new", page.face.id), "Record a good moment?"));
}

html::TableRow print_row(chronology::Entry const& entry, chronology::Reading const& reading)
{
    auto const look = chronology::look_of(entry.kind, reading.forms, reading.profile);
    auto const when = chronology::is_of_a_day(entry)
                          ? in_words(london_day(entry.occurred_at))
                          : in_words(entry.occurred_at);
    return {.head  = html::text(when),
            .cells = {html::text(look.words),
                      html::format("<b>{}</b>{}", entry.title, html::paragraphs(entry.words)),
                      html::text(chronology::written_by(entry))}};
}

}  // namespace

html::Path timeline_path(ChildId const& child, Asked const& asked)
{
    auto to = path("/children/{}/timeline", child);
    auto const add = [&](std::string_view name, std::string const& value) {
        if (!value.empty()) to = to.with_query(name, value);
    };
    add("kind", asked.kind);
    add("from", asked.from);
    add("until", asked.until);
    add("author", asked.author);
    add("before", asked.before);
    return to;
}

Markup timeline_page(TimelinePage const& page, chronology::Reading const& reading,
                     Markup const& token)
{
    auto printed = page.asked;
    printed.before.clear();
    auto print = path("/children/{}/timeline/print", page.face.id);
    if (!printed.kind.empty()) print = print.with_query("kind", printed.kind);
    if (!printed.from.empty()) print = print.with_query("from", printed.from);
    if (!printed.until.empty()) print = print.with_query("until", printed.until);
    auto const story = html::format("{}{}{}{}", chronology::chips(page.chips, reading),
                                    applied(page, reading), lines(page, reading),
                                    earlier(page, reading, token));
    auto const newest = page.asked.before.empty()
                            ? Markup{}
                            : html::back_link(path("/children/{}/timeline", page.face.id),
                                              "Back to the newest");
    return html::error_summary(page.finding.problems) + newest +
           html::section({.id      = "timeline",
                          .heading = "Timeline",
                          .aside   = html::link(print, "Print as a chronology")},
                         html::beside(story, "Find in the timeline",
                                      chronology::find_box(page.finding, token)));
}

Markup print_page(PrintPage const& page, chronology::Reading const& reading)
{
    html::Table table{.caption = "Chronology, oldest first",
                      .columns = {{.words = "When"},
                                  {.words = "Kind"},
                                  {.words = "What happened"},
                                  {.words = "By"}},
                      .rows    = {}};
    for (chronology::Entry const& entry : page.entries)
        table.rows.push_back(print_row(entry, reading));
    auto const more =
        page.has_more
            ? html::note({.title = fmt::format("The newest {} lines are here.", page.most),
                          .words = "Choose dates in the timeline to print earlier ones."})
            : Markup{};
    auto const back =
        html::back_link(path("/children/{}/timeline", page.face.id), "Back to the timeline");
    auto const list = page.entries.empty() ? html::empty_words("Nothing is recorded yet.")
                                           : html::table(table);
    return back + html::section({.id      = "chronology",
                                 .heading = "Chronology",
                                 .aside = html::quiet_words("Print this page from your browser.")},
                                html::stack(more + list));
}

}  // namespace keywork::timeline

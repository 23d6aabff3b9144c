#include "features/children/wellbeing/views.hpp"

#include "care/clock/words.hpp"
#include "features/children/wellbeing/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::wellbeing {
namespace {

using health_dates::Line;
using html::Markup;
using html::path;

constexpr std::size_t fewest_for_a_line = 4;   // design guide, section 10
constexpr std::size_t most_days_listed = 14;

html::Question asked(WellbeingPage const& page, std::string_view name, std::string hint = {})
{
    return {.name = std::string{name}, .label = label_in(date_fields, name),
            .hint = std::move(hint), .error = html::problem_with(page.problems, name)};
}

std::vector<html::Option> options(std::span<ChoiceWords const> all, std::string_view chosen)
{
    std::vector<html::Option> list;
    for (ChoiceWords const& one : all)
        list.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                        .chosen = one.code == chosen});
    return list;
}

Markup weeks_chips(WellbeingPage const& page)
{
    std::vector<html::Chip> chips;
    for (int const weeks : weeks_choices)
        chips.push_back({.words = fmt::format("Last {} weeks", weeks),
                         .to = path("/children/{}/wellbeing", page.face.id)
                                   .with_query("weeks", std::to_string(weeks)),
                         .current = weeks == page.weeks});
    return html::chips(chips, "How far back");
}

Markup trend_chart(Trend const& trend, std::string const& what)
{
    if (trend.days.size() < fewest_for_a_line) return {};
    html::Series series{.values = {}, .label = what + ", 1 to 5, day by day:",
                        .least = daily_log::lowest, .most = daily_log::highest,
                        .from = in_short_words(trend.days.front().day),
                        .to = in_short_words(trend.days.back().day)};
    for (DayOnScale const& one : trend.days) {
        series.values.push_back(static_cast<double>(one.value));
        series.label += fmt::format(" {}", one.value);
    }
    return html::trend(series);
}

Markup days_table(Trend const& trend, std::string const& what, ChildId const& child)
{
    html::Table table{.caption = what + ", the newest days",
                      .columns = {{.words = "Day"}, {.words = what}}, .rows = {}};
    for (auto one = trend.days.rbegin(); one != trend.days.rend(); ++one) {
        if (table.rows.size() == most_days_listed) break;
        table.rows.push_back(
            {.head = html::link(path("/children/{}/records/{}", child, one->record),
                                in_words(one->day), ": " + what),
             .cells = {html::format("{} of 5, {}", one->value, lower_case(one->words))}});
    }
    return html::table(table);
}

struct TrendShown {
    std::string id;
    std::string heading;
    Trend const& now;
    Trend const& before;
};
Markup trend_card(TrendShown const& shown, ChildId const& child)
{
    html::Card const card{.id = shown.id, .heading = shown.heading};
    if (shown.now.days.empty())
        return html::card(card, html::text("No log of a shift says it in this time."));
    return html::card(card, html::stack(html::format("<p>{}</p>",
                                                     trend_in_words(shown.now, shown.before)) +
                                        trend_chart(shown.now, shown.heading) +
                                        days_table(shown.now, shown.heading, child)));
}

Markup trends(WellbeingPage const& page)
{
    auto const& child = page.face.id;
    auto const cards =
        html::format("<li>{}</li>",
                     trend_card({"mood", "Mood", page.mood, page.mood_before}, child)) +
        html::format("<li>{}</li>",
                     trend_card({"sleep", "Sleep", page.sleep, page.sleep_before}, child));
    return weeks_chips(page) + html::two_across(cards);
}

Markup noted(WellbeingPage const& page)
{
    Markup lines;
    for (Noted const& one : page.noted)
        lines += html::format(R"(<li><a href="{}">{}: {}</a>{}</li>)",
                              path("/children/{}/records/{}", page.face.id, one.record),
                              in_words(one.at), one.about, html::line_below(one.words));
    auto const inside =
        page.noted.empty()
            ? html::empty_words("The logs say nothing of health, mood or sleep in this time.")
            : html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)", lines);
    auto const write = html::link(path("/children/{}/records/new/daily-log", page.face.id),
                                  "Write a line", " in the daily log");
    return html::section({.id = "noted", .heading = "What was noted", .aside = write}, inside);
}

html::Tone tone_of(health_dates::Standing standing)
{
    using enum health_dates::Standing;
    switch (standing) {
    case late: return html::Tone::warn;
    case soon: return html::Tone::info;
    case booked: case in_time: return html::Tone::good;
    case not_known: break;
    }
    return html::Tone::plain;
}

Markup standing_tag(Line const& line)
{
    return html::tag(health_dates::in_words(line.standing), tone_of(line.standing));
}

std::string day_or_dash(std::optional<local_days> day)
{
    return day ? in_words(*day) : std::string{"–"};
}

Markup last_cell(Line const& line)
{
    if (!line.last) return html::text(day_or_dash(line.last_on));
    auto const late = line.last->why_late.empty()
                          ? Markup{}
                          : html::line_below("Late: " + line.last->why_late);
    return html::format("{}{}{}", in_words(line.last->on), html::line_below(line.last->evidence),
                        late);
}

Markup due_cell(Line const& line)
{
    auto const said = line.due && !line.law ? html::line_below("As they said") : Markup{};
    auto const law = line.law ? html::line_below(line.law->law_line) : Markup{};
    return html::format("{}{}{}", day_or_dash(line.due), said, law);
}

Markup booked_cell(Line const& line)
{
    if (!line.booked) return html::text("–");
    auto const words = line.booked->why_late.empty() ? line.booked->evidence
                                                     : "Late: " + line.booked->why_late;
    return html::format("{}{}", in_words(line.booked->on),
                        words.empty() ? Markup{} : html::line_below(words));
}

Markup board(WellbeingPage const& page)
{
    html::Table table{.caption = "Health and care dates",
                      .columns = {{.words = "What"}, {.words = "Last"}, {.words = "Next due"},
                                  {.words = "Booked"}},
                      .rows = {}};
    for (Line const& line : page.board)
        table.rows.push_back({.head = html::format("{} {}", health_dates::in_words(line.kind),
                                                   standing_tag(line)),
                              .cells = {last_cell(line), due_cell(line), booked_cell(line)}});
    return html::section({.id = "dates", .heading = "Health and care dates"}, html::table(table));
}

Markup note_form(WellbeingPage const& page, Markup const& token)
{
    auto const inside =
        html::select(asked(page, "kind"),
                     [&] {
                         auto all = options(kind_choices, page.kind);
                         all.insert(all.begin(), {.value = "", .label = "Choose"});
                         return all;
                     }()) +
        html::radios(asked(page, "what"),
                     {.all = options(what_choices, page.what), .in_a_row = true}) +
        html::text_input(asked(page, "on", "Like 30 November 2026, or today"),
                         {.value = page.on, .width = html::Width::twenty}) +
        html::text_area(asked(page, "evidence",
                              "Like: Dr Osei, no treatment needed, letter in documents"),
                        {.value = page.evidence, .rows = 2}) +
        html::text_input(asked(page, "next_on", "Leave it empty to count as the law says"),
                         {.value = page.next_on, .width = html::Width::twenty}) +
        html::text_area(asked(page, "why_late"), {.value = page.why_late, .rows = 2}) +
        html::button({.words = "Put it down", .wide_on_phone = true});
    return html::section({.id = "note", .heading = "Put one down"},
                         html::form({.action = path("/children/{}/wellbeing", page.face.id),
                                     .token = token},
                                    inside));
}

int year_of(local_days day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

Markup off_form(WellbeingPage const& page, Markup const& token)
{
    if (page.put_down.empty()) return {};
    std::vector<html::Option> entries{{.value = "", .label = "Choose an entry"}};
    for (health_dates::HealthDate const& one : page.put_down)
        entries.push_back(
            {.value = one.id.text(),
             .label = fmt::format("{}, {} {}", health_dates::in_words(one.kind),
                                  in_short_words(one.on), year_of(one.on)),
             .chosen = one.id.text() == page.date});
    auto const inside =
        html::select(asked(page, "date"), entries) +
        html::text_input(asked(page, "why", "Like: it was another child’s"),
                         {.value = page.why}) +
        html::button({.words = "Take it off", .look = html::Look::secondary});
    return html::section({.id = "off", .heading = "Take one off"},
                         html::form({.action = path("/children/{}/wellbeing/off", page.face.id),
                                     .token = token},
                                    inside));
}

Markup late_cell(Line const& line)
{
    auto const day = line.standing == health_dates::Standing::booked && line.booked
                         ? std::optional{line.booked->on}
                         : line.due;
    return html::format("{}{}", standing_tag(line),
                        day ? html::line_below(in_short_words(*day)) : Markup{});
}

}  // namespace

Markup wellbeing_page(WellbeingPage const& page, Markup const& token)
{
    Markup dates;
    if (page.sees_board) dates += board(page);
    if (page.may_write) dates += note_form(page, token) + off_form(page, token);
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}", page.face.id),
                           "Back to " + page.face.known_as + "’s page") +
           html::stack(trends(page) + noted(page) + dates, html::Space::extra_large);
}

Markup health_dates_page(HealthDatesPage const& page)
{
    auto const head = html::page_head("Health and care dates", page.place_name);
    if (page.children.empty())
        return head + html::empty_words("There is nobody here whose health dates you may see.");
    html::Table table{.caption = "Health and care dates, who has most late first",
                      .columns = {{.words = sentence_case(page.child_word)}}, .rows = {}};
    for (health_dates::Kind const kind : health_dates::every_kind)
        table.columns.push_back({.words = std::string{health_dates::in_words(kind)}});
    for (ChildOnBoard const& one : page.children) {
        html::TableRow row{
            .head = html::link(path("/children/{}/wellbeing", one.child), one.name), .cells = {}};
        for (Line const& line : one.lines) row.cells.push_back(late_cell(line));
        table.rows.push_back(std::move(row));
    }
    return head + html::table(table);
}

Markup panel(ChildId const& child, std::span<Line const> lines)
{
    std::vector<html::Fact> facts;
    for (Line const& line : lines)
        facts.push_back({std::string{health_dates::in_words(line.kind)},
                         html::format("{} {}", standing_tag(line),
                                      line.due ? "by " + in_short_words(*line.due) : "")});
    auto const inside = facts.empty() ? html::text("Mood, sleep and health over the weeks.")
                                      : html::facts(facts);
    return html::card({.id = "wellbeing", .heading = "Wellbeing and health",
                       .aside = html::link(path("/children/{}/wellbeing", child), "See it",
                                           ": wellbeing and health"),
                       .level = html::HeadingLevel::h3},
                      inside);
}

}  // namespace keywork::wellbeing

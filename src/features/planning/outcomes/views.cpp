#include "features/planning/outcomes/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::outcomes {
namespace {

using html::Markup;
using html::path;

constexpr std::size_t fewest_for_a_line = 4;   // design guide, section 10
constexpr std::size_t most_measures = 12;      // of one target; all are on its own page
constexpr std::size_t most_strategies = 12;

/// "6 of 10, was 3: up". Empty: nobody gave a score.
std::string change_in_words(Change const& change)
{
    if (!change.first) return "";
    if (!change.newest) return fmt::format("{} of 10", *change.first);
    auto const words = fmt::format("{} of 10, was {}", *change.newest, *change.first);
    switch (moved(change)) {
    case Moved::up: return words + ": further on";
    case Moved::same: return words + ": no change";
    case Moved::down: return words + ": further back";
    case Moved::unknown: break;
    }
    return words;
}

Markup helped_tag(Change const& change)
{
    switch (moved(change)) {
    case Moved::up: return html::tag("It helped", html::Tone::good);
    case Moved::same: return html::tag("No change");
    case Moved::down: return html::tag("It did not help", html::Tone::warn);
    case Moved::unknown: break;
    }
    return html::text("Not known yet");
}

Markup standing_tag(TargetOutcome const& one, local_days today)
{
    if (one.met) return html::tag("Met", html::Tone::good);
    if (!one.current) return html::tag("No longer in a plan");
    bool const late = one.target.by_when && *one.target.by_when < today;
    return late ? html::tag("Late", html::Tone::warn) : Markup{};
}

std::string day_words(std::optional<local_days> day)
{
    return day ? in_words(*day) : std::string{"No day given"};
}

std::string score_words(std::optional<int> score)
{
    return score ? fmt::format("{} of 10", *score) : std::string{"–"};
}

/// The line of the adults' scores, with the numbers in words for whoever hears it.
Markup line_of(TargetOutcome const& one)
{
    html::Series series{.values = {}, .label = "Adults’ scores in order:", .least = 0, .most = 10};
    for (Measure const& measure : one.measures)
        if (measure.by_adult) {
            series.values.push_back(static_cast<double>(*measure.by_adult));
            series.label += fmt::format(" {}", *measure.by_adult);
        }
    return series.values.size() < fewest_for_a_line ? Markup{} : html::spark(series);
}

html::TableRow row_of(Measure const& measure, ChildId const& child)
{
    auto const what = measure.is_baseline ? "In the plan: " + measure.what : measure.what;
    return {.head = html::link(path("/children/{}/records/{}", child, measure.record),
                               day_words(measure.on), ": " + what),
            .cells = {html::format("{} {}", what,
                                   measure.met ? html::tag("Met", html::Tone::good) : Markup{}),
                      html::text(score_words(measure.by_child)),
                      html::text(score_words(measure.by_adult))}};
}

Markup measures_table(TargetOutcome const& one, ChildFace const& face)
{
    html::Table table{.caption = "What was measured: " + one.target.words,
                      .columns = {{.words = "When"}, {.words = "What was measured"},
                                  {.words = face.known_as}, {.words = "Adults"}},
                      .rows = {}};
    auto const& all = one.measures;
    auto const from = all.size() > most_measures ? all.size() - most_measures : 0;
    for (std::size_t at = from; at < all.size(); ++at)
        table.rows.push_back(row_of(all[at], face.id));
    auto const more =
        from > 0 ? html::link(path("/children/{}/plans/targets/{}", face.id, one.target.id),
                              "Every entry", ": " + one.target.words)
                 : Markup{};
    return html::table(table) + more;
}

Markup tried_table(TargetOutcome const& one)
{
    if (one.tried.empty()) return {};
    html::Table table{.caption = "What adults did about: " + one.target.words,
                      .columns = {{.words = "What adults did"}, {.words = "From"},
                                  {.words = "Until"}, {.words = "Adults’ score"},
                                  {.words = "Did it help?"}},
                      .rows = {}};
    for (Tried const& tried : one.tried) {
        auto const score = change_in_words(tried.change);
        table.rows.push_back({.head = html::text(tried.words),
                              .cells = {html::text(in_words(tried.from)),
                                        html::text(tried.until ? in_words(*tried.until)
                                                               : std::string{"Goes on"}),
                                        html::text(score.empty() ? "–" : score),
                                        helped_tag(tried.change)}});
    }
    return html::table(table);
}

Markup target_card(TargetOutcome const& one, OutcomesPage const& page)
{
    auto const& target = one.target;
    auto const began = one.measures.empty() ? std::string{"–"} : one.measures.front().what;
    auto const score = change_in_words(one.change);
    std::vector<html::Fact> facts{{"Where it began", html::text(began)},
                                  {"How we will know", html::text(target.measure)}};
    if (target.by_when)
        facts.push_back({"By when", html::text(in_words(*target.by_when))});
    facts.push_back({"Adults’ score", score.empty() ? html::text("Nothing noted yet")
                                                    : html::format("{} {}", score, line_of(one))});
    Markup ways = html::link(path("/children/{}/records/{}", page.face.id, one.plan),
                             "Read the plan", ": " + target.words);
    if (page.add_progress && one.current && !one.met)
        ways += html::format(" {}", html::link_button(
            path("/children/{}/records/new/{}", page.face.id, *page.add_progress)
                .with_query("target", target.id.text()),
            {.words = "Add progress", .look = html::Look::secondary, .small = true,
             .spoken_after = ": " + target.words}));
    return html::card({.id = "target-" + target.id.text(), .heading = target.words,
                       .aside = standing_tag(one, page.today), .level = html::HeadingLevel::h3},
                      html::stack(html::facts(facts) + measures_table(one, page.face) +
                                  tried_table(one) + html::row_of(ways)));
}

Markup targets(OutcomesPage const& page)
{
    if (page.targets.empty())
        return html::section({.id = "targets", .heading = "Targets"},
                             html::empty_words("No plan with a target has been agreed yet."));
    Markup cards;
    for (TargetOutcome const& one : page.targets) cards += target_card(one, page);
    return html::section({.id = "targets", .heading = "Targets"}, html::stack(cards));
}

Markup strategies(OutcomesPage const& page)
{
    if (page.strategies.empty()) return {};
    html::Table table{.caption = "What was tried in incidents",
                      .columns = {{.words = "What was tried"}, {.words = "Times"},
                                  {.words = "Nobody was held"}, {.words = "Last"}},
                      .rows = {}};
    for (StrategyCount const& one : page.strategies) {
        if (table.rows.size() == most_strategies) break;
        table.rows.push_back({.head = html::text(one.words),
                              .cells = {html::format("{}", one.times),
                                        html::format("{} of {}", one.without_hold, one.times),
                                        html::text(in_words(one.last_on))}});
    }
    return html::section({.id = "tried", .heading = "What was tried in incidents",
                          .aside = html::quiet_words("The last 12 months")},
                         html::table(table));
}

Markup lines_of(std::vector<chronology::Entry> const& lines, ChildId const& child)
{
    Markup all;
    for (chronology::Entry const& one : lines) {
        auto const head = in_words(london_day(one.occurred_at)) + ": " + one.title;
        auto const line =
            one.record ? html::link(path("/children/{}/records/{}", child, *one.record), head)
                       : html::text(head);
        all += html::format("<li>{}{}</li>", line, html::line_below(one.words));
    }
    return html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)", all);
}

Markup good_moments(OutcomesPage const& page)
{
    auto const& child = page.face.id;
    if (page.good_moments.empty())
        return html::section({.id = "good-moments", .heading = "What went well"},
                             html::empty_words("No good moment is written yet."));
    auto const all = html::link(path("/children/{}/timeline", child)
                                    .with_query("kind", "good-moment"),
                                fmt::format("All {}", page.good_moments_in_all),
                                " good moments");
    auto const beside = page.incidents_in_all > 0
                            ? html::quiet_words(fmt::format("Beside {} incidents",
                                                            page.incidents_in_all))
                            : Markup{};
    return html::section({.id = "good-moments", .heading = "What went well", .aside = all},
                         html::stack(beside + lines_of(page.good_moments, child)));
}

Markup school(OutcomesPage const& page)
{
    auto const went =
        page.attended.possible == 0
            ? html::text("The daily logs of the last 4 weeks do not say.")
            : html::text(fmt::format("{} of {} school days, as the daily logs of the last 4 weeks "
                                     "say",
                                     page.attended.there, page.attended.possible));
    std::vector<html::Fact> facts{{"Being there", went}};
    for (SchoolDuty const& one : page.school_duties)
        facts.push_back({one.what, html::format(R"({} <a href="{}">See it<span class="kw-vh">:
            {}</span></a>)",
                                                one.when, one.to, one.what)});
    auto const lines = page.learning.empty() ? html::empty_words("Nothing about learning yet.")
                                             : lines_of(page.learning, page.face.id);
    return html::section({.id = "school", .heading = "School and learning"},
                         html::stack(html::facts(facts) + lines));
}

}  // namespace

Markup outcomes_page(OutcomesPage const& page)
{
    return html::back_link(path("/children/{}/plans", page.face.id), "All plans") +
           html::stack(targets(page) + strategies(page) + good_moments(page) + school(page),
                       html::Space::extra_large);
}

}  // namespace keywork::outcomes

#include "features/planning/plans/views.hpp"

#include "care/form/views.hpp"
#include "care/plan/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/chart.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::plans {
namespace {

using html::Markup;
using html::path;

constexpr std::size_t fewest_for_a_line = 4;   // design guide, section 10

std::string who_scored(By by, ChildFace const& face)
{
    return by == By::child ? face.known_as : std::string{"Adults"};
}

/// The numbers in order, for whoever hears the chart.
std::string numbers(std::vector<double> const& values)
{
    std::string text;
    for (double const value : values)
        text += fmt::format("{}{:.0f}", text.empty() ? "" : ", ", value);
    return text;
}

html::Series series_of(std::vector<double> values, std::string const& label)
{
    return {.values = std::move(values), .label = label, .least = 0, .most = 10};
}

Markup score_line(TargetShown const& shown, By by, ChildFace const& face)
{
    auto values = scores(shown.progress, by);
    auto const words = scores_in_words(values);
    if (words.empty()) return {};
    auto const who = who_scored(by, face);
    auto line = Markup{};
    if (values.size() >= fewest_for_a_line) {
        auto const label = fmt::format("{}: {}. Scores in order: {}", who, words, numbers(values));
        line = html::spark(series_of(std::move(values), label));
    }
    return html::format("<p>{}: {} {}</p>", who, words, line);
}

Markup progress_words(TargetShown const& shown, ChildFace const& face)
{
    auto const met = shown.met ? html::tag("Met", html::Tone::good) : Markup{};
    if (shown.progress.empty()) return html::text("Nothing noted yet");
    auto const all = html::link(path("/children/{}/plans/targets/{}", face.id, shown.target.id),
                                shown.progress.size() == 1
                                    ? std::string{"1 entry"}
                                    : fmt::format("All {} entries", shown.progress.size()),
                                " of progress: " + shown.target.words);
    return html::format("{}{}{}{}", met, score_line(shown, By::child, face),
                        score_line(shown, By::adult, face), all);
}

Markup dated(std::string const& words, std::optional<local_days> day)
{
    return html::format("{}{}", words,
                        day ? html::line_below(in_words(*day)) : Markup{});
}

Markup targets_table(PlanShown const& shown, ChildFace const& face, local_days today)
{
    if (shown.targets.empty()) return {};
    html::Table table{.caption = "Targets of: " + shown.title,
                      .columns = {{.words = "Target"}, {.words = "Where it began"},
                                  {.words = "How we will know"}, {.words = "By when"},
                                  {.words = "Progress"}},
                      .rows = {}};
    for (TargetShown const& one : shown.targets) {
        auto const& target = one.target;
        bool const late = target.by_when && *target.by_when < today && !one.met;
        auto const tag = late ? html::tag("Late", html::Tone::warn) : Markup{};
        auto const when = target.by_when ? in_short_words(*target.by_when) : std::string{};
        table.rows.push_back({.head = html::format("{}{}", target.words,
                                                   html::line_below(target.area)),
                              .cells = {dated(target.baseline, target.baseline_on),
                                        html::text(target.measure),
                                        html::format("{} {}", when, tag),
                                        progress_words(one, face)}});
    }
    return html::table(table);
}

std::string when_it_stood(Plan const& plan)
{
    if (!plan.agreed_at) return "never agreed";
    return "agreed " + in_words(london_day(*plan.agreed_at));
}

Markup earlier_versions(PlanShown const& shown, ChildId const& child)
{
    if (shown.earlier.empty()) return {};
    Markup lines;
    for (Plan const& one : shown.earlier)
        lines += html::format(R"(<li><a href="{}">Version {}<span class="kw-vh"> of {}</span></a>,
            {}</li>)",
                              path("/children/{}/records/{}", child, one.record), one.version,
                              shown.title, when_it_stood(one));
    return html::format(R"(<p class="kw-small kw-muted">Earlier versions</p>
        <ul class="govuk-list">{}</ul>)",
                        lines);
}

Markup ways(PlanShown const& shown, ChildId const& child, Markup const& token)
{
    auto all = html::link_button(path("/children/{}/records/{}", child, shown.plan.record),
                                 {.words = "Read all of it", .look = html::Look::secondary,
                                  .spoken_after = ": " + shown.title});
    if (shown.has_one_page)
        all += html::link_button(path("/children/{}/plans/{}/one-page", child, shown.plan.record),
                                 {.words = "One page", .look = html::Look::secondary,
                                  .icon = html::Icon::print,
                                  .spoken_after = ": " + shown.title});
    if (shown.may_renew)
        all += plan::next_version_button(child, shown.plan.record, ": " + shown.title, token);
    return html::row_of(all);
}

Markup plan_card(PlanShown const& shown, PlansPage const& page, Markup const& token)
{
    auto const& plan = shown.plan;
    auto const facts =
        fmt::format("Version {}, {}, {}. Written by {}.", plan.version, when_it_stood(plan),
                    plan.setting_name, plan.author_name);
    return html::card({.id = "plan-" + plan.record.text(), .heading = shown.title,
                       .level = html::HeadingLevel::h3},
                      html::stack(html::quiet_words(facts) +
                                  html::format("<p>{}</p>",
                                               plan::review_words(plan, page.today)) +
                                  targets_table(shown, page.face, page.today) +
                                  ways(shown, page.face.id, token) +
                                  earlier_versions(shown, page.face.id)));
}

Markup cards(std::string const& id, std::string const& heading, std::vector<PlanShown> const& all,
             PlansPage const& page, Markup const& token)
{
    if (all.empty()) return {};
    Markup inside;
    for (PlanShown const& one : all) inside += plan_card(one, page, token);
    return html::section({.id = id, .heading = heading}, html::stack(inside));
}

Markup to_write(PlansPage const& page)
{
    if (page.to_write.empty()) return {};
    auto const line = [](KindOffered const& kind) {
        return html::format(R"(<li><a href="{}">{}</a></li>)", kind.to, kind.title);
    };
    return html::section({.id = "write", .heading = "Write a plan"},
                         html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                                      html::each(page.to_write, line)));
}

Markup progress_button(std::optional<html::Path> const& to)
{
    if (!to) return {};
    return html::link_button(*to, {.words = "Add progress", .icon = html::Icon::plus});
}

Markup outcomes_button(PlansPage const& page)
{
    return html::link_button(path("/children/{}/outcomes", page.face.id),
                             {.words = "What came of it", .look = html::Look::secondary}) +
           html::link_button(path("/children/{}/month", page.face.id),
                             {.words = "The month for a report", .look = html::Look::secondary});
}

Markup score_chart(TargetShown const& shown, By by, ChildFace const& face)
{
    auto values = scores(shown.progress, by);
    if (values.size() < fewest_for_a_line) return score_line(shown, by, face);
    auto const words = fmt::format("{}: {}", who_scored(by, face), scores_in_words(values));
    auto series = series_of(std::move(values), "");
    series.label = fmt::format("{}. Scores in order: {}", words, numbers(series.values));
    series.goal = 10;
    series.from = in_short_words(london_day(shown.progress.front().noted_at));
    series.to = in_short_words(london_day(shown.progress.back().noted_at));
    return html::format("<p>{}</p>{}", words, html::trend(series));
}

std::string score_cell(std::optional<int> score)
{
    return score ? fmt::format("{} of 10", *score) : std::string{"–"};
}

Markup progress_table(TargetPage const& page)
{
    html::Table table{.caption = "Every entry, newest first",
                      .columns = {{.words = "When"}, {.words = page.face.known_as},
                                  {.words = "Adults"}, {.words = "What was noted"},
                                  {.words = "By"}},
                      .rows = {}};
    auto const& entries = page.shown.progress;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        table.rows.push_back(
            {.head = html::link(path("/children/{}/records/{}", page.face.id, entry->record),
                                in_words(london_day(entry->noted_at))),
             .cells = {html::text(score_cell(entry->by_child)),
                       html::text(score_cell(entry->by_adult)),
                       html::format("{}{}", entry->words,
                                    entry->met ? html::tag("Met", html::Tone::good) : Markup{}),
                       html::text(entry->author_name)}});
    return html::table(table);
}

}  // namespace

Markup plans_page(PlansPage const& page, Markup const& token)
{
    auto const none =
        page.current.empty() && page.waiting.empty()
            ? html::empty_words("No plan for " + page.face.known_as + " holds now.")
            : Markup{};
    return html::stack(
        none + html::row_of(progress_button(page.add_progress) + outcomes_button(page)) +
            cards("current", "Plans that hold now", page.current, page, token) +
            cards("waiting", "Waiting to be agreed", page.waiting, page, token) + to_write(page) +
            cards("ended", "Ended", page.ended, page, token),
        html::Space::extra_large);
}

Markup target_page(TargetPage const& page)
{
    auto const& target = page.shown.target;
    std::vector<html::Fact> facts{{"Plan", html::text(page.plan_title)},
                                  {"Where it began", dated(target.baseline, target.baseline_on)},
                                  {"How we will know", html::text(target.measure)}};
    if (target.by_when) facts.push_back({"By when", html::text(in_words(*target.by_when))});
    if (!target.helped_by.empty()) facts.push_back({"Who helps", html::text(target.helped_by)});
    if (!target.strategy.empty())
        facts.push_back({"What adults do", html::text(target.strategy)});
    auto const entries = page.shown.progress.empty()
                             ? html::empty_words("Nothing is noted yet.")
                             : score_chart(page.shown, By::child, page.face) +
                                   score_chart(page.shown, By::adult, page.face) +
                                   progress_table(page);
    return html::back_link(path("/children/{}/plans", page.face.id), "All plans") +
           html::stack(html::section({.id = "target", .heading = target.words},
                                     html::facts(facts)) +
                           html::section({.id = "progress", .heading = "Progress"},
                                         html::stack(entries +
                                                     progress_button(page.add_progress))),
                       html::Space::large);
}

Markup one_page(OnePage const& page)
{
    auto const& read = page.read;
    auto const answers = form::printed_answers(
        {.form = *read.form,
         .answers = read.answers,
         .words = read.words,
         .names = read.names,
         .reads_to = Level::l4,   // what is above the reader's level was left out before
         .redacted = [](std::string_view text) { return std::string{text}; }});
    return html::page_head(form::said(read.form->title, read.words), full_name(page.face)) +
           html::format("<p>Version {}. {}</p>", page.plan.version,
                        plan::review_words(page.plan, page.today)) +
           answers;
}

Markup plans_card(ChildId const& child, std::vector<PlanShown> const& current, local_days today)
{
    if (current.empty()) return {};
    std::vector<html::Fact> facts;
    for (PlanShown const& one : current)
        facts.push_back(
            {one.title,
             html::format(R"({} <a href="{}">Read it<span class="kw-vh">: {}</span></a>)",
                          plan::review_words(one.plan, today),
                          path("/children/{}/records/{}", child, one.plan.record), one.title)});
    return html::card({.id = "plans", .heading = "Plans",
                       .aside = html::link(path("/children/{}/plans", child), "All", " plans"),
                       .level = html::HeadingLevel::h3},
                      html::facts(facts));
}

}  // namespace keywork::plans

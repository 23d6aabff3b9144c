#include "features/planning/month/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::month {
namespace {

using html::Markup;
using html::path;

Markup said_list(std::vector<Said> const& all, ChildId const& child)
{
    Markup lines;
    for (Said const& one : all)
        lines += html::format(R"(<li><a href="{}">{}<span class="kw-vh">: {}</span></a>{}</li>)",
                              path("/children/{}/records/{}", child, one.record),
                              in_words(one.on), one.words, html::line_below(one.words));
    return html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)", lines);
}

Markup said_section(std::string const& id, std::string const& heading,
                    std::vector<Said> const& all, ChildId const& child)
{
    auto const inside =
        all.empty() ? html::empty_words("No record of the month says it: it is left to you.")
                    : said_list(all, child);
    return html::section({.id = id, .heading = heading}, inside);
}

Markup targets_section(MonthPage const& page)
{
    Markup inside;
    for (TargetMonth const& one : page.sources.targets) {
        std::vector<Said> entries;
        for (TargetProgress const& entry : one.entries)
            entries.push_back({london_day(entry.noted_at),
                               entry.by_adult ? fmt::format("{} of 10. {}", *entry.by_adult,
                                                            entry.words)
                                              : entry.words,
                               entry.record});
        inside += html::card({.id = "target-" + one.id.text(), .heading = one.words,
                              .level = html::HeadingLevel::h3},
                             said_list(entries, page.face.id));
    }
    if (page.sources.targets.empty())
        inside = html::empty_words("No progress was noted in the month.");
    return html::section({.id = "targets", .heading = "Targets"}, html::stack(inside));
}

Markup numbers(Sources const& sources)
{
    auto const or_nothing = [](std::string const& words) {
        return html::text(words.empty() ? "No record of the month says it." : words);
    };
    std::vector<html::Fact> const facts{
        {"Being there", or_nothing(attendance_words(sources))},
        {"Behaviour and achievements", or_nothing(behaviour_words(sources))}};
    return html::section({.id = "numbers", .heading = "In numbers"}, html::facts(facts));
}

Markup begin_button(MonthPage const& page, Markup const& token)
{
    if (!page.may_begin) return {};
    return html::form_button(
        {.action = path("/children/{}/month", page.face.id), .token = token},
        html::button({.words = "Begin the report with this", .wide_on_phone = true}),
        html::hidden_field("month", to_text(page.sources.month)));
}

}  // namespace

Markup month_page(MonthPage const& page, Markup const& token)
{
    auto const& child = page.face.id;
    auto const before = month_before(page.sources.month);
    std::vector<html::Chip> const chips{
        {.words = in_words(before),
         .to = path("/children/{}/month", child).with_query("month", to_text(before))},
        {.words = in_words(page.sources.month),
         .to = path("/children/{}/month", child)
                   .with_query("month", to_text(page.sources.month)),
         .current = true}};
    auto const words = html::quiet_words(
        "What the records of the month say. The report begins with it as a draft: read it, change "
        "it, and send it when it is yours. " +
        page.face.known_as + "’s own words are asked for in the report.");
    return html::back_link(path("/children/{}/plans", child), "All plans") +
           html::stack(
               html::chips(chips, "Which month") + words + begin_button(page, token) +
                   said_section("good", "What went well", page.sources.good, child) +
                   targets_section(page) + numbers(page.sources) +
                   said_section("learning", "Learning", page.sources.learning, child) +
                   said_section("agreed", "What was agreed, for what comes next",
                                page.sources.agreed, child),
               html::Space::large);
}

}  // namespace keywork::month

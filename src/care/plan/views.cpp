#include "care/plan/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::plan {
namespace {

using html::Markup;
using html::path;

Markup link_at_hand(AtHand const& one)
{
    auto const late = one.late ? html::tag("Late to look at again", html::Tone::warn) : Markup{};
    return html::format(R"(<li><a href="{}" target="_blank" rel="noopener">{}<span
        class="kw-vh"> (opens in a new tab)</span></a> {}</li>)",
                        path("/children/{}/records/{}", one.child, one.record), one.title, late);
}

Markup target_at_hand(ChildId const& child, TargetAtHand const& one, std::string const& kind)
{
    auto const score =
        one.score ? html::format(R"( <span class="kw-small kw-muted">{} of 10, {}</span>)",
                                 *one.score, in_short_words(*one.noted_on))
                  : Markup{};
    return html::format(R"(<li>{}{} <a href="{}" target="_blank" rel="noopener">Add progress<span
        class="kw-vh">: {} (opens in a new tab)</span></a></li>)",
                        one.words, score,
                        path("/children/{}/records/new/{}", child, kind)
                            .with_query("target", one.id.text()),
                        one.words);
}

Markup all_plans(ChildId const& child)
{
    return html::link(path("/children/{}/plans", child), "All plans");
}

}  // namespace

Markup links_at_hand(std::span<AtHand const> plans)
{
    if (plans.empty()) return {};
    Markup links;
    for (AtHand const& one : plans) links += link_at_hand(one);
    return html::format(R"(<nav aria-label="Plans to keep to"><p class="kw-small kw-muted">Plans to
        keep to</p><ul class="govuk-list">{}</ul></nav>)",
                        links);
}

Markup plans_card(std::span<AtHand const> plans)
{
    if (plans.empty()) return {};
    Markup links;
    for (AtHand const& one : plans)
        links += html::format(R"(<li><a href="{}">{}</a> {}</li>)",
                              path("/children/{}/records/{}", one.child, one.record), one.title,
                              one.late ? html::tag("Late to look at again", html::Tone::warn)
                                       : Markup{});
    return html::card({.id = "plans-to-keep-to", .heading = "Plans to keep to"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)", links));
}

Markup targets_at_hand(ChildId const& child, std::span<TargetAtHand const> targets,
                       std::string const& kind)
{
    constexpr std::size_t most = 4;   // a phone shows the form below them
    if (targets.empty()) return {};
    Markup lines;
    for (TargetAtHand const& one : targets.first(std::min(most, targets.size())))
        lines += target_at_hand(child, one, kind);
    auto const more = targets.size() > most
                          ? html::format(R"(<p><a href="{}" target="_blank" rel="noopener">All {}
        targets<span class="kw-vh"> (opens in a new tab)</span></a></p>)",
                                         path("/children/{}/outcomes", child), targets.size())
                          : Markup{};
    return html::format(R"(<nav aria-label="Targets to work on"><p class="kw-small
        kw-muted">Targets to work on</p><ul class="govuk-list">{}</ul>{}</nav>)",
                        lines, more);
}

Markup next_version_button(ChildId const& child, RecordId const& record,
                           std::string const& spoken_after, Markup const& token)
{
    return html::form_button({.action = path("/children/{}/plans/{}/next", child, record),
                              .token = token},
                             html::button({.words = "Write the next version",
                                           .look = html::Look::secondary,
                                           .spoken_after = spoken_after}));
}

Markup review_words(Plan const& plan, local_days today)
{
    if (!plan.review_on) return {};
    auto const late = is_late(plan, today) ? html::tag("Late", html::Tone::warn) : Markup{};
    return html::format("Look at it again by {} {}", in_words(*plan.review_on), late);
}

Markup standing_note(OfRecord const& of, ReadBy const& by, Markup const& token)
{
    auto const& plan = of.plan;
    auto const version = fmt::format("Version {}", plan.version);
    switch (standing(plan, by.today)) {
    case Standing::replaced:
        return html::note(
            {.title = fmt::format("{}, replaced.", version),
             .words = fmt::format("Version {} has been agreed since.", *plan.replaced_by),
             .tone = html::Tone::warn,
             .icon = html::Icon::alert,
             .more = of.replaced_by
                         ? html::link(path("/children/{}/records/{}", by.child, *of.replaced_by),
                                      "Read the current version")
                         : all_plans(by.child)});
    case Standing::ended:
        return html::note({.title = fmt::format("{}, ended.", version),
                           .words = fmt::format("It held until {}.", in_words(*plan.ended_on)),
                           .more = all_plans(by.child)});
    case Standing::waits:
        return html::note({.title = fmt::format("{}, not agreed yet.", version),
                           .words = "It holds when it is signed.",
                           .more = all_plans(by.child)});
    case Standing::current: break;
    }
    auto const next = by.may_renew && !token.empty()
                          ? next_version_button(by.child, plan.record, "", token)
                          : Markup{};
    return html::note({.title = fmt::format("{}, current.", version),
                       .tone = html::Tone::good,
                       .icon = html::Icon::check_circle,
                       .more = html::format("{} {} {}", review_words(plan, by.today),
                                            all_plans(by.child), next)});
}

}  // namespace keywork::plan

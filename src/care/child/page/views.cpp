#include "care/child/page/views.hpp"

#include "platform/expects.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::child {
namespace {

using html::Markup;
using html::path;

html::Tone tone_of(Danger danger)
{
    switch (danger) {
    case Danger::stop: return html::Tone::stop;
    case Danger::warn: return html::Tone::warn;
    case Danger::info: return html::Tone::info;
    }
    expects(false);
    return {};
}

html::Icon icon_of(AlertKind kind)
{
    switch (kind) {
    case AlertKind::allergy:    return html::Icon::alert;
    case AlertKind::medical:    return html::Icon::cross;
    case AlertKind::medication: return html::Icon::pill;
    case AlertKind::family:     return html::Icon::family;
    case AlertKind::missing:    return html::Icon::door;
    case AlertKind::risk:       return html::Icon::shield;
    case AlertKind::other:      return html::Icon::info;
    }
    expects(false);
    return {};
}

std::vector<Markup> facts_in_words(BannerFacts const& facts)
{
    std::vector<Markup> words;
    if (facts.face.pronouns) words.push_back(html::text(*facts.face.pronouns));
    words.push_back(html::format("<b>{}</b>, born {}", age_on(facts.face.born_on, facts.today),
                                 in_words(facts.face.born_on)));
    if (!facts.where.empty())
        words.push_back(html::format("{} <b>{}</b> since {}", facts.where_before, facts.where,
                                     month_in_words(*facts.since_on)));
    if (!facts.year.empty() && !facts.school.empty())
        words.push_back(html::format("{}, <b>{}</b>", facts.year, facts.school));
    else if (!facts.year.empty() || !facts.school.empty())
        words.push_back(html::text(facts.year + facts.school));
    if (!facts.order.empty()) words.push_back(html::text(facts.order));
    return words;
}

std::vector<html::Tab> tabs_of(ChildId const& child, Tab current)
{
    return {
        {"Overview", path("/children/{}", child), current == Tab::overview},
        {"Timeline", path("/children/{}/timeline", child), current == Tab::timeline},
        {"Plans", path("/children/{}/plans", child), current == Tab::plans},
        {"Education", path("/children/{}/education", child), current == Tab::education},
        {"Family and people", path("/children/{}/people", child), current == Tab::people},
        {"Documents", path("/children/{}/documents", child), current == Tab::documents},
        {"Details", path("/children/{}/details", child), current == Tab::details},
    };
}

Markup buttons_of(BannerFacts const& facts)
{
    auto const print =
        html::link_button(path("/children/{}/timeline/print", facts.face.id),
                          {.words = "Print",
                           .look  = html::Look::secondary,
                           .icon  = html::Icon::print,
                           .spoken_after = " the chronology"});
    if (!facts.may_record) return print;
    return html::link_button(path("/children/{}/records/new", facts.face.id),
                             {.words = "Record", .icon = html::Icon::plus}) +
           print;
}

}  // namespace

html::Alert alert_in_banner(ChildId const& child, keywork::Alert const& alert)
{
    return {.subject = alert.subject + ".",
            .words   = alert.what_to_do,
            .tone    = tone_of(alert.danger),
            .icon    = icon_of(alert.kind),
            .to      = path("/children/{}/alerts", child)};
}

Markup banner(BannerFacts const& facts, Tab current)
{
    html::ChildBanner shown{.child   = person(facts.face),
                            .facts   = facts_in_words(facts),
                            .buttons = buttons_of(facts),
                            .tabs    = tabs_of(facts.face.id, current),
                            .tabs_label = possessive(facts.face.known_as) + " record"};
    for (keywork::Alert const& alert : facts.alerts)
        shown.alerts.push_back(alert_in_banner(facts.face.id, alert));
    if (facts.more_alerts > 0)
        shown.facts.push_back(html::format(R"(<a href="{}">{} more alerts</a>)",
                                           path("/children/{}/alerts", facts.face.id),
                                           facts.more_alerts));
    return html::child_banner(shown);
}

Markup short_banner(ChildFace const& face)
{
    return html::child_banner(
        {.child = person(face),
         .facts = {html::text("You see only what you wrote yourself.")}});
}

Markup who_bar(ChildFace const& face, local_days today, std::string_view words)
{
    return html::who_bar({.child       = person(face),
                          .after_name  = fmt::format(", {}", age_on(face.born_on, today)),
                          .words       = std::string{words},
                          .not_them    = "Not " + face.known_as + "?",
                          .not_them_to = path("/children")});
}

}  // namespace keywork::child

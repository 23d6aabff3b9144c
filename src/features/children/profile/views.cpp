#include "features/children/profile/views.hpp"

#include "care/child/page/page.hpp"
#include "care/clock/words.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/timeline.hpp"

#include <fmt/core.h>

namespace keywork::profile {
namespace {

using html::Markup;
using html::path;

/// Who helped and when, and the link to ask again.
Markup about_me_aside(Overview const& overview)
{
    auto const ask = overview.may_write
                         ? html::link(path("/children/{}/about-me", overview.face.id),
                                      overview.about_me
                                          ? "Ask " + overview.face.known_as + " to update it"
                                          : "Ask " + overview.face.known_as)
                         : html::link(path("/children/{}/about-me", overview.face.id), "Earlier");
    if (!overview.about_me) return overview.may_write ? ask : Markup{};
    auto const& about = *overview.about_me;
    auto const helper =
        about.helped_by_name ? " with " + *about.helped_by_name : std::string{};
    return html::format(R"(<p class="kw-small kw-muted">{} checked this{} on {}. {}</p>)",
                        overview.face.known_as, helper, in_words(about.given_on), ask);
}

/// "her" of "She, her"; "their" where nobody has asked.
std::string own(std::optional<std::string> const& pronouns)
{
    if (!pronouns) return "their";
    if (pronouns->starts_with("She") || pronouns->starts_with("she")) return "her";
    if (pronouns->starts_with("He") || pronouns->starts_with("he")) return "his";
    return "their";
}

/// "Amara, in her own words": how the words were given, where it was not by speech.
std::string given_by(Overview const& overview)
{
    auto const& method = overview.about_me->method;
    if (method == "SPOKEN" || method == "WRITTEN")
        return overview.face.known_as + ", in " + own(overview.face.pronouns) + " own words";
    return overview.face.known_as + ": " + overview.about_me_method;
}

Markup about_me(Overview const& overview)
{
    auto const words =
        overview.about_me
            ? html::voice({.words = overview.about_me->words, .given = given_by(overview)})
            : html::empty_words(overview.face.known_as +
                                " has not been asked yet what others should know.");
    return html::section({.id = "about", .heading = "About me", .aside = about_me_aside(overview)},
                         words);
}

Markup help(Overview const& overview)
{
    auto const to = path("/children/{}/how-to-help-me", overview.face.id);
    if (!overview.help)
        return html::section(
            {.id = "helps", .heading = "How to help me"},
            html::empty_words("Nobody has written this with " + overview.face.known_as + " yet.",
                              overview.may_write ? html::link(to, "Write it together")
                                                 : Markup{}));
    auto const& help = *overview.help;
    return html::section({.id      = "helps",
                          .heading = "How to help me",
                          .aside   = html::link(to, fmt::format("All of it, version {}",
                                                                help.version))},
                         html::how_to_help({.helps    = items(help.helps),
                                            .hard     = items(help.is_hard),
                                            .too_much = items(help.too_much)}));
}

Markup person_words(Person const& person)
{
    if (!person.phone || person.phone->empty()) return html::text(person.name);
    return html::format(R"({}, <a class="kw-nowrap" href="{}">{}</a>)", person.name,
                        html::tel(*person.phone), *person.phone);
}

Markup my_people(Overview const& overview)
{
    auto const to = path("/children/{}/people", overview.face.id);
    std::vector<html::Fact> facts;
    for (Person const& person : overview.people)
        facts.push_back({person.part, person_words(person)});
    auto const inside =
        facts.empty() ? html::empty_words("Nobody is listed yet.", html::link(to, "Add somebody"))
                      : html::facts(facts);
    return html::card({.id      = "people",
                       .heading = "My people",
                       .aside   = html::link(to, fmt::format("All {}", overview.people_in_all),
                                             " people"),
                       .level   = html::HeadingLevel::h3},
                      inside);
}

Markup coming_up(Overview const& overview)
{
    std::vector<html::Fact> facts;
    for (ComingUp const& one : overview.coming_up)
        facts.push_back(
            {one.when,
             html::format(R"(<a href="{}">{}</a> {}{})", path("/due/{}", one.duty), one.what,
                          one.late ? html::tag("Late", html::Tone::warn) : Markup{},
                          html::law_line(one.duty_kind, one.law_line))});
    if (facts.empty()) return {};
    return html::card({.id = "next", .heading = "Coming up", .level = html::HeadingLevel::h3},
                      html::facts(facts));
}

Markup total_words(clock::ChildTotal const& one)
{
    auto const words = clock::standing_in_words(one);
    bool const is_over = one.standing == clock::Standing::overdue;
    auto const tag = words.empty() ? Markup{}
                                   : html::tag(words, is_over ? html::Tone::stop
                                                              : html::Tone::warn);
    return html::format("<p><b>{}</b> {}</p><p>{}</p>{}",
                        clock::total_in_words(one.rule, one.total), tag, one.clock->short_title,
                        html::law_line(clock::kind_before_law(*one.clock), clock::law_line(one)));
}

Markup totals(Overview const& overview)
{
    if (overview.totals.empty()) return {};
    return html::card({.id = "totals", .heading = "Running totals",
                       .level = html::HeadingLevel::h3},
                      html::each(overview.totals, total_words));
}

Markup story(Overview const& overview, chronology::Reading const& reading)
{
    auto const all = path("/children/{}/timeline", overview.face.id);
    if (overview.newest.empty())
        return html::empty_words(
            "Nothing is recorded yet.",
            overview.may_write
                ? html::link(path("/children/{}/records/new", overview.face.id),
                             "Record a good moment?")
                : Markup{});
    return html::format("{}{}<p>{}</p>", chronology::chips(overview.chips, reading),
                        html::timeline(chronology::by_day(overview.newest, reading)),
                        html::link_button(all, {.words = "Show the whole timeline",
                                                .look  = html::Look::secondary}));
}

}  // namespace

Markup overview_page(Overview const& overview, chronology::Reading const& reading,
                     Markup const& token)
{
    auto const print = html::link(path("/children/{}/timeline/print", overview.face.id),
                                  "Print as a chronology");
    auto const aside =
        html::format("{}{}{}{}", chronology::find_box(overview.finding, token),
                     my_people(overview), coming_up(overview) + totals(overview), overview.panels);
    auto const timeline =
        html::section({.id = "timeline", .heading = "Timeline", .aside = print},
                      html::beside(story(overview, reading), "Filters and people", aside));
    return html::stack(html::format("{}{}{}", about_me(overview), help(overview), timeline),
                       html::Space::extra_large);
}

}  // namespace keywork::profile

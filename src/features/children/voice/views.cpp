#include "features/children/voice/views.hpp"

#include "features/children/voice/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::voice {
namespace {

using html::Markup;
using html::path;

Markup back_to(ChildFace const& face)
{
    return html::back_link(path("/children/{}", face.id), "Back to " + face.known_as + "’s page");
}

std::string method_in_words(AboutMePage const& page, std::string const& code)
{
    for (Method const& method : page.methods)
        if (method.code == code) return method.words;
    return code;
}

Markup about_me_form(AboutMePage const& page, Markup const& token)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    std::vector<html::Option> methods;
    for (Method const& method : page.methods)
        methods.push_back({.value  = method.code,
                           .label  = method.words,
                           .chosen = method.code == page.method});
    std::vector<html::Option> team{{.value = "", .label = "Nobody", .chosen = false}};
    for (StaffFace const& face : page.team)
        team.push_back({.value  = face.id.text(),
                        .label  = face.full_name,
                        .chosen = face.id.text() == page.helped_by});
    auto const inside = html::format(
        "{}{}{}{}{}",
        html::text_area({.name  = "words",
                         .label = page.face.known_as + "’s words",
                         .hint  = "Write them as they are said: what others should know, what "
                                  "matters, what not to do.",
                         .error = error("words")},
                        {.value = page.words, .rows = 7}),
        html::radios({.name  = "method",
                      .label = label_in(about_me_fields, "method"),
                      .error = error("method")},
                     {.all = methods, .columns = true}),
        html::text_input({.name = "given_on",
                          .label = label_in(about_me_fields, "given_on"),
                          .error = error("given_on")},
                         {.value = page.given_on, .width = html::Width::ten}),
        html::select({.name = "helped_by", .label = label_in(about_me_fields, "helped_by")}, team),
        html::button({.words = "Save as the newest version", .wide_on_phone = true}));
    return html::form({.action = path("/children/{}/about-me", page.face.id), .token = token},
                      inside);
}

Markup earlier_words(AboutMePage const& page)
{
    if (page.versions.empty()) return {};
    auto const one = [&](AboutMe const& version) {
        auto const with = version.helped_by_name ? ", with " + *version.helped_by_name : "";
        return html::voice({.words = version.words,
                            .given = fmt::format("{}, {}{}",
                                                 method_in_words(page, version.method),
                                                 in_words(version.given_on), with)});
    };
    return html::section({.id = "versions", .heading = "Every version, newest first"},
                         html::stack(html::each(page.versions, one)));
}

Markup list_box(HelpPage const& page, std::string name, std::string value)
{
    return html::text_area({.name  = name,
                            .label = label_in(about_me_fields, name),
                            .hint  = "One thing on each line",
                            .error = html::problem_with(page.problems, name)},
                           {.value = std::move(value), .rows = 5});
}

Markup help_form(HelpPage const& page, Markup const& token)
{
    auto const inside = html::format(
        "{}{}{}{}{}", list_box(page, "helps", page.helps),
        list_box(page, "is_hard", page.is_hard),
        list_box(page, "too_much", page.too_much),
        html::hidden_field("based_on", fmt::format("{}", page.based_on)),
        html::button({.words         = fmt::format("Save as version {}", page.based_on + 1),
                      .wide_on_phone = true}));
    return html::form(
        {.action = path("/children/{}/how-to-help-me", page.face.id), .token = token}, inside);
}

Markup earlier_help(HelpPage const& page)
{
    if (page.versions.empty()) return {};
    auto const one = [](HowToHelpMe const& version) {
        auto const by = version.made_by_name ? ", " + *version.made_by_name : "";
        return html::section(
            {.id      = fmt::format("version-{}", version.version),
             .heading = fmt::format("Version {}", version.version),
             .aside   = html::quiet_words(in_words(version.made_at) + by),
             .level   = html::HeadingLevel::h3},
            html::how_to_help({.helps    = items(version.helps),
                               .hard     = items(version.is_hard),
                               .too_much = items(version.too_much)}));
    };
    return html::section({.id = "versions", .heading = "Every version, newest first"},
                         html::stack(html::each(page.versions, one), html::Space::large));
}

}  // namespace

Markup about_me_page(AboutMePage const& page, Markup const& token)
{
    auto const form =
        page.may_write
            ? html::section({.id      = "ask",
                             .heading = "Ask " + page.face.known_as,
                             .aside = html::quiet_words("Sit together. Read it back at the end.")},
                            about_me_form(page, token))
            : Markup{};
    return html::error_summary(page.problems) +
           back_to(page.face) +
           html::stack(html::format("{}{}", form, earlier_words(page)), html::Space::extra_large);
}

Markup help_page(HelpPage const& page, Markup const& token)
{
    auto const conflict =
        page.conflict.empty()
            ? Markup{}
            : html::note({.title = "Your words are still here.",
                          .words = page.conflict,
                          .tone  = html::Tone::warn,
                          .icon  = html::Icon::alert});
    auto const form =
        page.may_write
            ? html::section({.id      = "write",
                             .heading = "Write it together",
                             .aside   = html::quiet_words("In " + page.face.known_as +
                                                          "’s words, a line for each thing.")},
                            help_form(page, token))
            : Markup{};
    return html::error_summary(page.problems) + back_to(page.face) +
           html::stack(html::format("{}{}{}", conflict, form, earlier_help(page)),
                       html::Space::extra_large);
}

}  // namespace keywork::voice

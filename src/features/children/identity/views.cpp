#include "features/children/identity/views.hpp"

#include "features/children/identity/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::identity {
namespace {

using html::Markup;
using html::path;

std::string way_in_words(IdentityPage const& page, std::string const& code)
{
    auto const found = std::ranges::find(page.ways, code, &Way::code);
    return found == page.ways.end() ? code : found->words;
}

Markup said(IdentityPage const& page, Said const& one)
{
    auto const words =
        html::voice({.words = one.words,
                     .given = fmt::format("{}, {}, with {}", way_in_words(page, one.method),
                                          keywork::in_words(one.given_on), one.made_by_name)});
    if (one.adults_do.empty()) return words;
    return html::format("{}<p><strong>What adults do:</strong> {}</p>", words, one.adults_do);
}

/// A part with what was said of it, the newest first; earlier words behind a summary.
Markup part_section(IdentityPage const& page, Part part)
{
    Markup newest;
    Markup earlier;
    for (Said const& one : page.all) {
        if (one.part != part) continue;
        if (newest.empty()) newest = said(page, one);
        else earlier += said(page, one);
    }
    if (newest.empty()) return {};
    auto const before =
        earlier.empty() ? Markup{}
                        : html::details("What was said before", html::stack(earlier));
    return html::section({.id = "part-" + std::string{to_text(part)},
                          .heading = std::string{in_words(part)}},
                         html::stack(newest + before));
}

Markup ask_form(IdentityPage const& page, Markup const& token)
{
    auto const question = [&](std::string_view name, std::string hint = {}) {
        return html::Question{.name = std::string{name},
                              .label = label_in(identity_fields, name),
                              .hint = std::move(hint),
                              .error = html::problem_with(page.problems, name)};
    };
    std::vector<html::Option> parts;
    for (Part const part : page.parts)
        parts.push_back({.value = std::string{to_text(part)},
                         .label = std::string{in_words(part)},
                         .chosen = to_text(part) == page.part});
    std::vector<html::Option> ways;
    for (Way const& way : page.ways)
        ways.push_back({.value = way.code, .label = way.words, .chosen = way.code == page.method});
    auto words = question("words", "As they say them. Nobody has to say anything about any part.");
    words.label = page.face.known_as + "’s words";
    auto adults = question("adults_do", "Like: buys the shea butter, finds the mosque, learns "
                                        "three words of Polish.");
    adults.optional = true;
    auto const inside =
        html::radios(question("part"), {.all = parts, .columns = true}) +
        html::text_area(words, {.value = page.words, .rows = 4}) +
        html::text_area(adults, {.value = page.adults_do, .rows = 2}) +
        html::radios(question("method"), {.all = ways, .columns = true}) +
        html::text_input(question("given_on"),
                         {.value = page.given_on, .width = html::Width::ten}) +
        html::button({.words = "Save what was said", .wide_on_phone = true});
    return html::section({.id = "ask", .heading = "Ask " + page.face.known_as},
                         html::form({.action = path("/children/{}/identity", page.face.id),
                                     .token = token},
                                    inside));
}

}  // namespace

Markup identity_page(IdentityPage const& page, Markup const& token)
{
    Markup parts;
    for (Part const part : all_parts) parts += part_section(page, part);
    if (parts.empty())
        parts = html::empty_words(page.face.known_as + " has not been asked yet.");
    return html::error_summary(page.problems) +
           html::back_link(path("/children/{}", page.face.id),
                           "Back to " + page.face.known_as + "’s page") +
           html::stack(parts + (page.may_write ? ask_form(page, token) : Markup{}),
                       html::Space::extra_large);
}

Markup panel(ChildFace const& face, std::vector<Said> const& newest)
{
    auto const to = path("/children/{}/identity", face.id);
    std::vector<html::Fact> facts;
    for (Said const& one : newest)
        facts.push_back({std::string{in_words(one.part)},
                         one.adults_do.empty() ? html::text(one.words)
                                               : html::text(one.adults_do)});
    auto const inside = facts.empty()
                            ? html::empty_words(face.known_as + " has not been asked yet.")
                            : html::facts(facts);
    return html::card({.id = "who-i-am", .heading = "Who I am",
                       .aside = html::link(to, "In their words", "who I am"),
                       .level = html::HeadingLevel::h3},
                      inside);
}

}  // namespace keywork::identity

#include "features/together/young_people/views.hpp"

#include "features/together/young_people/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/picture.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::young_people {
namespace {

using html::Markup;
using html::path;
using young_person::Access;

Markup state_tag(std::optional<Access> const& access)
{
    if (!access) return html::tag("No sign-in");
    if (access->locked_at) return html::tag("Locked", html::Tone::warn, html::Icon::lock);
    return html::tag(access->way == young_person::Way::pin ? "Six figures" : "Pictures",
                     html::Tone::good);
}

Markup hand_over(PlacePage const& page, Markup const& token)
{
    std::vector<html::Option> lengths;
    for (int const one : young_person::device_hours)
        lengths.push_back({.value = fmt::format("{}", one),
                           .label = fmt::format("{} hours", one)});
    auto const fields =
        html::radios({.name = "hours", .label = label_in(young_fields, "hours"),
                      .hint = "You are signed out here. Young people of " + page.place_name +
                              " sign in with their own name.",
                      .error = html::problem_with(page.problems, "hours")},
                     {.all = lengths}) +
        html::button({.words = "Hand over to young people"});
    return html::card({.id = "device", .heading = "This device"},
                      html::form({.action = path("/young-people/device"), .token = token},
                                 fields));
}

Markup open_devices(PlacePage const& page, Markup const& token)
{
    if (page.devices.empty()) return {};
    auto const line = [](young_person::Device const& one) {
        return html::format("<li>Opened by {}, {}, until {}</li>", one.opened_by_name,
                            in_words(one.opened_at), time_in_words(one.until_at));
    };
    return html::card({.id = "open", .heading = "Open now"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(page.devices, line)) +
                          html::form_button({.action = path("/young-people/close-devices"),
                                             .token = token},
                                            html::button({.words = "Close all of them",
                                                          .look = html::Look::secondary})));
}

Markup four_pictures()
{
    return html::picture_choice("picture1", "First picture") +
           html::picture_choice("picture2", "Second picture") +
           html::picture_choice("picture3", "Third picture") +
           html::picture_choice("picture4", "Fourth picture");
}

Markup shared_lines(std::vector<young_person::Shared> const& shared, ChildFace const& face,
                    Markup const& token)
{
    Markup all;
    for (young_person::Shared const& one : shared)
        all += html::format(
            "<li>{}, shared by {} on {} {}</li>", one.title, one.shared_by_name,
            in_words(london_day(one.shared_at)),
            html::form_button({.action = path("/children/{}/shared/{}/take-back", face.id,
                                              one.id),
                               .token = token},
                              html::button({.words = "Take it back",
                                            .look = html::Look::secondary,
                                            .small = true,
                                            .spoken_after = one.title})));
    return html::format(R"(<ul class="govuk-list">{}</ul>)", all);
}

}  // namespace

Markup place_page(PlacePage const& page, Markup const& token)
{
    html::Table table{.caption = "Young people and their own sign-in",
                      .columns = {{.words = "Who"}, {.words = "Sign-in"}, {.words = "Given by"}},
                      .rows = {}};
    for (Line const& line : page.all)
        table.rows.push_back(
            {.head = html::link(path("/children/{}/own-sign-in", line.face.id),
                                full_name(line.face)),
             .cells = {state_tag(line.access),
                       html::text(line.access ? line.access->given_by_name : "Nobody yet")}});
    return html::error_summary(page.problems) +
           html::page_head("Young people’s own sign-in", page.place_name) +
           html::stack(html::card_around({.id = "who", .heading = "Who has one"},
                                         html::table(table)) +
                       hand_over(page, token) + open_devices(page, token));
}

Markup access_page(GivePage const& page, Markup const& token)
{
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto const pin = html::text_input({.name = "pin", .label = "Six figures",
                                       .error = error("pin")},
                                      {.width = html::Width::ten, .input_mode = "numeric"});
    auto const wrong_pictures = error("picture1");
    auto const fields =
        html::text_input({.name = "sign_in_name",
                          .label = label_in(young_fields, "sign_in_name"),
                          .error = error("sign_in_name")},
                         {.value = page.sign_in_name, .width = html::Width::twenty}) +
        html::radios({.name = "way", .label = label_in(young_fields, "way"),
                      .hint = "Choose together. Nobody can read it here afterwards.",
                      .error = wrong_pictures},
                     {.all = {{.value = "pictures", .label = "Four pictures, in order",
                               .chosen = page.way != "pin", .reveals = four_pictures()},
                              {.value = "pin", .label = "Six figures",
                               .chosen = page.way == "pin", .reveals = pin}}}) +
        html::button({.words = page.access ? "Give a new one" : "Give the sign-in"});
    auto const give = html::form(
        {.action = path("/children/{}/own-sign-in", page.face.id), .token = token}, fields);
    Markup now = html::format("<p>{} {}</p>", state_tag(page.access),
                              page.access ? "Name: " + page.access->sign_in_name
                                          : std::string{"They cannot sign in yet."});
    if (page.access)
        now += html::form_button(
            {.action = path("/children/{}/own-sign-in/end", page.face.id), .token = token},
            html::button({.words = "End the sign-in", .look = html::Look::secondary}));
    Markup shared;
    if (!page.shared.empty())
        shared = html::card({.id = "shared", .heading = "Shared with " + page.face.known_as},
                            shared_lines(page.shared, page.face, token));
    return html::back_link(path("/young-people"), "Back to young people’s own sign-in") +
           html::error_summary(page.problems) +
           html::stack(html::section({.id = "own",
                                      .heading = page.face.known_as + "’s own sign-in at " +
                                                 page.place_name},
                                     now) +
                           html::card({.id = "give",
                                       .heading = page.access ? "A new one" : "Give one"},
                                      give) +
                           shared,
                       html::Space::large);
}

Markup share_page(SharePage const& page, Markup const& token)
{
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::text_input({.name = "title", .label = label_in(young_fields, "title"),
                          .error = html::problem_with(page.problems, "title")},
                         {.value = page.title, .width = html::Width::thirty}) +
        html::text_area({.name = "words", .label = label_in(young_fields, "words"),
                         .hint = "Read it through. Say it more plainly, or leave things out: they "
                                 "see exactly this. Names of other young people are taken out.",
                         .error = html::problem_with(page.problems, "words")},
                        {.value = page.words, .rows = 14}) +
        html::button({.words = "Share with " + page.face.known_as});
    auto const now =
        page.shared.empty()
            ? html::quiet_words("Nothing of this record is shared.")
            : shared_lines(page.shared, page.face, token);
    return html::back_link(path("/children/{}/records/{}", page.face.id, page.record),
                           "Back to the record") +
           html::error_summary(page.problems) +
           html::stack(html::section({.id = "share",
                                      .heading = "Share with " + page.face.known_as},
                                     html::form({.action = path("/children/{}/records/{}/share",
                                                                page.face.id, page.record),
                                                 .token = token},
                                                fields)) +
                           html::section({.id = "now", .heading = "Shared now"}, now),
                       html::Space::large);
}

}  // namespace keywork::young_people

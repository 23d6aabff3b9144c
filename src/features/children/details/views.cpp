#include "features/children/details/views.hpp"

#include "features/children/details/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::details {
namespace {

using html::Markup;
using html::path;

Markup or_dash(std::optional<std::string> const& words)
{
    return html::text(words && !words->empty() ? *words : "Not known");
}

/// As returns and registers write it; any other code as it stands.
std::string sex_in_words(std::string const& code)
{
    if (code == "1" || code == "M") return "Male";
    if (code == "2" || code == "F") return "Female";
    return code == "U" ? "Not recorded" : code;
}

/// "SSDA903 number": whose number it is.
std::string number_of(std::string const& kind)
{
    if (kind == "ssda903") return "SSDA903 number";
    if (kind == "nhs") return "NHS number";
    if (kind == "uln") return "Unique learner number";
    return kind == "cms" ? "Case system number" : "Our own number";
}

std::string between(local_days from_on, std::optional<local_days> const& until_on)
{
    if (!until_on) return "since " + in_words(from_on);
    return in_words(from_on) + " to " + in_words(*until_on);
}

Markup identity(DetailsPage const& page)
{
    auto const& details = page.details;
    std::vector<html::Fact> facts{
        {"Legal name", html::text(details.face.legal_name)},
        {"Known as", html::text(full_name(details.face))},
        {"Former names", or_dash(details.former_names)},
        {"Pronouns", or_dash(details.face.pronouns)},
        {"Born", html::text(fmt::format("{}, {} years old", in_words(details.face.born_on),
                                        age_on(details.face.born_on, page.today)))},
        {"Sex", html::text(details.sex ? sex_in_words(*details.sex) : "Not known")},
        {"Ethnicity", html::text(page.ethnicity.empty() ? "Not known" : page.ethnicity)},
        {"First language", or_dash(details.first_language)},
        {"Religion", or_dash(details.religion)},
        {"Communication", or_dash(details.communication)},
        {"UPN", or_dash(details.upn)}};
    if (page.sees_postcode) facts.push_back({"Home postcode", or_dash(details.home_postcode)});
    for (ChildIdentifier const& one : page.identifiers)
        facts.push_back({number_of(one.kind), html::text(one.value)});
    auto const change =
        page.may_change
            ? html::link(path("/children/{}/details/edit", details.face.id), "Change")
            : Markup{};
    return html::card({.id = "identity", .heading = "Names and facts", .aside = change},
                      html::facts(facts));
}

html::TableRow status_row(DetailsPage const& page, ListedStatus const& listed,
                          Markup const& token)
{
    auto const& status = listed.status;
    auto const note = status.words ? html::line_below(*status.words) : Markup{};
    auto const end =
        page.may_change && !status.until_on
            ? html::form_button({.action = path("/children/{}/details/{}/end",
                                                page.details.face.id, status.id),
                                 .token  = token},
                                html::button({.words        = "End",
                                              .look         = html::Look::quiet,
                                              .small        = true,
                                              .spoken_after = " " + listed.words}))
            : Markup{};
    return {.head  = html::text(in_words(status.what)),
            .cells = {html::format("{}{}", listed.words, note),
                      html::text(between(status.from_on, status.until_on)), end}};
}

Markup start_form(DetailsPage const& page, Markup const& token)
{
    if (!page.may_change) return {};
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    html::Options what;
    for (StatusChoice const& choice : page.choices) {
        auto const field = "code_" + std::string{to_text(choice.what)};
        html::Question const question{.name = field, .label = "Now", .error = error(field)};
        std::vector<html::Option> codes{{.value = "", .label = "Choose"}};
        for (Choice const& code : choice.codes) codes.push_back({code.code, code.words});
        what.all.push_back({.value   = std::string{to_text(choice.what)},
                            .label   = std::string{in_words(choice.what)},
                            .reveals = choice.codes.empty()
                                           ? html::text_input(question,
                                                              {.width = html::Width::thirty})
                                           : html::select(question, codes)});
    }
    auto const inside = html::format(
        "{}{}{}{}",
        html::radios({.name = "what",
                      .label = label_in(change_fields, "what"), .error = error("what")},
                     what),
        html::text_input({.name = "from_on",
                          .label = label_in(change_fields, "from_on"), .error = error("from_on")},
                         {.value = "today", .width = html::Width::ten}),
        html::text_input({.name     = "words",
                          .label    = label_in(change_fields, "words"),
                          .hint     = "For a social worker: their phone number",
                          .optional = true}),
        html::button({.words = "Save the change", .look = html::Look::secondary}));
    return html::details(
        "Something has changed",
        html::form({.action = path("/children/{}/details", page.details.face.id),
                    .token  = token},
                   inside));
}

Markup statuses(DetailsPage const& page, Markup const& token)
{
    html::Table table{.caption = "What holds now",
                      .columns = {{.words = "What"},
                                  {.words = "Now"},
                                  {.words = "When"},
                                  {.words = "End"}},
                      .rows    = {}};
    for (ListedStatus const& listed : page.statuses)
        table.rows.push_back(status_row(page, listed, token));
    Markup earlier;
    if (!page.past.empty()) {
        auto const one = [](ListedStatus const& listed) {
            return html::format("<li>{}: {}, {}</li>", in_words(listed.status.what),
                                listed.words,
                                between(listed.status.from_on, listed.status.until_on));
        };
        earlier = html::details("Earlier",
                                html::format(R"(<ul class="kw-stack kw-stack--s">{}</ul>)",
                                             html::each(page.past, one)));
    }
    auto const list = page.statuses.empty() ? html::empty_words("Nothing is entered yet.")
                                            : html::table(table);
    return html::card({.id = "statuses", .heading = "Care, law and needs"},
                      html::format("{}{}{}", list, start_form(page, token), earlier));
}

Markup placements(DetailsPage const& page)
{
    if (page.placements.empty()) return {};
    html::Table table{.caption = "Where they have lived, newest first",
                      .columns = {{.words = "When"},
                                  {.words = "Where"},
                                  {.words = "Under"},
                                  {.words = "Distance from home"}},
                      .rows    = {}};
    for (ListedPlacement const& one : page.placements) {
        auto const address =
            one.placement.address ? html::line_below(*one.placement.address) : Markup{};
        auto const far = one.placement.distance_miles
                             ? fmt::format("{:.1f} miles", *one.placement.distance_miles)
                             : std::string{"–"};
        table.rows.push_back(
            {.head  = html::text(between(one.placement.from_on, one.placement.until_on)),
             .cells = {html::format("{}{}", one.type.empty() ? "Not known" : one.type, address),
                       html::text(one.order.empty() ? "–" : one.order), html::text(far)}});
    }
    return html::card({.id = "placements", .heading = "Where they have lived"},
                             html::table(table));
}

Markup stay_line(DetailsPage const& page, child::StayInWords const& one, Markup const& token)
{
    auto const words = html::format("<b>{}</b>, {}", one.setting_name,
                                    between(one.stay.from_on, one.stay.until_on));
    if (!page.may_change || one.stay.until_on)
        return html::format("<li>{}</li>", words);
    auto const name = "last_on_" + one.stay.id.text();   // one form for each place they are at
    auto const form = html::form(
        {.action = path("/children/{}/stays/{}/end", page.details.face.id, one.stay.id),
         .token  = token},
        html::text_input({.name  = name,
                          .label = "Their last day at " + one.setting_name,
                          .error = html::problem_with(page.problems, name)},
                         {.value = "today", .width = html::Width::ten}) +
            html::button({.words = "End their time here", .look = html::Look::secondary}));
    return html::format("<li>{}{}</li>", words,
                        html::details("They are leaving " + one.setting_name, form));
}

Markup stays(DetailsPage const& page, Markup const& token)
{
    auto const one = [&](child::StayInWords const& stay) {
        return stay_line(page, stay, token);
    };
    return html::card({.id = "stays", .heading = "Homes, schools and services in Keywork"},
                      html::format(R"(<ul class="kw-stack kw-stack--s">{}</ul>)",
                                   html::each(page.stays, one)));
}

}  // namespace

Markup details_page(DetailsPage const& page, Markup const& token)
{
    return html::error_summary(page.problems) +
           html::stack(html::format("{}{}{}{}", identity(page), statuses(page, token),
                                    placements(page), stays(page, token)),
                       html::Space::large);
}

Markup edit_page(EditPage const& page, Markup const& token)
{
    auto const& typed = page.typed;
    auto const line = [&](std::string name, std::string hint, std::string value, bool optional) {
        auto const error = html::problem_with(page.problems, name);
        auto const label = label_in(face_fields, name);
        return html::text_input({.name     = std::move(name),
                                 .label    = label,
                                 .hint     = std::move(hint),
                                 .error    = error,
                                 .optional = optional},
                                {.value = std::move(value), .width = html::Width::thirty});
    };
    std::vector<html::Option> ethnicities{{.value = "", .label = "Not known"}};
    for (Choice const& one : page.ethnicities)
        ethnicities.push_back({one.code, one.words, typed.ethnicity == one.code});
    auto const postcode =
        page.sees_postcode ? line("home_postcode", "Where their family home is",
                                  typed.home_postcode.value_or(""), true)
                           : Markup{};
    auto const names = html::format(
        "{}{}{}{}{}", line("known_as", "", typed.face.known_as, false),
        line("family_name", "", typed.face.family_name, true),
        line("legal_name",
             "A name that is no longer used is kept among the former names.",
             typed.face.legal_name, false),
        line("former_names", "", typed.former_names.value_or(""), true),
        line("pronouns", "Like: she, her", typed.face.pronouns.value_or(""), true));
    auto const facts = html::format(
        "{}{}{}{}{}{}{}{}", line("born_on", "Like 3/2/2012", page.born_on, false),
        line("sex", "As the authority records it: M, F or U", typed.sex.value_or(""), true),
        html::select({.name = "ethnicity",
                      .label = label_in(face_fields, "ethnicity"), .optional = true}, ethnicities),
        line("first_language", "", typed.first_language.value_or(""), true),
        line("religion", "", typed.religion.value_or(""), true),
        line("communication", "", typed.communication.value_or(""),
             true),
        line("upn", "One letter and 12 numbers", typed.upn.value_or(""), true), postcode);
    auto const buttons = html::form_actions(
        html::button({.words = "Save", .wide_on_phone = true}) +
        html::link_button(path("/children/{}/details", typed.face.id),
                          {.words = "Leave without saving", .look = html::Look::quiet}));
    return html::format(
        R"(<div class="kw-narrow">{}<h1>Names and facts</h1>{}</div>)",
        html::error_summary(page.problems),
        html::form({.action = path("/children/{}/details/edit", typed.face.id), .token = token},
                   html::format("{}{}{}", names, facts, buttons)));
}

}  // namespace keywork::details

// The form of a medicine: a new one, or a changed dose of one that is there.
#include "features/home_life/medicines/views.hpp"

#include "features/home_life/medicines/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::medicines {
namespace {

using html::Markup;
using html::path;

std::optional<bool> answer_of(std::string const& typed)
{
    if (typed == "yes") return true;
    if (typed == "no") return false;
    return std::nullopt;
}

/// The questions of one form, with what was typed and what is wrong.
class Asking {
public:
    explicit Asking(FormPage const& page) : page_{page} {}

    html::Question question(std::string_view name, std::string hint = {},
                            bool optional = false) const
    {
        return {.name = std::string{name}, .label = label_in(medicine_fields, name),
                .hint = std::move(hint), .error = html::problem_with(page_.problems, name),
                .optional = optional};
    }

    Markup line(std::string_view name, std::string const& value, std::string hint = {},
                bool optional = false) const
    {
        return html::text_input(question(name, std::move(hint), optional), {.value = value});
    }

    Markup short_line(std::string_view name, std::string const& value, html::Width width,
                      std::string hint = {}, bool optional = false) const
    {
        return html::text_input(question(name, std::move(hint), optional),
                                {.value = value, .width = width});
    }

private:
    FormPage const& page_;
};

Markup what_it_is(FormPage const& page, Asking const& ask)
{
    if (page.changes)
        return html::note({.title = medicine::title(*page.changes) + ".",
                           .words = "What is given now ends when the new dose starts. Another "
                                    "strength or form is another medicine: stop this one and add "
                                    "that."});
    auto const& typed = page.typed;
    std::vector<html::Option> forms{{.value = "", .label = "Choose one"}};
    for (medicine::Form const form : medicine::forms())
        forms.push_back({.value = std::string{medicine::to_text(form)},
                         .label = std::string{medicine::in_words(form)},
                         .chosen = typed.form == medicine::to_text(form)});
    return html::side_by_side(ask.line("name", typed.name, "As the label says it") +
                              ask.short_line("strength", typed.strength, html::Width::ten,
                                             "Like 10 mg, or 5 mg in 5 ml", true)) +
           html::select(ask.question("form"), forms) +
           html::yes_no(ask.question("controlled", "For every dose and every count: always for "
                                                   "controlled drugs, like methylphenidate"),
                        answer_of(typed.controlled)) +
           html::yes_no(ask.question("home_remedy",
                                     "Bought without a prescription, from the signed list"),
                        answer_of(typed.home_remedy));
}

Markup limits(FormPage const& page, Asking const& ask)
{
    return html::side_by_side(
        ask.short_line("most", page.typed.most, html::Width::three,
                       "Needed when it is given as needed") +
        ask.short_line("gap_hours", page.typed.gap_hours, html::Width::three, "Like 4"));
}

Markup when(FormPage const& page, Asking const& ask)
{
    auto const& typed = page.typed;
    std::vector<html::Option> weekdays;
    for (std::string_view const choice : medicine::weekday_choices())
        weekdays.push_back({.value = std::string{choice}, .label = weekdays_said(choice),
                            .chosen = typed.weekdays == choice});
    html::Options options;
    options.all.push_back(
        {.value = "times", .label = std::string{given_choices[0].words},
         .chosen = typed.given == "times",
         .reveals = ask.short_line("times", typed.times, html::Width::thirty,
                                   "Like 8am and 8pm") +
                    html::select(ask.question("weekdays"), weekdays)});
    options.all.push_back(
        {.value = "as_needed", .label = std::string{given_choices[1].words},
         .chosen = typed.given == "as_needed",
         .reveals = ask.line("as_needed_for", typed.as_needed_for,
                             "The signs to give it for, like: headache or period pain")});
    return html::radios(ask.question("given"), options) + limits(page, ask);
}

Markup how(FormPage const& page, Asking const& ask)
{
    auto const& typed = page.typed;
    std::vector<html::Option> routes;
    for (medicine::Route const route : medicine::routes())
        routes.push_back({.value = std::string{medicine::to_text(route)},
                          .label = std::string{medicine::in_words(route)},
                          .chosen = typed.route == medicine::to_text(route)});
    return html::side_by_side(ask.short_line("dose", typed.dose, html::Width::five,
                                             "Tablets, ml or puffs, like 1 or 2.5") +
                              html::select(ask.question("route"), routes)) +
           when(page, ask) +
           ask.line("instructions", typed.instructions, "Like: with food, swallow whole", true) +
           ask.line("storage", typed.storage, "Like: locked cupboard, medicine fridge", true) +
           html::yes_no(ask.question("self_administers",
                                     "After an assessment that they can do it safely"),
                        answer_of(typed.self_administers));
}

Markup who(FormPage const& page, Asking const& ask)
{
    auto const& typed = page.typed;
    return ask.line("prescriber", typed.prescriber,
                    "For a home remedy: who signed the list, and when") +
           html::side_by_side(
               ask.short_line("prescribed_on", typed.prescribed_on, html::Width::twenty, "",
                              true) +
               ask.short_line("from_on", typed.from_on, html::Width::twenty, "Today or later") +
               ask.short_line("until_on", typed.until_on, html::Width::twenty,
                              "The last day of a course", true)) +
           html::side_by_side(
               ask.line("consent_by", typed.consent_by, "A parent, the authority, or the child") +
               ask.short_line("consent_on", typed.consent_on, html::Width::twenty, "", true));
}

Markup stock(FormPage const& page, Asking const& ask)
{
    if (page.changes)
        return ask.line("why", page.typed.why, "Like: Dr Mensah rang at 2pm, letter to follow");
    return html::side_by_side(
        ask.short_line("here_now", page.typed.here_now, html::Width::five,
                       "Counted, like 28", true) +
        ask.short_line("expires_on", page.typed.expires_on, html::Width::twenty, "", true));
}

}  // namespace

Markup form_page(FormPage const& page, Markup const& token)
{
    Asking const ask{page};
    Markup warnings;
    for (Alert const& one : page.allergies)
        warnings += html::note({.title = one.subject + ".", .words = one.what_to_do,
                                .tone = html::Tone::stop, .icon = html::Icon::alert});
    auto hidden = html::hidden_field("form_key", page.typed.form_key);
    if (page.changes) hidden += html::hidden_field("based_on", fmt::format("{}", page.based_on));
    auto const action =
        page.changes ? path("/children/{}/medicine/{}/change", page.face.id, page.changes->id)
                     : path("/children/{}/medicine/new", page.face.id);
    auto const back = page.changes
                          ? path("/children/{}/medicine/{}", page.face.id, page.changes->id)
                          : path("/children/{}/medicine", page.face.id);
    auto const fields =
        hidden + what_it_is(page, ask) + how(page, ask) + who(page, ask) + stock(page, ask) +
        html::form_actions(html::button(
            {.words = page.changes ? "Start the new dose" : "Add the medicine",
             .wide_on_phone = true}));
    return html::error_summary(page.problems) + html::back_link(back, "Back without saving") +
           html::page_head(page.changes ? "Change the dose" : "Add a medicine",
                           "Copy it from the label, then let somebody else read it back.") +
           html::stack(warnings + html::form({.action = action, .token = token}, fields),
                       html::Space::medium);
}

}  // namespace keywork::medicines

// One dose: giving it, and as it was recorded.
#include "features/home_life/medicine_round/views.hpp"

#include "care/child/page/page.hpp"
#include "features/home_life/medicine_round/on_page.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"
#include "platform/text/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::medicine_round {
namespace {

using html::Markup;
using html::path;

std::string label(std::string_view field) { return label_in(dose_fields, field); }

std::string error(DosePage const& page, std::string_view field)
{
    return html::problem_with(page.problems, field);
}

/// What to check before it is given: the right medicine, the right amount, the right way.
Markup right_dose(DosePage const& page)
{
    auto const& medicine = page.regimen.medicine;
    std::vector<html::Fact> facts;
    facts.push_back({"Give", html::format("<b>{}</b>, {}",
                                          medicine::amount_words(medicine, page.line.dose),
                                          lower_case(medicine::in_words(page.line.route)))});
    if (page.due_at)
        facts.push_back({"Due", html::text(medicine::when_words(*page.due_at, page.now))});
    if (page.line.as_needed()) facts.push_back({"For", html::text(page.line.as_needed_for)});
    if (!page.line.instructions.empty())
        facts.push_back({"How", html::text(page.line.instructions)});
    if (!page.line.storage.empty()) facts.push_back({"Kept in", html::text(page.line.storage)});
    if (page.stock)
        facts.push_back({"In the cupboard",
                         html::text(medicine::amount_words(medicine, page.stock->quantity))});
    return html::facts(facts);
}

Markup warnings(DosePage const& page)
{
    Markup all;
    for (Alert const& one : page.allergies)
        all += html::note({.title = one.subject + ".", .words = one.what_to_do,
                           .tone = html::Tone::stop, .icon = html::Icon::alert});
    if (!page.training.empty())
        all += html::note({.title = "Your training to give medicines: " + page.training + ".",
                           .words = "Ask somebody whose training is in date, or tell your "
                                    "manager.",
                           .tone = html::Tone::warn, .icon = html::Icon::book});
    auto const today = london_day(page.now);
    if (page.stock && page.stock->expires_on && *page.stock->expires_on < today)
        all += html::note({.title = "Out of date.",
                           .words = "What came in last was good until " +
                                    in_words(*page.stock->expires_on) + ". Look at the label.",
                           .tone = html::Tone::stop, .icon = html::Icon::alert});
    if (page.stock && page.stock->quantity < page.line.dose)
        all += html::note({.title = "The cupboard should be empty.",
                           .words = "If it is not, count it after you have recorded the dose.",
                           .tone = html::Tone::warn, .icon = html::Icon::alert});
    if (page.due_at && page.now > *page.due_at + medicine::missed_after)
        all += html::note({.title = "It was due " +
                                    medicine::when_words(*page.due_at, page.now) + ".",
                           .words = "If you give it now, ask a pharmacist or 111 first whether it "
                                    "may still be given. If it was given then, enter the time: it "
                                    "is marked as written down later.",
                           .tone = html::Tone::warn, .icon = html::Icon::clock});
    for (std::string const& one : page.limits)
        all += html::note({.title = "Not yet.", .words = one, .tone = html::Tone::stop,
                           .icon = html::Icon::clock});
    return all;
}

html::Option choice(DosePage const& page, DoseOutcome outcome, Markup reveals = {})
{
    auto const code = std::string{medicine::to_text(outcome)};
    return {.value = code, .label = std::string{medicine::in_words(outcome)},
            .chosen = page.outcome == code, .hint = {}, .reveals = std::move(reveals)};
}

Markup reason_for(DosePage const& page, DoseOutcome outcome, std::string const& hint)
{
    auto const code = std::string{medicine::to_text(outcome)};
    bool const shown = page.outcome == code;
    return html::text_area({.name = "reason." + code, .label = label("reason"), .hint = hint,
                            .error = error(page, "reason." + code)},
                           {.value = shown ? page.reason : "", .rows = 2});
}

Markup what_happened(DosePage const& page)
{
    using enum DoseOutcome;
    html::Options options;
    options.all.push_back(choice(page, given));
    if (page.line.self_administers || page.outcome == "self_given")
        options.all.push_back(choice(page, self_given));
    if (page.due_at) {
        options.all.push_back(choice(
            page, refused,
            reason_for(page, refused, "What was said and tried, and when you offer it again")));
        options.all.push_back(
            choice(page, absent, reason_for(page, absent, "Where, and who gives it there")));
        options.all.push_back(choice(
            page, withheld, reason_for(page, withheld, "Who decided, and on whose advice")));
    }
    options.all.push_back(choice(
        page, spoilt, reason_for(page, spoilt, "What happened to it. The dose is still due")));
    return html::radios({.name = "outcome", .label = label("outcome"),
                         .error = error(page, "outcome")},
                        options);
}

Markup why_needed(DosePage const& page)
{
    if (!page.line.as_needed()) return {};
    bool const here = page.outcome.empty() || medicine::outcome_from_text(page.outcome) !=
                                                  DoseOutcome::spoilt;
    return html::text_area({.name = "reason", .label = "Why is it needed?",
                            .hint = "What you saw and what else you tried",
                            .error = error(page, "reason")},
                           {.value = here ? page.reason : "", .rows = 2});
}

Markup advice(DosePage const& page)
{
    if (page.limits.empty() && error(page, "advice").empty() && page.advice.empty()) return {};
    return html::text_input(
        {.name = "advice", .label = label("advice"),
         .hint = "Only a prescriber, a pharmacist or 111 can say so: their name and the time",
         .error = error(page, "advice")},
        {.value = page.advice});
}

Markup second_person(DosePage const& page)
{
    if (!page.regimen.medicine.controlled) return {};
    auto const fields =
        html::text_input({.name = "witness_name", .label = label("witness_name"),
                          .error = error(page, "witness_name")},
                         {.value = page.witness_name, .width = html::Width::twenty}) +
        html::text_input({.name = "witness_password", .label = "Their password",
                          .error = error(page, "witness_password")},
                         {.width = html::Width::twenty, .type = "password"});
    return html::fieldset({.name = "witness",
                           .label = "The second person",
                           .hint = "They saw it given and sign with their own name and password. "
                                   "Nothing of yours is changed by it."},
                          fields);
}

Markup more(DosePage const& page)
{
    bool const wrong = !error(page, "amount").empty() || !error(page, "given_at").empty() ||
                       (page.due_at && !error(page, "reason").empty());
    auto fields = html::side_by_side(
        html::text_input({.name = "given_at", .label = label("given_at"),
                          .hint = "Now, or a time like 8:10am", .error = error(page, "given_at")},
                         {.value = page.given_at.empty() ? "now" : page.given_at,
                          .width = html::Width::ten}) +
        html::text_input({.name = "amount", .label = label("amount"), .hint = "As prescribed",
                          .error = error(page, "amount")},
                         {.value = page.amount, .width = html::Width::five,
                          .input_mode = "decimal"}));
    if (page.due_at)
        fields += html::text_area({.name = "reason", .label = "Anything to note",
                                   .error = error(page, "reason"), .optional = true},
                                  {.value = page.outcome == "given" ? page.reason : "",
                                   .rows = 2});
    return wrong ? fields : html::details("Another time or amount, or a note", fields);
}

// A dose that was recorded ------------------------------------------------------------------------

html::Tone tone_of(DoseOutcome outcome)
{
    return is_taken(outcome) ? html::Tone::good : html::Tone::warn;
}

Markup when_words(RecordedPage const& page)
{
    auto const late = medicine::is_written_late(page.dose)
                          ? html::format(" {}", html::tag("Written down later", html::Tone::warn))
                          : Markup{};
    return html::format("{}{}", in_words(page.dose.given_at), late);
}

Markup facts_of(RecordedPage const& page)
{
    Dose const& dose = page.dose;
    auto const& medicine = page.regimen.medicine;
    std::vector<html::Fact> facts{
        {"What happened", html::tag(medicine::in_words(dose.outcome), tone_of(dose.outcome))},
        {"When", when_words(page)}};
    if (dose.due_at) facts.push_back({"Due", html::text(in_words(*dose.due_at))});
    if (medicine::is_written_late(dose))
        facts.push_back({"Written down", html::text(in_words(dose.recorded_at))});
    facts.push_back({"Amount", html::text(medicine::amount_words(medicine, dose.amount))});
    facts.push_back({"By", html::text(dose.giver_name)});
    if (dose.witness_name) facts.push_back({"Second person", html::text(*dose.witness_name)});
    if (page.left)
        facts.push_back({"Left in the cupboard",
                         html::text(medicine::amount_words(medicine, *page.left))});
    if (!dose.reason.empty()) facts.push_back({"Why", html::paragraphs(dose.reason)});
    if (!dose.advice.empty()) facts.push_back({"On whose advice", html::text(dose.advice)});
    if (dose.effect)
        facts.push_back({"How it worked",
                         html::format("{}. {}{}", medicine::in_words(dose.effect->worked),
                                      dose.effect->words,
                                      html::line_below(dose.effect->by_name + ", " +
                                                       in_words(dose.effect->said_at)))});
    return html::facts(facts);
}

Markup effect_form(RecordedPage const& page, Markup const& token)
{
    bool const asked = !page.dose.due_at && is_taken(page.dose.outcome) && !page.dose.effect;
    if (!asked || !page.may_give) return {};
    html::Options options;
    for (medicine::Worked const worked : medicine::all_worked())
        options.all.push_back({.value = std::string{medicine::to_text(worked)},
                               .label = std::string{medicine::in_words(worked)},
                               .chosen = page.worked == medicine::to_text(worked)});
    auto const fields =
        html::radios({.name = "worked", .label = label("worked"),
                      .error = html::problem_with(page.problems, "worked")},
                     options) +
        html::text_area({.name = "words", .label = label("words"), .optional = true},
                        {.value = page.words, .rows = 2}) +
        html::form_actions(html::button({.words = "Save how it worked"}));
    return html::card({.id = "effect", .heading = "How did it work?"},
                      html::form({.action = path("/children/{}/doses/{}", page.face.id,
                                                 page.dose.id),
                                  .token = token},
                                 fields));
}

}  // namespace

std::string words_of_dose(DosePage const& page)
{
    auto const name = medicine::title(page.regimen.medicine);
    return page.due_at ? name + ", due " + medicine::when_words(*page.due_at, page.now)
                       : name + ", as needed";
}

Markup dose_page(DosePage const& page, Markup const& token)
{
    auto hidden = html::hidden_field("form_key", page.form_key);
    if (page.due_at) hidden += html::hidden_field("due_at", to_text(*page.due_at));
    auto const fields =
        hidden + why_needed(page) + what_happened(page) + advice(page) + second_person(page) +
        more(page) +
        html::form_actions(html::button({.words = "Save", .wide_on_phone = true}));
    auto const form = html::form({.action = path("/children/{}/medicine/{}/dose", page.face.id,
                                                 page.regimen.medicine.id),
                                  .token = token},
                                 fields);
    return html::error_summary(page.problems) +
           html::back_link(path("/medicine"), "Back to the round") +
           html::page_head(medicine::title(page.regimen.medicine)) +
           html::stack(html::format("{}{}{}", warnings(page), right_dose(page), form),
                       html::Space::medium);
}

Markup recorded_page(RecordedPage const& page, Markup const& token)
{
    auto const name = medicine::title(page.regimen.medicine);
    Markup report;
    if (page.may_report)
        report = html::format(
            "<p>{}</p>",
            html::link(path("/children/{}/records/new/medication-error", page.face.id),
                       "Report a medication error", " with " + name));
    return html::error_summary(page.problems) +
           html::back_link(path("/medicine"), "Back to the round") +
           html::stack(html::card({.id = "dose", .heading = name}, facts_of(page)) +
                       effect_form(page, token) + report);
}

}  // namespace keywork::medicine_round

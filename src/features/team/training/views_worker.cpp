// One worker: what they need, what they have done with certificates, and their diploma.
#include "care/clock/words.hpp"
#include "care/child/document/document.hpp"
#include "care/record/about/address.hpp"
#include "features/team/training/on_page.hpp"
#include "features/team/training/views.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"
#include "platform/html/components/table.hpp"

#include <fmt/core.h>

namespace keywork::training_matrix {
namespace {

using html::Markup;
using html::path;

html::Question asked(WorkerPage const& page, std::string_view name, std::string hint = {})
{
    return {.name = std::string{name}, .label = label_in(worker_fields, name),
            .hint = std::move(hint), .error = html::problem_with(page.problems, name)};
}

Markup needs_card(WorkerPage const& page)
{
    std::vector<html::Fact> facts;
    for (auto const& [words, cell] : page.needs) facts.push_back({words, cell_words(cell)});
    auto const inside = facts.empty()
                            ? html::empty_words("Nobody has said yet what this role needs.")
                            : html::facts(facts);
    return html::card({.id = "needs", .heading = "What this role needs"}, inside);
}

Markup certificates(WorkerPage const& page, Done const& done)
{
    if (done.certificates.empty()) return html::text("None yet");
    Markup all;
    for (Certificate const& one : done.certificates)
        all += html::format("{}<br>", html::link(path("/training/{}/certificates/{}", page.worker,
                                                      one.id),
                                                 fmt::format("{}, {}", one.file_type,
                                                             size_in_words(one.bytes)),
                                                 "certificate of " + done.words));
    return all;
}

Markup done_table(WorkerPage const& page)
{
    if (page.done.empty())
        return html::card({.id = "done", .heading = "Training done"},
                          html::empty_words("No training is recorded yet.",
                                            html::link(record::staff_file_path(page.worker),
                                                       "The staff file, to record one")));
    html::Table table{.caption = "Training that was done, newest first",
                      .columns = {{.words = "Training"}, {.words = "Done"}, {.words = "Counts"},
                                  {.words = "Certificate"}},
                      .rows = {}};
    for (Done const& one : page.done)
        table.rows.push_back({.head = html::text(one.words),
                              .cells = {html::text(in_words(one.training.done_on)),
                                        cell_words({.state = one.state, .needed = false}),
                                        certificates(page, one)}});
    return html::card_around({.id = "done", .heading = "Training done"}, html::table(table));
}

Markup certificate_form(WorkerPage const& page, Markup const& token)
{
    if (!page.may_change || page.done.empty()) return {};
    std::vector<html::Option> trainings{{.value = "", .label = "Choose"}};
    for (Done const& one : page.done)
        trainings.push_back({.value = one.training.id.text(),
                             .label = fmt::format("{}, {}", one.words,
                                                  in_words(one.training.done_on)),
                             .chosen = one.training.id.text() == page.training});
    auto const inside =
        html::select(asked(page, "training"), trainings) +
        html::file_input(asked(page, "file", "PDF, picture or Word, 5 MB at most"),
                         {.accept = ".pdf,.png,.jpg,.jpeg,.docx,.odt"}) +
        html::button({.words = "Add the certificate", .look = html::Look::secondary});
    return html::section({.id = "certificate", .heading = "Add a certificate"},
                         html::form({.action = path("/training/{}/certificates", page.worker),
                                     .token = token,
                                     .has_files = true},
                                    inside));
}

Markup diploma_card(WorkerPage const& page)
{
    if (!page.asks_diploma || !page.law) return {};
    std::vector<html::Fact> facts;
    if (page.qualification && page.diploma) {
        auto const& known = *page.qualification;
        facts.push_back({"Stands", diploma_words(known, *page.diploma, page.now)});
        facts.push_back({"In care here since", html::text(in_words(known.role_started_on))});
        facts.push_back({"Enrolled", html::text(known.enrolled_on
                                                    ? in_words(*known.enrolled_on)
                                                    : std::string{"Not yet"})});
        if (!known.provider.empty()) facts.push_back({"With", html::text(known.provider)});
        if (!known.equivalent.empty())
            facts.push_back({"Equivalent", html::text(known.equivalent)});
    }
    auto const inside =
        facts.empty() ? html::empty_words("Nobody has written down how it stands.")
                      : html::facts(facts);
    return html::card({.id = "diploma", .heading = "Diploma"},
                      inside + html::law_line(clock::kind_before_law(*page.law),
                                              clock::law_line(*page.law, {})));
}

Markup diploma_form(WorkerPage const& page, Markup const& token)
{
    if (!page.asks_diploma || !page.may_change) return {};
    std::vector<html::Option> diplomas;
    for (ChoiceWords const& one : diploma_choices)
        diplomas.push_back({.value = std::string{one.code}, .label = std::string{one.words},
                            .chosen = one.code == page.diploma_type});
    auto enrolled = asked(page, "enrolled_on", "Like 3 March 2026");
    enrolled.optional = true;
    auto provider = asked(page, "provider");
    provider.optional = true;
    auto equivalent = asked(page, "equivalent", "Only where another diploma was accepted instead");
    equivalent.optional = true;
    html::TextInput const day{.value = page.role_started_on, .width = html::Width::twenty};
    auto const inside =
        html::radios(asked(page, "diploma_type"), {.all = diplomas}) +
        html::text_input(asked(page, "role_started_on", "Like 3 March 2026"), day) +
        html::text_input(enrolled, {.value = page.enrolled_on, .width = html::Width::twenty}) +
        html::text_input(provider, {.value = page.provider}) +
        html::side_by_side(
            html::text_input(asked(page, "units"), {.value = page.units,
                                                    .width = html::Width::three,
                                                    .input_mode = "numeric"}) +
            html::text_input(asked(page, "units_done"), {.value = page.units_done,
                                                         .width = html::Width::three,
                                                         .input_mode = "numeric"})) +
        html::text_area(equivalent, {.value = page.equivalent, .rows = 2}) +
        html::button({.words = "Save how it stands", .look = html::Look::secondary});
    return html::section({.id = "stands", .heading = "How the diploma stands"},
                         html::form({.action = path("/training/{}/qualification", page.worker),
                                     .token = token},
                                    inside));
}

}  // namespace

Markup diploma_words(Qualification const& known, QualificationState const& state, sys_seconds now)
{
    if (state.held) return html::rating(html::Rating::green, "Held");
    auto const units = known.units == 0
                           ? std::string{"units not known"}
                           : fmt::format("{} of {} units", known.units_done, known.units);
    auto const enrolled = known.enrolled_on ? units : std::string{"not enrolled"};
    if (!state.due) return html::text(enrolled);
    auto const until = fmt::format("{}, due {}", enrolled, in_words(london_day(state.due->at)));
    if (state.due->at < now) return html::rating(html::Rating::red, until);
    return html::rating(state.standing == clock::Standing::due_soon ? html::Rating::amber
                                                                    : html::Rating::green,
                        until);
}

Markup worker_page(WorkerPage const& page, Markup const& token)
{
    auto const heading = page.own ? std::string{"Your own training"} : page.full_name;
    return html::error_summary(page.problems) +
           html::back_link(path("/training"), "Back to the training") +
           html::page_head(heading, "What is needed, what is done, and until when it counts.") +
           html::beside(html::stack(done_table(page) + certificate_form(page, token) +
                                        diploma_form(page, token),
                                    html::Space::large),
                        "What is needed, and the diploma",
                        html::stack(needs_card(page) + diploma_card(page)));
}

}  // namespace keywork::training_matrix

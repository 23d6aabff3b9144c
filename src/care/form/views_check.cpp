// Check and send: every answer with its Change link, what is missing, what will happen.
#include "care/form/views_answers.hpp"
#include "care/form/views_question.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

namespace keywork::form {

namespace {

html::Path change_path(DraftOnScreen const& draft, std::string const& field)
{
    auto const step = step_of(draft.form, field).value_or(0);
    auto const ids = with_field_ids(std::vector<Problem>{{field, ""}},
                                    draft.form.steps[step].questions);
    return draft.step_path(step).with_query("then", "check").with_fragment(ids.front().field);
}

// A summary whose links lead to the pages of the answers: nothing can be mended here.
html::Markup still_missing(DraftOnScreen const& draft, std::vector<Problem> const& problems)
{
    if (problems.empty()) return {};
    auto const line = [&](Problem const& problem) {
        return html::format(R"(<li><a href="{}">{}</a></li>)", change_path(draft, problem.field),
                            problem.message);
    };
    return html::format(R"(<div class="govuk-error-summary" data-module="govuk-error-summary">
        <div role="alert"><h2 class="govuk-error-summary__title">Before you can send</h2>
        <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">{}</ul></div></div></div>)",
                        html::each(problems, line));
}

html::Markup answers_of_step(DraftOnScreen const& draft, Step const& step, Answers const& answers,
                             Names const& names)
{
    std::vector<html::SummaryRow> rows;
    AnswersShown const shown{.form = draft.form, .answers = answers, .words = draft.known.words,
                             .names = names, .reads_to = Level::l4, .child_age = draft.child_age,
                             .redacted = {}, .names_children = true};
    for (Question const& question : step.questions) {
        if (!is_asked(question, answers, draft.known)) continue;
        bool const answered = answers.has(question.name);
        if (!answered && question.more) continue;
        auto answer = answered ? answer_view(question, answers.value(question.name), shown)
                               : html::quiet_words("Not answered");
        if (auto const below = draft.below.find(question.name); below != draft.below.end())
            answer += below->second;
        rows.push_back({.label = said(question.label, draft.known.words),
                        .answer = std::move(answer),
                        .change = question.type == Type::computed
                                      ? std::nullopt
                                      : std::optional{change_path(draft, question.name)}});
    }
    if (rows.empty()) return {};
    return html::section({.id = fmt::format("answers-{}", step.line),
                          .heading = said(step.title, draft.known.words)},
                         html::summary_list(rows));
}

html::Markup opened_at_once(DraftOnScreen const& draft, Answers const& answers)
{
    html::Markup notes;
    for (Opens const* opens : opens_next(draft.form, answers, draft.known.words.profile))
        notes += html::note({.title = said(opens->prompt, draft.known.words),
                             .words = "It opens when this one is sent, with what you wrote here "
                                      "linked to it.",
                             .tone = html::Tone::info,
                             .icon = html::Icon::info});
    return notes;
}

}  // namespace

std::string send_words(DraftOnScreen const& draft)
{
    auto const words = said(draft.form.button, draft.known.words);
    return words.empty() ? "Send" : words;
}

html::Markup check_screen(DraftOnScreen const& draft, Reading const& reading)
{
    auto names = names_of(draft.known);
    names.insert(draft.names.begin(), draft.names.end());
    html::Markup answers;
    for (std::size_t const step : steps_asked(draft.form, reading.answers, draft.known))
        answers += answers_of_step(draft, draft.form.steps[step], reading.answers, names);
    auto const send = html::form_actions(
        html::button({.words = send_words(draft), .icon = html::Icon::send, .name = "go",
                      .value = "send"}) +
        html::button({.words = "Finish later", .look = html::Look::secondary, .name = "go",
                      .value = "later"}));
    auto const next = what_happens_next(draft, reading.answers);
    auto const around = html::form(draft.around, draft.hidden + html::hidden_field("asked", "") +
                                                     send);
    return still_missing(draft, reading.problems) + html::page_head("Check and send") +
           html::stack(alert_notes(draft, reading.answers) + draft.help + answers +
                           opened_at_once(draft, reading.answers) + next + around,
                       html::Space::large);
}

}  // namespace keywork::form

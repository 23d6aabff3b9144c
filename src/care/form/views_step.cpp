// One step of a draft, and answers given later: the form with its help beside it.
#include "care/form/views_answers.hpp"
#include "care/form/views_question.hpp"

#include "care/clock/clock.hpp"
#include "care/clock/rules.hpp"
#include "care/clock/words.hpp"
#include "care/form/words.hpp"
#include "care/setting/profiles.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

html::Markup hidden_fields(DraftOnScreen const& draft, std::vector<std::string> const& asked)
{
    std::string names;
    for (std::string const& name : asked) names += (names.empty() ? "" : " ") + name;
    return draft.hidden + html::hidden_field("asked", names);
}

bool is_touched(Question const& question, Page const& page)
{
    auto const start = question.name + ".";
    return !problem_of(question.name, page.problems).empty() ||
           std::ranges::any_of(page.problems, [&](Problem const& problem) {
               return problem.field.starts_with(start);
           }) || page.answers.has(question.name);
}

// Questions that are seldom needed stand under one summary, open when one of them holds something.
html::Markup under_more(Page& page)
{
    html::Markup more;
    bool open = false;
    for (Question const& question : page.questions) {
        if (!question.more || !is_on_page(question, page) || revealed_by(question, page)) continue;
        more += question_view(question, page);
        open = open || (question.default_from == DefaultFrom::none && is_touched(question, page)) ||
               !problem_of(question.name, page.problems).empty();
    }
    if (more.empty()) return {};
    return html::question_block(html::format(R"(<details class="govuk-details" {}>
        <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">More, if you need it</span></summary>{}
        </details>)",
                                             html::open_if(open), more));
}

html::Markup all_questions(Page& page)
{
    html::Markup view;
    for (Question const& question : page.questions)
        if (!question.more && is_on_page(question, page) && !revealed_by(question, page))
            view += question_view(question, page);
    return view + under_more(page);
}

html::Markup step_links(DraftOnScreen const& draft, Answers const& answers, std::size_t now)
{
    std::vector<html::Step> links;
    std::size_t place = 0;
    for (std::size_t const step : steps_asked(draft.form, answers, draft.known)) {
        if (step == now) place = links.size();
        auto words = said(draft.form.steps[step].title, draft.known.words);
        bool const done = step < now;
        links.push_back({.words = std::move(words),
                         .to = done ? std::optional{draft.step_path(step)} : std::nullopt,
                         .done = done});
    }
    if (!sent_at_once(draft.form, answers, draft.known))
        links.push_back({.words = "Check and send"});
    return html::steps(links, place);
}

// "reg 35(3)(a)(i)" and "reg 35(3)(a)(viii)" are "reg 35(3)(a)(i) to (viii)".
std::string range_of(std::string const& first, std::string const& last)
{
    if (first == last) return first;
    auto const bracket = last.rfind('(');
    bool const same_start =
        bracket != std::string::npos && first.compare(0, bracket, last, 0, bracket) == 0;
    return fmt::format("{} to {}", first, same_start ? last.substr(bracket) : last);
}

html::Markup needs_card(DraftOnScreen const& draft, Answers const& answers)
{
    auto const needs = needs_so_far(draft.form, answers, draft.known.words);
    if (needs.empty()) return {};
    auto const line = [](NeedState const& need) {
        if (need.done)
            return html::format(R"(<li>{}<span>{}<span class="kw-vh"> (done)</span></span></li>)",
                                html::icon(html::Icon::check_circle), need.label);
        return html::format(R"(<li class="is-todo">{}<span>{} {}</span></li>)",
                            html::icon(html::Icon::ring), need.label,
                            html::tag("to do", html::Tone::warn));
    };
    auto const sources = range_of(needs.front().source, needs.back().source);
    return html::card({.id = "what-the-law-asks-for", .heading = "What the law asks for"},
                      html::format(R"(<ul class="kw-need">{}</ul><p class="kw-law">{}
        <span>{}</span></p>)", html::each(needs, line), html::icon(html::Icon::law), sources));
}

html::Markup aside_cards(DraftOnScreen const& draft)
{
    html::Markup cards;
    auto const& words = draft.known.words;
    int number = 0;
    for (Aside const& aside : draft.form.asides)
        if (holds_for(aside.settings, words.profile))
            cards += html::card({.id = fmt::format("aside-{}", ++number),
                                 .heading = said(aside.title, words)},
                                html::quiet_words(said(aside.words, words)));
    return cards;
}

html::Markup go_button(std::string_view words, std::string_view value)
{
    return html::button({.words = std::string{words}, .look = html::Look::secondary, .name = "go",
                         .value = std::string{value}});
}

html::Markup buttons(std::string_view main, std::string_view value)
{
    return html::form_actions(
        html::button({.words = std::string{main}, .name = "go", .value = std::string{value}}) +
        go_button("Finish later", "later"));
}

html::Markup step_buttons(DraftOnScreen const& draft, Answers const& answers)
{
    if (!sent_at_once(draft.form, answers, draft.known)) return buttons("Save and go on", "on");
    return html::form_actions(
        html::button({.words = send_words(draft), .icon = html::Icon::send, .name = "go",
                      .value = "send"}) +
        go_button("Save and go on", "on") + go_button("Finish later", "later"));
}

}  // namespace

html::Markup alert_notes(DraftOnScreen const& draft, Answers const& answers)
{
    html::Markup notes;
    auto const& words = draft.known.words;
    for (Alert const& alert : draft.form.alerts)
        if (holds_for(alert.settings, words.profile) &&
            holds(alert.when, answers, words.profile))
            notes += html::note({.title = said(alert.title, words),
                                 .words = said(alert.words, words),
                                 .tone = html::Tone::stop,
                                 .icon = html::Icon::alert});
    return notes;
}

html::Markup law_line_of(Clocks const& clocks, std::string const& id)
{
    auto const* clock = id.empty() ? nullptr : clocks.find(id);
    if (!clock) return {};
    return html::law_line(clock->duty + ".", clock->law_line);
}

html::Markup what_happens_next(DraftOnScreen const& draft, Answers const& answers)
{
    std::vector<html::Fact> facts;
    auto const& words = draft.known.words;
    for (StartsClock const& clock : draft.form.clocks) {
        auto const* law = draft.clocks.find(clock.law);
        if (!law || clock.then.empty() || !holds_for(clock.settings, words.profile)) continue;
        bool const exempt =
            !clock.unless.always() && holds(clock.unless, answers, words.profile);
        if (!holds(clock.when, answers, words.profile) || exempt) continue;
        auto const own = draft.own_rules.find(clock.law);
        facts.push_back({.term = time_allowed(own == draft.own_rules.end() ? law->due
                                                                           : own->second),
                         .words = html::text(sentence_case(said(clock.then, words)))});
    }
    if (facts.empty()) return {};
    return html::card({.id = "what-happens-next", .heading = "What happens next"},
                      html::facts(facts) +
                          html::quiet_words("Keywork sets these reminders when you send."));
}

std::vector<std::size_t> steps_asked(Form const& form, Answers const& answers, Known const& known)
{
    std::vector<std::size_t> asked;
    Typed const nothing;
    for (std::size_t step = 0; step < form.steps.size(); ++step) {
        Page const page{.typed = nothing, .known = known, .problems = {}, .answers = answers,
                        .questions = form.steps[step].questions, .child_age = 0, .asked = {}};
        bool const any = std::ranges::any_of(
            form.steps[step].questions, [&](Question const& question) {
                return question.type != Type::computed && is_on_page(question, page);
            });
        if (holds_for(form.steps[step].settings, known.words.profile) && any)
            asked.push_back(step);
    }
    return asked;
}

std::optional<std::size_t> step_after(Form const& form, std::size_t step, Answers const& answers,
                                      Known const& known)
{
    for (std::size_t const asked : steps_asked(form, answers, known))
        if (asked > step) return asked;
    return std::nullopt;
}

bool sent_at_once(Form const& form, Answers const& answers, Known const& known)
{
    if (!form.quick || steps_asked(form, answers, known).size() != 1) return false;
    auto const& profile = known.words.profile;
    return std::ranges::none_of(form.opens, [&](Opens const& opens) {
        return opens.at_once && holds(opens.when, answers, profile);
    }) && std::ranges::none_of(form.alerts, [&](Alert const& alert) {
        return holds_for(alert.settings, profile) && holds(alert.when, answers, profile);
    });
}

std::optional<std::size_t> step_of(Form const& form, std::string_view field)
{
    auto const name = field.substr(0, field.find('.'));
    for (std::size_t step = 0; step < form.steps.size(); ++step)
        for (Question const& question : form.steps[step].questions)
            if (question.name == name) return step;
    return std::nullopt;
}

bool asks_for_files(Step const& step)
{
    return std::ranges::any_of(step.questions, [](Question const& question) {
        return question.type == Type::file;
    });
}

html::Markup step_screen(DraftOnScreen const& draft, std::size_t index,
                         std::span<Problem const> problems)
{
    auto const& step = draft.form.steps.at(index);
    auto const reading = read_answers(draft.form, draft.typed, draft.known);
    auto const shown = with_field_ids(problems, step.questions);
    Page page{.typed = draft.typed, .known = draft.known, .problems = shown,
              .answers = reading.answers, .questions = step.questions,
              .child_age = draft.child_age, .asked = {}, .below = &draft.below};
    auto const questions = all_questions(page);
    auto const& words = draft.known.words;
    html::Form around = draft.around;
    around.has_files = asks_for_files(step);
    auto const inside =
        hidden_fields(draft, page.asked) + html::error_summary(shown) +
        alert_notes(draft, reading.answers) + step_links(draft, reading.answers, index) +
        html::format("<h1>{}</h1>", said(step.title, words)) +
        law_line_of(draft.clocks, step.clock.in(words.profile)) +
        (step.hint.empty() ? html::Markup{} : html::quiet_words(said(step.hint, words))) +
        draft.to_hand + questions + html::saved_state(draft.saved) +
        step_buttons(draft, reading.answers);
    return html::beside_form(html::form(around, inside), "Help with this record",
                             needs_card(draft, reading.answers) +
                                 what_happens_next(draft, reading.answers) + aside_cards(draft));
}

html::Markup later_screen(DraftOnScreen const& draft, LaterPart const& part, Answers const& sent,
                          std::span<Problem const> problems)
{
    auto reading = read_later(part, draft.typed, draft.known, sent);
    for (Answer const& answer : sent.all) reading.answers.all.push_back(answer);
    auto const shown = with_field_ids(problems, part.questions);
    Page page{.typed = draft.typed, .known = draft.known, .problems = shown,
              .answers = reading.answers, .questions = part.questions,
              .child_age = draft.child_age, .asked = {}};
    auto const questions = all_questions(page);
    auto const& words = draft.known.words;
    return html::form(draft.around,
                      hidden_fields(draft, page.asked) + html::error_summary(shown) +
                          html::format("<h1>{}</h1>", said(part.title, words)) +
                          (part.hint.empty() ? html::Markup{}
                                             : html::quiet_words(said(part.hint, words))) +
                          questions + buttons("Save", "save"));
}

}  // namespace keywork::form

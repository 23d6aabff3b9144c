// The page of one entry: what was said, what became of it, and what can be done now.
#include "features/together/said/on_page.hpp"
#include "features/together/said/views.hpp"
#include "features/together/said/views_panel.hpp"
#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/people.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::said {
namespace {

using html::Markup;
using html::path;
using voices::Said;
using voices::Standing;
using voices::Step;
using voices::StepKind;

std::string typed(EntryPage const& page, std::string const& field, std::string otherwise = {})
{
    auto const found = page.typed.find(field);
    return found == page.typed.end() ? otherwise : found->second;
}

std::string error(std::vector<Problem> const& problems, std::string_view field)
{
    return html::problem_with(problems, field);
}

std::string title_of(Step const& step)
{
    switch (step.kind) {
    case StepKind::heard: return "Read";
    case StepKind::asks: return "Asks for something";
    case StepKind::passed_on:
        return step.assigned_name.empty() ? "Passed on to whoever is on shift"
                                          : "Passed on to " + step.assigned_name;
    case StepKind::decided: return fmt::format("Decided: {}", in_words(*step.answer));
    case StepKind::told: return "Told back";
    case StepKind::corrected: return "Correction";
    }
    return "";
}

Markup step_line(Step const& step)
{
    Markup more;
    if (!step.words.empty()) {
        auto const words = step.kind == StepKind::told
                               ? fmt::format("They said to it: “{}”", step.words)
                               : step.words;
        more += html::paragraphs(words);
    }
    if (!step.why.empty()) more += html::paragraphs("Why: " + step.why);
    if (step.on_day)
        more += html::format("<p>{} {}</p>", step.kind == StepKind::told ? "On" : "By",
                             keywork::in_words(*step.on_day));
    return html::format(R"(<li><h3>{}</h3>{}<p class="kw-small kw-muted">{}, {}</p></li>)",
                        title_of(step), more, step.made_by_name, keywork::in_words(step.made_at));
}

std::string_view came_in_words(Said const& said)
{
    switch (said.came) {
    case voices::Came::noted: return "Told to an adult, who wrote it down";
    case voices::Came::record: return "The child’s view in a record";
    case voices::Came::own_page: return "Said on their own page";
    case voices::Came::disagrees: return "Disagrees with something shared with them";
    case voices::Came::unsafe: return "“I feel unsafe”, on their own page";
    }
    return "";
}

Markup facts_of(EntryPage const& page)
{
    Said const& said = page.said;
    std::vector<html::Fact> facts{{"Said", html::text(keywork::in_words(said.said_on))},
                                  {"How it came", html::text(came_in_words(said))}};
    if (!said.heard_by_name.empty()) facts.push_back({"Heard by", html::text(said.heard_by_name)});
    else facts.push_back({"Sent", html::text(keywork::in_words(said.made_at))});
    if (is_open(standing(said)))
        facts.push_back({"Who answers", html::text(answers_name(said).empty()
                                                       ? "Whoever is on shift"
                                                       : answers_name(said))});
    if (said.record)
        facts.push_back({"Record", html::format(R"(<a href="{}">Open it</a>)",
                                                path("/children/{}/records/{}", said.child,
                                                     *said.record))});
    return html::facts(facts);
}

/// One thing to do, as a form of its own.
Markup form_of(EntryPage const& page, std::string_view what, Markup const& token,
               Markup const& fields, html::Button const& button)
{
    return html::form({.action = entry_path(page.said), .token = token},
                      html::hidden_field("what", what) +
                          html::hidden_field("based_on",
                                             fmt::format("{}", page.said.steps.size())) +
                          fields + html::button(button));
}

Markup decide_card(EntryPage const& page, Markup const& token)
{
    std::vector<html::Option> answers;
    for (auto const& [code, words] : given_answers)
        answers.push_back({.value = std::string{code},
                           .label = std::string{words},
                           .chosen = typed(page, "answer") == code});
    auto const fields =
        html::radios({.name = "answer", .label = label_in(said_fields, "answer"),
                      .error = error(page.problems, "answer")},
                     {.all = answers, .in_a_row = true}) +
        html::text_area({.name = "decided", .label = label_in(said_fields, "decided"),
                         .hint = "In words " + page.face.known_as + " can read.",
                         .error = error(page.problems, "decided")},
                        {.value = typed(page, "decided"), .rows = 3}) +
        html::text_area({.name = "why", .label = label_in(said_fields, "why"),
                         .hint = "“No, because …” is an answer too.",
                         .error = error(page.problems, "why")},
                        {.value = typed(page, "why"), .rows = 3}) +
        html::text_input({.name = "by_when", .label = label_in(said_fields, "by_when"),
                          .error = error(page.problems, "by_when"), .optional = true},
                         {.value = typed(page, "by_when"), .width = html::Width::ten});
    bool const first = !newest(page.said, StepKind::decided);
    auto const form = form_of(page, "decided", token, fields,
                              {.words = "Keep what was decided",
                               .look = first ? html::Look::primary : html::Look::secondary});
    if (!first) return html::details("Decide again", form);
    return html::card({.id = "decide", .heading = "Decide"}, form);
}

Markup tell_card(EntryPage const& page, Markup const& token)
{
    auto const fields =
        html::text_input({.name = "told_on", .label = label_in(said_fields, "told_on"),
                          .error = error(page.problems, "told_on")},
                         {.value = typed(page, "told_on", "today"), .width = html::Width::ten}) +
        html::text_area({.name = "reply", .label = label_in(said_fields, "reply"),
                         .optional = true},
                        {.value = typed(page, "reply"), .rows = 3});
    return html::card({.id = "tell", .heading = "Tell " + page.face.known_as},
                      form_of(page, "told", token, fields,
                              {.words = page.face.known_as + " has been told"}));
}

Markup pass_on(EntryPage const& page, Markup const& token)
{
    std::vector<html::Option> team{{.value = "", .label = "Whoever is on shift"}};
    auto const now = voices::answers(page.said);
    for (StaffFace const& one : page.team)
        team.push_back({.value = one.id.text(), .label = one.full_name,
                        .chosen = now && one.id == *now});
    return html::details("Pass it on",
                         form_of(page, "passed_on", token,
                                 html::select({.name = "to", .label = label_in(said_fields, "to"),
                                               .error = error(page.problems, "to")},
                                              team),
                                 {.words = "Pass it on", .look = html::Look::secondary}));
}

Markup correct(EntryPage const& page, Markup const& token)
{
    auto const fields =
        html::text_area({.name = "right", .label = label_in(said_fields, "right"),
                         .error = error(page.problems, "right")},
                        {.value = typed(page, "right"), .rows = 3}) +
        html::text_area({.name = "reason", .label = label_in(said_fields, "reason"),
                         .error = error(page.problems, "reason")},
                        {.value = typed(page, "reason"), .rows = 2});
    return html::details("Add a correction",
                         form_of(page, "corrected", token, fields,
                                 {.words = "Add the correction", .look = html::Look::secondary}));
}

Markup to_do(EntryPage const& page, Markup const& token)
{
    auto const stands = standing(page.said);
    Markup all;
    if (stands == Standing::to_hear)
        all += form_of(page, "heard", token, {},
                       {.words = page.said.came == voices::Came::unsafe
                                     ? "I am going to them now"
                                     : "I have read this"});
    if (stands == Standing::kept)
        all += form_of(page, "asks", token, {},
                       {.words = "This asks for something", .look = html::Look::secondary});
    if (stands == Standing::to_tell) all += tell_card(page, token);
    if (asks_for_something(page.said)) all += decide_card(page, token);
    if (is_open(stands)) all += pass_on(page, token);
    all += correct(page, token);
    return all;
}

std::string method_of(EntryPage const& page)
{
    auto const found = std::ranges::find(page.methods, page.said.method, &Method::code);
    return found == page.methods.end() ? page.said.method : found->words;
}

}  // namespace

Markup entry_page(EntryPage const& page, Markup const& token)
{
    Said const& said = page.said;
    auto const words = html::voice(
        {.words = said.words, .given = page.face.known_as + ", " + method_of(page)});
    auto const steps =
        said.steps.empty()
            ? html::empty_words("Nothing yet.")
            : html::format(R"(<ol class="govuk-list">{}</ol>)", html::each(said.steps, step_line));
    auto const main = html::stack(
        html::error_summary(page.problems) +
            html::section({.id = "words", .heading = "What " + page.face.known_as + " said"},
                          html::row_of(standing_tag(said, page.today)) + words + facts_of(page)) +
            html::section({.id = "steps", .heading = "What became of it"}, steps),
        html::Space::large);
    return html::back_link(path("/children/{}/voices", said.child),
                           "Back to everything they said") +
           html::beside(main, "What you can do", html::stack(to_do(page, token)));
}

Markup note_page(NotePage const& page, Markup const& token)
{
    std::vector<html::Option> methods, team, levels;
    for (Method const& one : page.methods)
        methods.push_back({.value = one.code, .label = one.words,
                           .chosen = one.code == page.method});
    for (StaffFace const& one : page.team)
        team.push_back({.value = one.id.text(), .label = one.full_name,
                        .chosen = one.id.text() == page.heard_by});
    constexpr std::string_view level_words[] = {"", "Everybody who works with them",
                                                "Those who see sensitive records",
                                                "Safeguarding leads"};
    for (Level const one : page.levels) {
        auto const code = fmt::format("{}", number(one));
        levels.push_back({.value = code,
                          .label = std::string{level_words[number(one)]},
                          .chosen = code == page.level});
    }
    auto const say = [&](std::string_view field) { return error(page.problems, field); };
    auto const fields =
        html::hidden_field("form_key", page.form_key) +
        html::hidden_field("record", page.record) +
        html::text_area({.name = "words", .label = label_in(said_fields, "words"),
                         .hint = "Their own words, as they gave them.", .error = say("words")},
                        {.value = page.words}) +
        html::radios({.name = "method", .label = label_in(said_fields, "method"),
                      .error = say("method")},
                     {.all = methods, .columns = true}) +
        html::text_input({.name = "said_on", .label = label_in(said_fields, "said_on"),
                          .error = say("said_on")},
                         {.value = page.said_on, .width = html::Width::ten}) +
        html::select({.name = "heard_by", .label = label_in(said_fields, "heard_by"),
                      .error = say("heard_by")},
                     team) +
        html::radios({.name = "asks", .label = label_in(said_fields, "asks"),
                      .hint = "Then it waits for an answer, with their key worker first.",
                      .error = say("asks")},
                     {.all = {{.value = "yes", .label = "Yes", .chosen = page.asks == "yes"},
                              {.value = "no", .label = "No", .chosen = page.asks == "no"}},
                      .in_a_row = true}) +
        html::radios({.name = "level", .label = label_in(said_fields, "level"),
                      .error = say("level")},
                     {.all = levels}) +
        html::form_actions(html::button({.words = "Keep it"}));
    auto const from = page.record_title.empty()
                          ? std::string{}
                          : "From the record “" + page.record_title + "”.";
    return html::error_summary(page.problems) +
           html::page_head("What " + page.face.known_as + " said", from) +
           html::form({.action = path("/children/{}/voices/new", page.face.id), .token = token},
                      fields);
}

}  // namespace keywork::said

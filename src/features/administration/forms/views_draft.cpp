// A kind while it is changed: its head, its questions, one of them, its text.
#include "features/administration/forms/views.hpp"

#include "platform/html/components/button.hpp"
#include "platform/html/components/form.hpp"
#include "platform/html/components/layout.hpp"
#include "platform/html/components/navigation.hpp"
#include "platform/html/components/question.hpp"
#include "platform/html/components/status.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::forms {
namespace {

using html::Markup;
using html::path;

using Named = std::pair<std::string_view, std::string_view>;
constexpr std::array<Named, 5> settings{{{"home", "Children’s home"},
                                         {"pru", "Pupil referral unit"},
                                         {"vs", "Virtual School"},
                                         {"special", "Special school"},
                                         {"ap", "Alternative provision"}}};
constexpr std::array<Named, 6> roles{{{"care", "Support workers and TAs"},
                                      {"senior", "Seniors and shift leaders"},
                                      {"lead", "Managers and heads"},
                                      {"oversight", "Those with oversight"},
                                      {"specialist", "Specialists"},
                                      {"office", "Office staff"}}};
constexpr std::array<Named, 5> levels{{{"L0", "Keep-safe essentials"},
                                       {"L1", "Everyday"},
                                       {"L2", "Sensitive: health, family, incidents"},
                                       {"L3", "Safeguarding"},
                                       {"L4", "Named people only"}}};

html::Path draft_path(std::string const& kind) { return path("/forms/{}/draft", kind); }

Markup turn_field(std::int64_t turn) { return html::hidden_field("turn", std::to_string(turn)); }

// One box, or one for each setting that the file words apart.
Markup wording_boxes(std::string const& name, std::string const& label, std::string const& hint,
                     TypedWording const& wording, std::span<Problem const> problems)
{
    Markup boxes;
    for (auto const& [key, text] : wording) {
        auto const field = key.empty() ? name : name + "." + key;
        auto const words = key.empty() ? label : fmt::format("{} ({})", label, key);
        boxes += html::text_input({.name = field, .label = words, .hint = hint,
                                   .error = html::problem_with(problems, name)},
                                  {.value = text});
    }
    return boxes;
}

template <std::size_t Count>
Markup ticked(html::Question const& question, std::array<Named, Count> const& all,
              std::vector<std::string> const& chosen)
{
    html::Options options;
    for (auto const& [value, label] : all)
        options.all.push_back(
            {.value = std::string{value},
             .label = std::string{label},
             .chosen = std::ranges::find(chosen, value) != chosen.end()});
    options.small = true;
    return html::checkboxes(question, options);
}

Markup level_select(std::string const& chosen)
{
    std::vector<html::Option> options;
    for (auto const& [value, label] : levels)
        options.push_back({.value = std::string{value}, .label = std::string{label},
                           .chosen = chosen == value});
    return html::select({.name = "level", .label = "Who may read it"}, options);
}

Markup head_form(DraftPage const& page, Markup const& token)
{
    auto const& head = page.head;
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto boxes = wording_boxes("title", "What it is called", "", head.title, page.problems) +
                 html::text_input({.name = "summary", .label = "One sentence about it",
                                   .error = error("summary"), .optional = true},
                                  {.value = head.summary});
    for (std::size_t at = 0; at < head.steps.size(); ++at)
        boxes += wording_boxes(fmt::format("step.{}", at),
                               fmt::format("Title of screen {}", at + 1), "", head.steps[at],
                               page.problems);
    boxes += ticked({.name = "settings", .label = "Where it is offered",
                     .error = error("settings")}, settings, head.settings);
    if (!page.anyone_writes)
        boxes += ticked({.name = "writes", .label = "Who writes it", .error = error("writes")},
                        roles, head.writes);
    if (!page.several_sign)
        boxes += ticked({.name = "signs", .label = "Who signs it",
                         .hint = "Any one of them; never the author. Nobody: it needs no "
                                 "signature."},
                        roles, head.signs);
    return html::form({.action = draft_path(page.kind), .token = token, .id = "head"},
                      turn_field(page.turn) + boxes + level_select(head.level) +
                          html::button({.words = "Save", .look = html::Look::secondary,
                                        .name = "go", .value = "head"}));
}

Markup question_item(DraftPage const& page, QuestionLine const& line)
{
    auto const button = [&](std::string_view go, std::string_view words) {
        return html::button({.words = std::string{words}, .look = html::Look::quiet,
                             .small = true, .spoken_after = line.label, .name = "go",
                             .value = fmt::format("{}:{}", go, line.name)});
    };
    auto about = line.type + (line.required ? "" : ", optional") + (line.of_law ? ", law" : "");
    return html::format("<li>{}{}{}</li>",
                        html::link(path("/forms/{}/draft/questions/{}", page.kind, line.name),
                                   line.label),
                        html::quiet_words(about),
                        html::row_of(button("up", "Up") + button("down", "Down") +
                                     button("remove", "Remove")));
}

std::string shown(TypedWording const& wording)
{
    return wording.empty() ? std::string{} : wording.back().second;
}

Markup questions_form(DraftPage const& page, Markup const& token)
{
    Markup steps;
    int number = 0;
    for (StepLine const& step : page.steps) {
        auto const item = [&](QuestionLine const& line) { return question_item(page, line); };
        steps += html::section({.id = fmt::format("screen-{}", ++number),
                                .heading = fmt::format("{}. {}", number, shown(step.title)),
                                .level = html::HeadingLevel::h3},
                               html::format(R"(<ul class="govuk-list govuk-list--spaced">{}</ul>)",
                                            html::each(step.questions, item)));
    }
    auto const add = html::link_button(path("/forms/{}/draft/new-question", page.kind),
                                       {.words = "Add a question",
                                        .look = html::Look::secondary});
    auto const screen = html::text_input({.name = "new_step", .label = "Title of a new screen",
                                          .error = html::problem_with(page.problems, "new_step"),
                                          .optional = true},
                                         {.width = html::Width::twenty}) +
                        html::button({.words = "Add a screen", .look = html::Look::secondary,
                                      .name = "go", .value = "step"});
    return html::form({.action = draft_path(page.kind), .token = token, .id = "questions"},
                      turn_field(page.turn) + steps + html::row_of(add) + screen);
}

Markup in_the_way(std::vector<std::string> const& faults)
{
    if (faults.empty()) return {};
    auto const line = [](std::string const& fault) { return html::format("<li>{}</li>", fault); };
    return html::card({.id = "in-the-way", .heading = "Before it can be put to use"},
                      html::format(R"(<ul class="govuk-list">{}</ul>)",
                                   html::each(faults, line)));
}

Markup use_card(DraftPage const& page, Markup const& token)
{
    auto const use = html::form_button(
        {.action = path("/forms/{}/use", page.kind), .token = token},
        html::button({.words = "Put to use", .name = "go", .value = "use"}));
    auto const away = html::form_button(
        {.action = draft_path(page.kind), .token = token},
        html::button({.words = "Throw the change away", .look = html::Look::quiet, .name = "go",
                      .value = "discard"}),
        turn_field(page.turn));
    auto const see = html::format(R"(<p><a href="{}">See it as staff will</a></p>)",
                                  path("/forms/{}/preview/0", page.kind));
    return html::card({.id = "use", .heading = "When it is ready"},
                      see + html::format("<p>{}</p>", "From then on it is written in this version. "
                                                      "Drafts and records that are there stay as "
                                                      "they are.") +
                          html::row_of(use + away));
}

Markup text_link(std::string const& kind)
{
    return html::format(R"(<p><a href="{}">Change the text of the form (TOML)</a></p>)",
                        path("/forms/{}/draft/text", kind));
}

}  // namespace

Markup draft_page(DraftPage const& page, Markup const& token)
{
    Markup controls;
    if (page.is_readable)
        controls = html::card({.id = "head-card", .heading = "The form"}, head_form(page, token)) +
                   html::card({.id = "questions-card", .heading = "Its questions"},
                              questions_form(page, token));
    return html::format(R"({}{}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(path("/forms/{}", page.kind), "Back to the kind"),
                        html::error_summary(page.problems),
                        html::page_head("Change: " + page.title),
                        html::stack(in_the_way(page.faults) + controls + text_link(page.kind) +
                                    use_card(page, token)));
}

Markup question_page(QuestionPage const& page, Markup const& token)
{
    auto const& parts = page.parts;
    auto const& typed = parts.typed;
    bool const is_new = parts.name.empty();
    auto const error = [&](std::string_view field) {
        return html::problem_with(page.problems, field);
    };
    auto boxes = turn_field(page.turn);
    boxes += wording_boxes("label", parts.of_envelope ? "The question, worded anew"
                                                      : "The question",
                           "{name} becomes the child’s name.", typed.label, page.problems);
    boxes += wording_boxes("hint", "Help below it (may be empty)", "", typed.hint, page.problems);
    if (is_new) {
        std::vector<html::Option> types;
        for (std::string_view const type : new_types)
            types.push_back({.value = std::string{type}, .label = type_in_words(type),
                             .chosen = typed.type == type});
        std::vector<html::Option> steps;
        for (std::size_t at = 0; at < page.steps.size(); ++at)
            steps.push_back({.value = std::to_string(at), .label = page.steps[at],
                             .chosen = typed.step == std::to_string(at)});
        boxes += html::select({.name = "type", .label = "How is it answered?",
                               .error = error("type")}, types) +
                 html::select({.name = "step", .label = "On which screen?",
                               .error = error("step")}, steps);
    }
    if (is_new || parts.has_own_choices)
        boxes += html::text_area({.name = "choices", .label = "Choices, one on a line",
                                  .hint = is_new ? "Only for one or any of several choices." : "",
                                  .error = error("choices"), .optional = is_new},
                                 {.value = typed.choices, .rows = 6});
    boxes += html::yes_no({.name = "required", .label = "Must it be answered?"}, typed.required);
    boxes += html::button({.words = is_new ? "Add it" : "Save"});
    auto const to = is_new ? path("/forms/{}/draft/new-question", page.kind)
                           : path("/forms/{}/draft/questions/{}", page.kind, parts.name);
    return html::format(R"({}{}<div class="kw-narrow">{}{}</div>)",
                        html::back_link(draft_path(page.kind), "Back to the form"),
                        html::error_summary(page.problems),
                        html::page_head(is_new ? "Add a question" : "Change a question"),
                        html::form({.action = to, .token = token}, boxes));
}

Markup text_page(TextPage const& page, Markup const& token)
{
    constexpr int rows = 30;
    auto const box = turn_field(page.turn) +
                     html::text_area({.name = "text", .label = "The form as TOML",
                                      .hint = "The keys are explained in forms/README.md. Saving "
                                              "checks it and says what is wrong by line.",
                                      .error = html::problem_with(page.problems, "text")},
                                     {.value = page.text, .rows = rows}) +
                     html::button({.words = "Save and check"});
    return html::format(R"({}{}{}{})",
                        html::back_link(draft_path(page.kind), "Back to the form"),
                        html::error_summary(page.problems),
                        html::page_head("The text of the form"),
                        html::stack(in_the_way(page.faults) +
                                    html::form({.action = path("/forms/{}/draft/text", page.kind),
                                                .token = token},
                                               box)));
}

}  // namespace keywork::forms

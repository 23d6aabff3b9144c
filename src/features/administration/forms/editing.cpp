#include "features/administration/forms/editing.hpp"

#include "features/administration/forms/choices.hpp"
#include "features/administration/forms/tree.hpp"
#include "platform/text/text.hpp"
#include "platform/text/written.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

namespace keywork::forms {
namespace {

using toml::Value;
using Held = Value::Held;

constexpr std::array<std::string_view, 5> every_setting{"home", "pru", "vs", "special", "ap"};

std::vector<std::string> texts_at(Value const& table, std::string_view key)
{
    auto const* value = table.find(key);
    if (!value) return {};
    if (auto text = value->text()) return {*text};
    std::vector<std::string> texts;
    for (Value const& item : value->list()) texts.push_back(item.text().value_or(""));
    return texts;
}

bool is_empty(TypedWording const& wording)
{
    return std::ranges::all_of(wording, [](auto const& part) { return is_blank(part.second); });
}

std::optional<Held> held(TypedWording const& wording)
{
    if (is_empty(wording)) return std::nullopt;
    if (wording.size() == 1 && wording.front().first.empty()) return wording.front().second;
    Value::Table table;
    for (auto const& [key, text] : wording) table.push_back({key, Value{1, text}});
    return table;
}

Held held(std::vector<std::string> const& texts)
{
    Value::List list;
    for (std::string const& text : texts) list.emplace_back(1, text);
    return list;
}

void check(TypedWording const& wording, std::string const& field, std::string const& missing,
           std::vector<Problem>& problems)
{
    if (is_empty(wording) && !missing.empty()) problems.push_back({field, missing});
    for (auto const& [key, text] : wording)
        check_written(problems, field, text, longest_reason);
}

/// A set of settings as the file has it: everywhere is left out; unchanged stays as it was written.
Value with_settings(Value const& form, std::vector<std::string> const& settings)
{
    if (settings.size() == every_setting.size()) return with(form, "settings", std::nullopt);
    std::set<std::string> now;
    for (std::string const& word : texts_at(form, "settings")) {
        if (word == "schools") now.insert({"pru", "special", "ap"});
        else now.insert(word);
    }
    if (now == std::set<std::string>(settings.begin(), settings.end())) return form;
    return with(form, "settings", held(settings));
}

Value with_signature(Value const& form, std::vector<std::string> const& roles)
{
    auto signatures = list_at(form, "sign");
    if (signatures.size() > 1) return form;
    if (roles.empty()) return with(form, "sign", std::nullopt);
    if (signatures.empty())
        signatures.push_back(table_with({{"roles", held(roles)},
                                         {"never", held({"author"})},
                                         {"as", std::string{"Signed by"}}}));
    else if (texts_at(signatures.front(), "roles") != roles)
        signatures.front() = with(signatures.front(), "roles", held(roles));
    return with(form, "sign", std::move(signatures));
}

bool has_choices(std::string_view type) { return type == "one_of" || type == "many_of"; }

std::vector<Problem> problems_of(TypedQuestion const& typed, std::string_view type)
{
    std::vector<Problem> problems;
    check(typed.label, "label", "Enter the question, as the person who answers would be asked",
          problems);
    check(typed.hint, "hint", "", problems);
    if (has_choices(type) && lines_of(typed.choices).size() < 2)
        problems.push_back({"choices", "Enter at least two choices, one on a line"});
    return problems;
}

}  // namespace

std::string type_in_words(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 17> words{
        {{"text", "A few words"},
         {"long_text", "Text of any length"},
         {"number", "A number"},
         {"yes_no", "Yes or no"},
         {"date", "A date"},
         {"time", "A time"},
         {"date_time", "A date and time"},
         {"one_of", "One of several choices"},
         {"many_of", "Any of several choices"},
         {"staff", "Staff"},
         {"contact", "A person around the child"},
         {"child", "Another child"},
         {"file", "A file"},
         {"body_map", "A body map"},
         {"rows", "A group that repeats"},
         {"scale", "A scale"},
         {"computed", "Worked out"}}};
    auto const found = std::ranges::find(words, type, [](auto const& pair) { return pair.first; });
    return std::string{found == words.end() ? type : found->second};
}

std::string kind_named(std::string_view title) { return name_from(title, '-'); }

std::string first_text(std::string const& kind, std::string const& title)
{
    auto const question = table_with({{"name", std::string{"what_happened"}},
                                      {"type", std::string{"long_text"}},
                                      {"label", std::string{"What happened?"}},
                                      {"missing", std::string{"Write what happened"}},
                                      {"prompt", std::string{"Write to {name}."}}});
    auto const step = table_with({{"title", title}, {"question", Value::List{question}}});
    auto const line = table_with({{"words", std::string{"{what_happened}"}}});
    return toml::written(table_with({{"kind", kind},
                                     {"title", title},
                                     {"summary", title},
                                     {"level", std::string{"L1"}},
                                     {"writes", held({"care", "senior", "lead"})},
                                     {"step", Value::List{step}},
                                     {"line", Value::List{line}}}));
}

TypedHead head_of(std::string_view text)
{
    auto const form = tree_of(text);
    TypedHead head{.title = wording_at(form, "title"),
                   .summary = text_at(form, "summary"),
                   .level = form.find("level") ? text_at(form, "level") : "L1",
                   .settings = {},
                   .writes = texts_at(form, "writes"),
                   .signs = {},
                   .steps = {}};
    for (std::string const& word : texts_at(form, "settings")) {
        if (word == "schools") head.settings.insert(head.settings.end(), {"pru", "special", "ap"});
        else head.settings.push_back(word);
    }
    if (head.settings.empty()) head.settings.assign(every_setting.begin(), every_setting.end());
    auto const signatures = list_at(form, "sign");
    if (signatures.size() == 1) head.signs = texts_at(signatures.front(), "roles");
    for (Value const& step : list_at(form, "step")) head.steps.push_back(wording_at(step, "title"));
    return head;
}

std::vector<StepLine> steps_of(std::string_view text, form::Form const& form)
{
    auto const tree = tree_of(text);
    std::vector<StepLine> lines;
    for (std::size_t step = 0; step < steps_in(tree); ++step) {
        StepLine line{.title = wording_at(tree.find("step")->list()[step], "title"),
                      .questions = {}};
        for (Value const& question : list_at(tree.find("step")->list()[step], "question")) {
            auto const name = text_at(question, question.find("use") ? "use" : "name");
            auto const* read = form::find(form, name);
            if (!read) continue;
            line.questions.push_back({.name = name,
                                      .label = read->label.otherwise.empty() &&
                                                       !read->label.by_profile.empty()
                                                   ? read->label.by_profile.front().second
                                                   : read->label.otherwise,
                                      .type = type_in_words(form::to_text(read->type)),
                                      .required = read->required,
                                      .of_law = !read->source.empty()});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<QuestionParts> parts_of(std::string_view text, std::string_view question)
{
    auto const form = tree_of(text);
    auto const at = question_at(form, question);
    if (!at) return std::nullopt;
    auto const& table = question_in(form, *at);
    QuestionParts parts{.name = std::string{question},
                        .type = text_at(table, "type"),
                        .of_envelope = table.find("use") != nullptr,
                        .has_own_choices = false,
                        .typed = {.label = wording_at(table, "label"),
                                  .hint = wording_at(table, "hint"),
                                  .type = text_at(table, "type"),
                                  .required = true,
                                  .choices = {},
                                  .step = std::to_string(at->step)}};
    if (auto const* required = table.find("required"))
        parts.typed.required = required->yes_no().value_or(true);
    parts.has_own_choices = has_choices(parts.type) && !table.find("codes") &&
                            table.find("options") != nullptr;
    for (Value const& option : list_at(table, "options"))
        parts.typed.choices += words_of_option(option) + "\n";
    return parts;
}

std::string copied(std::string_view text, std::string const& kind, std::string const& title)
{
    auto form = with(tree_of(text), "kind", kind);
    form = with(form, "title", title);
    form = with(form, "short_title", std::nullopt);
    form = with(form, "version", std::nullopt);
    return toml::written(form);
}

Outcome<std::string> with_head(std::string_view text, TypedHead const& head)
{
    std::vector<Problem> problems;
    check(head.title, "title", "Enter what this kind of record is called", problems);
    check_written(problems, "summary", head.summary, longest_reason);
    if (head.settings.empty())
        problems.push_back({"settings", "Choose where it is offered, or retire it"});
    auto form = tree_of(text);
    bool const anyone = texts_at(form, "writes") == std::vector<std::string>{"anyone"};
    if (!anyone && head.writes.empty()) problems.push_back({"writes", "Choose who writes it"});
    auto steps = list_at(form, "step");
    for (std::size_t at = 0; at < steps.size() && at < head.steps.size(); ++at) {
        check(head.steps[at], fmt::format("step.{}", at), "Enter the title of the step", problems);
        if (auto title = held(head.steps[at])) steps[at] = with(steps[at], "title", *title);
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    form = with(form, "title", held(head.title));
    form = with(form, "summary", head.summary);
    form = with(form, "level", head.level);
    form = with_settings(form, head.settings);
    if (!anyone && texts_at(form, "writes") != head.writes)
        form = with(form, "writes", held(head.writes));
    form = with_signature(form, head.signs);
    return toml::written(with(form, "step", std::move(steps)));
}

Outcome<std::string> with_question(std::string_view text, std::string_view question,
                                   TypedQuestion const& typed)
{
    auto const parts = parts_of(text, question);
    if (!parts) return refuse(NotFound{});
    auto problems = problems_of(typed, parts->has_own_choices ? parts->type : "");
    // One of the envelope has a wording of its own when it is given none.
    if (parts->of_envelope)
        std::erase_if(problems, [&](Problem const& problem) {
            return problem.field == "label" && is_empty(typed.label);
        });
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const form = tree_of(text);
    auto const at = *question_at(form, question);
    return toml::written(with_questions(form, at.step, [&](Value::List& questions) {
        auto& table = questions[at.question];
        table = with(table, "label", held(typed.label));
        table = with(table, "hint", held(typed.hint));
        if (typed.required != parts->typed.required)
            table = with(table, "required", typed.required);
        if (parts->has_own_choices)
            table = with(table, "options",
                         options_from(list_at(table, "options"), lines_of(typed.choices)));
    }));
}

Outcome<std::string> with_new_question(std::string_view text, TypedQuestion const& typed)
{
    auto problems = problems_of(typed, typed.type);
    if (std::ranges::find(new_types, typed.type) == new_types.end())
        problems.push_back({"type", "Choose how it is answered"});
    auto const form = tree_of(text);
    std::size_t step = 0;
    while (step < steps_in(form) && std::to_string(step) != typed.step) ++step;
    if (step == steps_in(form)) problems.push_back({"step", "Choose the step"});
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    auto const label = typed.label.front().second;
    // Names of one's own begin alike, so that none is ever one of the envelope's.
    auto const base = "own_" + name_from(label, '_');
    auto name = base;
    for (int more = 2; question_at(form, name); ++more) name = fmt::format("{}_{}", base, more);
    auto question = table_with({{"name", name}, {"type", typed.type}, {"label", label}});
    question = with(question, "hint", held(typed.hint));
    if (!typed.required) question = with(question, "required", false);
    if (has_choices(typed.type))
        question = with(question, "options", options_from({}, lines_of(typed.choices)));
    return toml::written(with_questions(form, step, [&](Value::List& questions) {
        questions.push_back(question);
    }));
}

std::string without_question(std::string_view text, std::string_view question)
{
    auto const form = tree_of(text);
    auto const at = question_at(form, question);
    if (!at) return std::string{text};
    return toml::written(with_questions(form, at->step, [&](Value::List& questions) {
        questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(at->question));
    }));
}

std::string moved(std::string_view text, std::string_view question, Move move)
{
    auto form = tree_of(text);
    auto const at = question_at(form, question);
    if (!at) return std::string{text};
    auto const taken = question_in(form, *at);
    auto const last = list_at(form.find("step")->list()[at->step], "question").size() - 1;
    bool const up = move == Move::up;
    if (at->question != (up ? 0 : last)) {
        form = with_questions(form, at->step, [&](Value::List& questions) {
            std::swap(questions[at->question], questions[up ? at->question - 1 : at->question + 1]);
        });
        return toml::written(form);
    }
    if (at->step == (up ? 0 : steps_in(form) - 1)) return std::string{text};
    form = with_questions(form, at->step, [&](Value::List& questions) {
        questions.erase(questions.begin() + static_cast<std::ptrdiff_t>(at->question));
    });
    form = with_questions(form, up ? at->step - 1 : at->step + 1, [&](Value::List& questions) {
        questions.insert(up ? questions.end() : questions.begin(), taken);
    });
    return toml::written(form);
}

std::string with_step(std::string_view text, std::string const& title)
{
    auto const form = tree_of(text);
    auto steps = list_at(form, "step");
    steps.push_back(table_with({{"title", title}}));
    return toml::written(with(form, "step", std::move(steps)));
}

}  // namespace keywork::forms

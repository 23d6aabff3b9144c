#include "care/form/views_question.hpp"

#include "care/form/conditions.hpp"
#include "care/form/value_reading.hpp"
#include "care/form/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

// Up to here choices are shown as buttons, which is one tap; beyond, as a list to open.
constexpr std::size_t most_buttons = 12;
constexpr std::size_t most_buttons_in_a_row = 4;   // of a repeating group: more are a list
constexpr std::size_t most_buttons_in_columns = 18;

bool has_few_choices(Question const& question, std::size_t count)
{
    return count <= (question.several_columns ? most_buttons_in_columns : most_buttons);
}

bool depends_on_page(Question const& question, Page const& page)
{
    return std::ranges::any_of(question.only_if.tests, [&](Test const& test) {
        return std::ranges::find(page.questions, test.question, &Question::name) !=
               page.questions.end();
    });
}

std::string option_words(Question const& asked, std::string const& code, SettingWords const& words)
{
    auto const found = std::ranges::find(asked.options, code, &Option::code);
    return found == asked.options.end() ? code : said(found->words, words);
}

// "Only if you chose “Yes” above": for what cannot be tucked under the one choice it waits for.
std::string when_in_words(Question const& question, Page const& page)
{
    if (!depends_on_page(question, page) || revealed_by(question, page)) return "";
    std::vector<std::string> parts;
    bool const is_not = question.only_if.tests.front().how == Test::How::is_not;
    for (Test const& test : question.only_if.tests) {
        auto const asked = std::ranges::find(page.questions, test.question, &Question::name);
        if (asked == page.questions.end()) continue;
        for (std::string const& value : test.values) {
            auto words = "“" + option_words(*asked, value, page.known.words) + "”";
            if (std::ranges::find(parts, words) == parts.end()) parts.push_back(std::move(words));
        }
    }
    if (parts.empty()) return "";
    std::string all;
    for (std::size_t index = 0; index < parts.size(); ++index)
        all += (index == 0 ? "" : index + 1 == parts.size() ? " or " : ", ") + parts[index];
    if (is_not) return fmt::format("Leave this empty if you chose {} above.", all);
    return fmt::format("Only if you chose {} above.", all);
}

bool has_typed(Page const& page, std::string const& field, std::string const& value)
{
    auto const values = page.typed.values(field);
    return std::ranges::find(values, value) != values.end();
}

html::Markup other_box(std::string const& field, std::string_view label, Page const& page)
{
    return html::text_input({.name = field + ".other", .label = std::string{label},
                             .error = html::problem_with(page.problems, field + ".other"),
                             .size = html::LabelSize::plain},
                            {.value = page.typed.value(field + ".other")});
}

// Further questions that stand under one choice.
html::Markup revealed_under(Question const& question, std::string const& code, Page& page)
{
    html::Markup revealed;
    for (Question const& other : page.questions) {
        auto const by = revealed_by(other, page);
        if (!by || by->question != &question || by->code != code) continue;
        page.asked.push_back(other.name);
        revealed += other.type == Type::rows || other.type == Type::body_map
                        ? rows_view(other, page)
                        : fields_view(other, other.name, page);
    }
    return revealed;
}

html::Option option_view(Question const& question, Choice const& choice, std::string const& field,
                         Page& page)
{
    html::Option option{.value = choice.id, .label = choice.words,
                        .chosen = has_typed(page, field, choice.id), .hint = choice.note};
    auto const own = std::ranges::find(question.options, choice.id, &Option::code);
    if (own != question.options.end() && own->asks_words)
        option.reveals = other_box(field, "Say what", page);
    if (field == question.name) option.reveals += revealed_under(question, choice.id, page);
    return option;
}

std::vector<html::Option> list_options(std::vector<Choice> const& choices,
                                       std::string const& field, Page const& page,
                                       std::string_view first)
{
    std::vector<html::Option> options{{.value = "", .label = std::string{first}}};
    for (Choice const& choice : choices)
        options.push_back({.value = choice.id, .label = choice.words,
                           .chosen = has_typed(page, field, choice.id)});
    return options;
}

// A place for each choice, to say what came first.
html::Markup order_view(std::vector<Choice> const& choices, std::string const& field,
                        Page const& page)
{
    html::Markup boxes;
    for (Choice const& choice : choices) {
        auto const name = place_field(field, choice.id);
        boxes += html::text_input({.name = name, .label = choice.words,
                                   .size = html::LabelSize::plain},
                                  {.value = page.typed.value(name), .width = html::Width::two,
                                   .input_mode = "numeric"});
    }
    return html::details("Say what came first (1, 2, 3)", boxes);
}

bool takes_others(Question const& question)
{
    return question.type == Type::staff || question.type == Type::contact;
}

html::Markup one_choice(Question const& question, std::string const& field, Page& page,
                        std::string const& before)
{
    auto const choices = choices_of(question, page.known);
    auto const asked = head(question, field, page, before);
    auto const other = takes_others(question)
                           ? other_box(field, "Somebody who is not in the list", page)
                           : html::Markup{};
    bool const in_a_row = !before.empty();
    bool const is_list = in_a_row ? !question.required || choices.size() > most_buttons_in_a_row
                                  : !has_few_choices(question, choices.size());
    if (is_list) return html::select(asked, list_options(choices, field, page, "Choose")) + other;
    html::Options options{.all = {}, .columns = question.several_columns, .small = in_a_row};
    for (Choice const& choice : choices)
        options.all.push_back(option_view(question, choice, field, page));
    options.in_a_row = question.type == Type::yes_no &&
                       std::ranges::all_of(options.all, [](html::Option const& option) {
                           return option.reveals.empty();
                       });
    return html::radios(asked, options) + other;
}

// With many to choose from, those already chosen and those on shift are boxes, the rest a list.
html::Markup many_choices(Question const& question, std::string const& field, Page& page,
                          std::string const& before)
{
    auto const all = choices_of(question, page.known);
    auto const asked = head(question, field, page, before);
    bool const people = question.type == Type::staff || question.type == Type::child ||
                        question.type == Type::contact;
    html::Options options{.all = {}, .columns = question.several_columns || people,
                          .small = !before.empty()};
    std::vector<Choice> rest;
    for (Choice const& choice : all) {
        auto const& shift = page.known.shift_staff;
        bool const near = has_typed(page, field, choice.id) ||
                          std::ranges::find(shift, choice.id) != shift.end();
        if (people && all.size() > most_buttons && !near)
            rest.push_back(choice);
        else
            options.all.push_back(option_view(question, choice, field, page));
    }
    auto view = options.all.empty() ? html::Markup{} : html::checkboxes(asked, options);
    if (!rest.empty()) {
        auto list = asked;
        if (!options.all.empty())
            list = {.name = field + ".more", .label = "Somebody else",
                    .size = html::LabelSize::plain, .spoken_before = asked.label};
        view += html::select(list, list_options(rest, field + ".more", page, "Nobody else"));
    }
    if (question.ordered) view += order_view(all, field, page);
    if (takes_others(question))
        view += other_box(field, "Somebody who is not in the list", page);
    return view;
}

html::Markup text_view(Question const& question, std::string const& field, Page const& page,
                       std::string const& before)
{
    auto const asked = head(question, field, page, before);
    auto const value = page.typed.value(field);
    if (question.type == Type::long_text || question.limits.longest > 500)
        return html::text_area(asked, {.value = value,
                                       .rows = question.type == Type::long_text ? 5 : 2});
    return html::text_input(asked, {.value = value});
}

html::Markup number_view(Question const& question, std::string const& field, Page const& page,
                         std::string const& before)
{
    return html::text_input(head(question, field, page, before),
                            {.value = page.typed.value(field), .width = html::Width::five,
                             .input_mode = question.limits.decimals > 0 ? "decimal" : "numeric"});
}

html::Markup file_view(Question const& question, std::string const& field, Page& page,
                       std::string const& before)
{
    html::Markup kept;
    if (!page.known.documents.empty()) {
        html::Options options;
        for (Choice const& choice : page.known.documents)
            options.all.push_back(option_view(question, choice, field, page));
        kept = html::checkboxes({.name = field, .label = "Files you added",
                                 .size = html::LabelSize::plain}, options);
    }
    auto asked = head(question, field, page, before);
    if (!kept.empty()) asked.name = field + ".new";
    return kept + html::file_input(asked, {.accept = "", .several = question.many});
}

html::Markup computed_view(Question const& question, Page const& page)
{
    auto const words = in_words(question, page.answers.value(question.name), page.known.words, {});
    return html::format(R"(<p id="{}"><b>{}:</b> {}</p>{})", question.name,
                        said(question.label, page.known.words),
                        words.empty() ? std::string{"worked out when you go on"} : words,
                        html::error_text(question.name + "-error",
                                         problem_of(question.name, page.problems)));
}

}  // namespace

std::string sentence(std::string first, std::string const& second)
{
    if (second.empty()) return first;
    if (first.empty()) return second;
    auto const last = first.back();
    if (last != '.' && last != '?' && last != '!' && !first.ends_with("”")) first += '.';
    return first + " " + second;
}

html::Question head(Question const& question, std::string const& field, Page const& page,
                    std::string const& spoken_before)
{
    auto const& words = page.known.words;
    auto hint = sentence(said(question.hint, words), said({question.prompt, {}}, words));
    bool const conditional = depends_on_page(question, page);
    return {.name = field,
            .label = said(question.label, words),
            .hint = sentence(hint, when_in_words(question, page)),
            .error = problem_of(field, page.problems),
            .size = spoken_before.empty() ? html::LabelSize::small : html::LabelSize::plain,
            .optional = !question.required && !conditional,
            .note = {},
            .spoken_before = spoken_before};
}

html::Markup fields_view(Question const& question, std::string const& field, Page& page,
                         std::string const& before)
{
    switch (question.type) {
    case Type::text:
    case Type::long_text: return text_view(question, field, page, before);
    case Type::number: return number_view(question, field, page, before);
    case Type::date: return date_view(question, field, page, before);
    case Type::time: return time_view(question, field, page, before);
    case Type::date_time: return date_time_view(question, field, page, before);
    case Type::yes_no:
    case Type::one_of:
    case Type::scale: return one_choice(question, field, page, before);
    case Type::many_of: return many_choices(question, field, page, before);
    case Type::staff:
    case Type::contact:
    case Type::child:
        return question.many ? many_choices(question, field, page, before)
                             : one_choice(question, field, page, before);
    case Type::file: return file_view(question, field, page, before);
    case Type::rows:
    case Type::body_map: return rows_view(question, page);
    case Type::computed: return computed_view(question, page);
    }
    return {};
}

html::Markup question_view(Question const& question, Page& page)
{
    page.asked.push_back(question.name);
    auto const fields = fields_view(question, question.name, page);
    if (!page.below) return html::question_block(fields);
    auto const below = page.below->find(question.name);
    return html::question_block(below == page.below->end() ? fields : fields + below->second);
}

std::optional<RevealedBy> revealed_by(Question const& question, Page const& page)
{
    auto const& tests = question.only_if.tests;
    if (tests.size() != 1 || tests.front().values.size() != 1) return std::nullopt;
    if (tests.front().how != Test::How::is && tests.front().how != Test::How::has)
        return std::nullopt;
    auto const found = std::ranges::find(page.questions, tests.front().question, &Question::name);
    if (found == page.questions.end() || found->more != question.more) return std::nullopt;
    bool const has_buttons =
        found->type == Type::yes_no || found->type == Type::one_of ||
        found->type == Type::many_of || found->type == Type::scale;
    bool const many = found->type == Type::many_of;
    if (!has_buttons || !(many || has_few_choices(*found, choices_of(*found, page.known).size())))
        return std::nullopt;
    return RevealedBy{&*found, tests.front().values.front()};
}

// What is answered on this very page may still change; what is not even asked here cannot.
bool may_pass(Test const& test, Condition const& whole, Page const& page)
{
    auto const found = std::ranges::find(page.questions, test.question, &Question::name);
    if (found != page.questions.end()) return is_on_page(*found, page);
    Condition alone = whole;
    alone.tests = {test};
    return holds(alone, page.answers, page.known.words.profile);
}

bool is_on_page(Question const& question, Page const& page)
{
    if (!depends_on_page(question, page)) return is_asked(question, page.answers, page.known);
    Question without_condition = question;
    without_condition.only_if = {};
    auto const& condition = question.only_if;
    auto const passes = [&](Test const& test) { return may_pass(test, condition, page); };
    return is_asked(without_condition, page.answers, page.known) &&
           (condition.of == Condition::Of::all ? std::ranges::all_of(condition.tests, passes)
                                               : std::ranges::any_of(condition.tests, passes));
}

std::string problem_of(std::string_view field, std::span<Problem const> problems)
{
    for (Problem const& problem : problems) {
        if (!problem.field.starts_with(field)) continue;
        auto const part = std::string_view{problem.field}.substr(field.size());
        if (part.empty() || part == ".day" || part == ".time" || part == ".which")
            return problem.message;
    }
    return "";
}

std::vector<Problem> with_field_ids(std::span<Problem const> problems,
                                    std::vector<Question> const& questions)
{
    std::vector<Problem> all{problems.begin(), problems.end()};
    for (Problem& problem : all) {
        auto const asked = std::ranges::find(questions, problem.field, &Question::name);
        if (asked != questions.end() && asked->type == Type::date_time) problem.field += ".time";
        if (asked != questions.end() && asked->type == Type::date &&
            asked->limits.tense == Tense::past)
            problem.field += ".which";
        if (problem.field.ends_with(".day")) problem.field.resize(problem.field.size() - 4);
    }
    return all;
}

}  // namespace keywork::form

#include "care/form/dictionary.hpp"

#include "care/form/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {
namespace {

/// One cell of a table: a bar would end it, a line end the row.
std::string cell(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (c == '|') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string said_everywhere(Wording const& wording)
{
    std::vector<std::string> all;
    if (!wording.otherwise.empty()) all.push_back(wording.otherwise);
    for (auto const& [profile, words] : wording.by_profile)
        if (std::ranges::find(all, words) == all.end()) all.push_back(words);
    return joined_apart(all);
}

std::string roles_in_words(std::vector<Role> const& roles)
{
    if (roles.empty()) return "anyone who may reach the child";
    std::vector<std::string> all;
    for (Role const role : roles) all.push_back(std::string{in_words(role)});
    return joined_apart(all);
}

std::string only_in(Settings const& settings)
{
    return settings.empty() ? "" : "in " + joined(settings);
}

std::string test_in_words(Test const& test)
{
    std::string_view how;
    switch (test.how) {
    case Test::How::is: how = "is"; break;
    case Test::How::is_not: how = "is not"; break;
    case Test::How::has: how = "has"; break;
    case Test::How::at_least: how = "is at least"; break;
    case Test::How::mentions: how = "mentions"; break;
    case Test::How::answered: return fmt::format("`{}` is answered", test.question);
    case Test::How::not_answered: return fmt::format("`{}` is not answered", test.question);
    }
    std::string values;
    for (auto const& value : test.values) values += (values.empty() ? "" : " or ") + value;
    return fmt::format("`{}` {} {}", test.question, how, values);
}

std::string when_in_words(Condition const& condition)
{
    std::string words;
    for (Test const& test : condition.tests) {
        if (!words.empty()) words += condition.of == Condition::Of::all ? " and " : " or ";
        words += test_in_words(test);
    }
    auto const where = only_in(condition.settings);
    return words.empty() || where.empty() ? words + where : words + ", " + where;
}

std::string asked_when(Question const& question)
{
    std::vector<std::string> all;
    if (auto when = when_in_words(question.only_if); !when.empty()) all.push_back(std::move(when));
    if (auto where = only_in(question.settings); !where.empty()) all.push_back(std::move(where));
    return joined_apart(all);
}

std::string choices(Question const& question)
{
    if (question.type == Type::yes_no) return {};
    bool const chooses = question.type == Type::one_of || question.type == Type::many_of;
    if (!question.codes.empty())
        return (chooses ? " the code set " : " of the code set ") + question.codes;
    switch (question.options_from) {
    case OptionsFrom::the_file: break;
    case OptionsFrom::records: return " the child's records";
    case OptionsFrom::plan_targets: return " the child's targets";
    case OptionsFrom::plan_strategies: return " the strategies in the child's plans";
    }
    std::vector<std::string> all;
    for (Option const& option : question.options)
        all.push_back(option.code + " = " + said_everywhere(option.words));
    return all.empty() ? "" : ": " + joined_apart(all);
}

std::string limits(Question const& question)
{
    auto const& [longest, least, most, decimals, fewest, most_items, tense] = question.limits;
    std::string words;
    bool const is_text = question.type == Type::text || question.type == Type::long_text;
    if (is_text) words += fmt::format(", at most {} characters", longest);
    if (least) words += fmt::format(", at least {}", *least);
    if (most) words += fmt::format(", at most {}", *most);
    if (decimals > 0) words += fmt::format(", {} decimals", decimals);
    if (fewest > 0) words += fmt::format(", {} or more", fewest);
    return words;
}

std::string answer_in_words(Question const& question)
{
    std::string words{to_text(question.type)};
    std::ranges::replace(words, '_', ' ');
    if (question.many && question.type != Type::many_of) words += ", several";
    words += choices(question) + limits(question);
    return question.required ? words : words + " (optional)";
}

void add_rows(std::string& out, std::vector<Question> const& questions, std::string_view before)
{
    for (Question const& question : questions) {
        auto const name = std::string{before} + question.name;
        auto const read = question.level == Level::l0
                              ? std::string{}
                              : fmt::format("L{}", number(question.level));
        out += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", name,
                           cell(said_everywhere(question.label)), cell(answer_in_words(question)),
                           cell(asked_when(question)), read, cell(question.source));
        add_rows(out, question.row, name + ".");
    }
}

void add_table(std::string& out, std::string_view title, std::vector<Question> const& questions)
{
    if (questions.empty()) return;
    out += fmt::format("\n**{}**\n\n| Name | Question | Answer | Asked when | Read from level | "
                       "Law |\n|---|---|---|---|---|---|\n",
                       title);
    add_rows(out, questions, "");
}

std::string children_in_words(Children children)
{
    switch (children) {
    case Children::none: return "no child: the place's own record";
    case Children::one: return "one child";
    case Children::several: return "one child or several";
    case Children::one_or_none: return "one child, or the place itself";
    }
    return {};
}

void add_line(std::string& out, std::string_view what, std::string const& words)
{
    if (!words.empty()) out += fmt::format("- {}: {}\n", what, words);
}

std::string signed_by(Form const& form)
{
    std::vector<std::string> all;
    for (Signature const& one : form.signs) {
        auto const when = when_in_words(one.when);
        auto const where = only_in(one.settings);
        all.push_back(said_everywhere(one.as) + (where.empty() ? "" : " " + where) +
                      (when.empty() ? "" : " when " + when));
    }
    return joined_apart(all);
}

std::string clocks_of(Form const& form)
{
    std::vector<std::string> all;
    for (StartsClock const& one : form.clocks)
        if (std::ranges::find(all, one.law) == all.end()) all.push_back(one.law);
    return joined(all);
}

std::string in_markdown(Form const& form)
{
    auto out = fmt::format("\n## {}\n\n{}. Kind `{}`, version {}.\n\n", said_everywhere(form.title),
                           form.summary, form.kind, form.version);
    add_line(out, "About", children_in_words(form.children));
    add_line(out, "Offered", form.settings.empty() ? "where a profile lists it"
                                                   : only_in(form.settings));
    add_line(out, "Level", fmt::format("L{}", number(form.level)));
    add_line(out, "Written by", roles_in_words(form.writes));
    add_line(out, "Signed by", signed_by(form));
    add_line(out, "Deadlines and totals (law/clocks.csv)", clocks_of(form));
    add_line(out, "Kept for (law/clocks.csv)", said_everywhere(form.retention));
    for (Step const& step : form.steps) add_table(out, said_everywhere(step.title), step.questions);
    for (LaterPart const& part : form.later)
        add_table(out,
                  fmt::format("Later, by {}: {}", roles_in_words(part.roles),
                              said_everywhere(part.title)),
                  part.questions);
    return out;
}

std::string area_in_words(std::string area)
{
    std::ranges::replace(area, '_', ' ');
    if (!area.empty() && area.front() >= 'a' && area.front() <= 'z')
        area.front() = static_cast<char>(area.front() - 'a' + 'A');
    return area;
}

}  // namespace

std::map<std::string, std::string> data_dictionary(Forms const& forms)
{
    std::map<std::string, std::string> by_area;
    for (Form const& form : forms.every_version()) {
        if (forms.find(form.kind) != &form) continue;
        auto& text = by_area[form.area];
        if (text.empty())
            text = fmt::format("# {}\n\nMade by `bin/run forms dictionary` from forms/{}: change "
                               "the forms, not this page.\n",
                               area_in_words(form.area), form.area);
        text += in_markdown(form);
    }
    return by_area;
}

}  // namespace keywork::form

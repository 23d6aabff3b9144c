// A sent record as it is read, on screen and on paper.
#include "care/form/views_answers.hpp"

#include "care/form/redaction.hpp"
#include "care/form/words.hpp"
#include "platform/html/components/body_map.hpp"
#include "platform/html/components/people.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

std::string redacted(std::string const& words, AnswersShown const& shown)
{
    return shown.redacted ? shown.redacted(words) : words;
}

std::string words_of(Question const& question, Value const& value, AnswersShown const& shown)
{
    auto const* chosen = std::get_if<Chosen>(&value);
    if (question.type == Type::child && chosen && !shown.names_children)
        return other_young_people(chosen->codes.size());
    return redacted(in_words(question, value, shown.words, shown.names), shown);
}

bool is_heading(Question const& question, Question const& column)
{
    return question.default_from == DefaultFrom::children_here && column.type == Type::child;
}

// "Hold 2", over its answers; the child's name where there is a row for each.
std::string row_heading(Question const& question, std::size_t number, Answers const& row,
                        AnswersShown const& shown)
{
    for (Question const& column : question.row)
        if (is_heading(question, column) && row.has(column.name))
            return words_of(column, row.value(column.name), shown);
    auto name = question.row_name.empty() ? std::string{"row"} : question.row_name;
    if (name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return fmt::format("{} {}", name, number);
}

html::Markup row_view(Question const& question, std::size_t number, Answers const& row,
                      AnswersShown const& shown)
{
    html::Markup lines;
    for (Question const& column : question.row) {
        bool const is_shown = row.has(column.name) && column.level <= shown.reads_to;
        if (!is_shown || is_heading(question, column)) continue;
        lines += html::format("<dt>{}</dt><dd>{}</dd>", said(column.label, shown.words),
                              html::paragraphs(words_of(column, row.value(column.name), shown)));
    }
    return html::format(R"(<p><b>{}</b></p><dl class="kw-facts">{}</dl>)",
                        row_heading(question, number, row, shown), lines);
}

html::Markup rows_as_list(Question const& question, Rows const& rows, AnswersShown const& shown)
{
    html::Markup list;
    for (std::size_t index = 0; index < rows.size(); ++index)
        list += row_view(question, index + 1, rows[index], shown);
    return list;
}

html::Markup body_map_view(Question const& question, Rows const& rows, AnswersShown const& shown)
{
    std::vector<html::BodyMark> marks;
    std::vector<html::MarkRow> lines;
    auto const& region = question.row.front();
    for (Answers const& row : rows) {
        auto const where = words_of(region, row.value(region.name), shown);
        auto const* code = row.as<Chosen>(region.name);
        marks.push_back({code && !code->codes.empty() ? code->codes.front() : "", where});
        std::string words;
        for (Question const& column : question.row) {
            if (column.name == region.name || !row.has(column.name)) continue;
            auto part = words_of(column, row.value(column.name), shown);
            if (column.type != Type::one_of && column.type != Type::text)
                part = said(column.label, shown.words) + ": " + part;
            words += (words.empty() ? "" : ". ") + part;
        }
        lines.push_back({.where = where, .words = words, .action = {}});
    }
    return html::injury(html::body_map(html::body_age(shown.child_age), marks),
                        html::mark_rows(lines));
}

// The page draws quotation marks of its own around the whole.
std::string without_quotation_marks(std::string_view words)
{
    for (std::string_view const mark : {"“", "\"", "‘"})
        if (words.starts_with(mark)) {
            std::string_view const end = mark == "“" ? "”" : mark == "‘" ? "’" : "\"";
            auto const inside = words.substr(mark.size());
            auto const first_end = inside.find(end);
            if (inside.ends_with(end) && first_end + end.size() == inside.size())
                return std::string{inside.substr(0, first_end)};
        }
    return std::string{words};
}

// The child's own words look like nothing else on the page.
html::Markup child_view(std::string const& words, AnswersShown const& shown)
{
    auto const* question = find(shown.form, "child_view_method");
    auto method = question ? in_words(*question, shown.answers.value("child_view_method"),
                                      shown.words, shown.names)
                           : std::string{};
    if (!method.empty() && method.front() >= 'A' && method.front() <= 'Z')
        method.front() = static_cast<char>(method.front() - 'A' + 'a');
    auto const name = shown.words.name.empty() ? shown.words.child : shown.words.name;
    return html::voice({.words = without_quotation_marks(redacted(words, shown)),
                        .given = method.empty() ? name : name + ", " + method});
}

enum class On { screen, paper };

html::Markup answers_view(AnswersShown const& shown, On on)
{
    html::Markup lines;
    for (Answer const& answer : shown.answers.all) {
        auto const* question = find(shown.form, answer.question);
        if (!question || question->level > shown.reads_to) continue;
        if (on == On::paper && !question->in_print) continue;
        bool const draws = on == On::screen || question->type != Type::body_map;
        auto const* rows = std::get_if<Rows>(&answer.value);
        auto const view = draws || !rows ? answer_view(*question, answer.value, shown)
                                         : rows_as_list(*question, *rows, shown);
        lines += html::format(R"(<div class="kw-sum__row"><dt>{}</dt><dd>{}</dd></div>)",
                              said(question->label, shown.words), view);
    }
    return html::format(R"(<dl class="kw-sum">{}</dl>)", lines);
}

}  // namespace

html::Markup answer_view(Question const& question, Value const& value, AnswersShown const& shown)
{
    if (auto const* rows = std::get_if<Rows>(&value))
        return question.type == Type::body_map ? body_map_view(question, *rows, shown)
                                               : rows_as_list(question, *rows, shown);
    if (question.name == "child_view")
        if (auto const* words = std::get_if<std::string>(&value)) return child_view(*words, shown);
    return html::paragraphs(words_of(question, value, shown));
}

html::Markup record_answers(AnswersShown const& shown) { return answers_view(shown, On::screen); }
html::Markup printed_answers(AnswersShown const& shown) { return answers_view(shown, On::paper); }

}  // namespace keywork::form

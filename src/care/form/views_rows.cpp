// Repeating groups and body maps: each row under its heading, with buttons that need no script.
#include "care/form/value_reading.hpp"
#include "care/form/views_question.hpp"
#include "platform/html/components/body_map.hpp"
#include "platform/html/components/button.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

namespace {

std::string row_name_of(Question const& question)
{
    return question.row_name.empty() ? std::string{"row"} : question.row_name;
}

std::string in_sentence_case(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

bool is_one_each_child(Question const& question)
{
    return question.default_from == DefaultFrom::children_here;
}

std::string field_of(Question const& question, std::size_t row, Question const& column)
{
    return fmt::format("{}.{}.{}", question.name, row, column.name);
}

// The child that a row is about: its heading, and a hidden field.
std::string child_of(Question const& question, std::size_t row, Page const& page)
{
    auto const column = std::ranges::find(question.row, Type::child, &Question::type);
    if (column == question.row.end()) return "";
    auto const id = page.typed.value(field_of(question, row, *column));
    auto const choices = choices_of(*column, page.known);
    auto const found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? "" : found->words;
}

html::Markup column_view(Question const& question, std::size_t row, Question const& column,
                         Page& page, std::string const& heading)
{
    auto const field = field_of(question, row, column);
    if (is_one_each_child(question) && column.type == Type::child)
        return html::hidden_field(field, page.typed.value(field));
    return fields_view(column, field, page, heading + ":");
}

html::Markup one_row(Question const& question, std::size_t row, Page& page)
{
    auto const child = is_one_each_child(question) ? child_of(question, row, page) : "";
    auto const heading = child.empty()
                             ? fmt::format("{} {}", in_sentence_case(row_name_of(question)), row)
                             : child;
    html::Markup fields;
    for (Question const& column : question.row)
        if (holds_for(column.settings, page.known.words.profile))
            fields += column_view(question, row, column, page, heading);
    auto const remove = is_one_each_child(question)
                            ? html::Markup{}
                            : html::button({.words = "Remove",
                                            .look = html::Look::quiet,
                                            .small = true,
                                            .spoken_after = heading,
                                            .name = fmt::format("remove:{}:{}", question.name, row),
                                            .value = "1",
                                            .more = html::replaces(question.name)});
    return html::row_set(heading, fields, remove);
}

html::Markup add_button(Question const& question, std::size_t count)
{
    if (is_one_each_child(question) || count >= question.limits.most_items) return {};
    auto const words = fmt::format("Add {} {}", count == 0 ? "a" : "another",
                                   row_name_of(question));
    return html::button({.words = words,
                         .look = html::Look::secondary,
                         .small = true,
                         .icon = html::Icon::plus,
                         .name = fmt::format("add:{}", question.name),
                         .value = "1",
                         .more = html::replaces(question.name)});
}

std::vector<html::BodyMark> marks_of(Question const& question, std::size_t count, Page const& page)
{
    std::vector<html::BodyMark> marks;
    auto const& region = question.row.front();
    for (std::size_t row = 1; row <= count; ++row) {
        auto const code = page.typed.value(field_of(question, row, region));
        auto const option = std::ranges::find(region.options, code, &Option::code);
        marks.push_back({code, option == region.options.end()
                                   ? std::string{}
                                   : said(option->words, page.known.words)});
    }
    return marks;
}

}  // namespace

html::Markup rows_view(Question const& question, Page& page)
{
    auto const typed = rows_typed(question, page.typed);
    bool const starts_with_one = question.type == Type::rows && question.required;
    auto const count = std::max<std::size_t>(typed, starts_with_one ? 1 : 0);
    html::Markup rows = html::hidden_field(question.name + ".rows", std::to_string(count));
    if (question.type == Type::body_map)
        rows += html::body_map(html::body_age(page.child_age), marks_of(question, count, page),
                               question.name);
    for (std::size_t row = 1; row <= count; ++row) rows += one_row(question, row, page);
    rows += add_button(question, count);
    auto const& words = page.known.words;
    // The part that is replaced carries the question's name, so that problems link to it.
    return html::fieldset({.name = question.name + ".group",
                           .label = said(question.label, words),
                           .hint = said(question.hint, words),
                           .error = problem_of(question.name, page.problems),
                           .optional = !question.required && question.only_if.always()},
                          html::replaced_part(question.name, rows));
}

}  // namespace keywork::form

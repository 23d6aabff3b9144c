// A draft's words after a page of it came back, and what a new draft starts with.
#include "care/form/answers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::form {

namespace {

constexpr std::string_view happened_at_time = "occurred_at.time";

using Questions = std::vector<Question const*>;

Questions all_of(LaterPart const& part)
{
    Questions all;
    for (Question const& question : part.questions) all.push_back(&question);
    return all;
}

std::size_t number_in(std::string_view text)
{
    std::size_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0;
}

bool is_field_of(std::string_view field, std::string_view question)
{
    return field.starts_with(question) &&
           (field.size() == question.size() || field[question.size()] == '.');
}

std::size_t rows_in(Typed const& typed, std::string_view name)
{
    return number_in(typed.value(fmt::format("{}.rows", name)));
}

// Sets what is known for one question under its field name.
void fill_in(Question const& question, std::string const& field, Typed& typed, Known const& known)
{
    auto const today = london_day(known.now);
    switch (question.default_from) {
    case DefaultFrom::none:
    case DefaultFrom::happened_at: return;          // not known before it is typed
    case DefaultFrom::now:
        if (question.type != Type::time) typed.set(field + ".which", keywork::to_text(today));
        typed.set(question.type == Type::time ? field : field + ".time",
                  time_in_words(known.now));
        return;
    case DefaultFrom::today: typed.set(field + ".which", keywork::to_text(today)); return;
    case DefaultFrom::place: typed.set(field, known.place); return;
    case DefaultFrom::author: typed.set(field, known.author.text()); return;
    case DefaultFrom::shift_staff:
        for (std::string const& id : known.shift_staff) typed.fields.emplace_back(field, id);
        return;
    case DefaultFrom::plan_strategies:
        for (Choice const& one : known.plan_strategies) typed.fields.emplace_back(field, one.id);
        return;
    case DefaultFrom::children_here:
    case DefaultFrom::fixed: typed.set(field, question.default_value); return;
    }
}

void fill_in_row(Question const& rows, std::size_t row, Typed& typed, Known const& known)
{
    for (Question const& column : rows.row)
        fill_in(column, fmt::format("{}.{}.{}", rows.name, row, column.name), typed, known);
}

// A row for each child of the setting, in the column that asks for a child.
void fill_in_children(Question const& rows, Typed& typed, Known const& known)
{
    auto const column = std::ranges::find(rows.row, Type::child, &Question::type);
    if (column == rows.row.end()) return;
    for (std::size_t row = 1; row <= known.children_here.size(); ++row)
        typed.set(fmt::format("{}.{}.{}", rows.name, row, column->name),
                  known.children_here[row - 1].id);
}

void first_rows(Question const& question, Typed& typed, Known const& known)
{
    bool const each_child = question.default_from == DefaultFrom::children_here;
    auto const count = each_child ? known.children_here.size() : question.limits.fewest;
    typed.set(question.name + ".rows", std::to_string(count));
    for (std::size_t row = 1; row <= count; ++row) fill_in_row(question, row, typed, known);
    if (each_child) fill_in_children(question, typed, known);
}

Typed first_of(Questions const& questions, Known const& known)
{
    Typed typed;
    for (Question const* question : questions) {
        if (!holds_for(question->settings, known.words.profile)) continue;
        if (has_rows(*question))
            first_rows(*question, typed, known);
        else
            fill_in(*question, question->name, typed, known);
    }
    return typed;
}

// Row `gone` is taken out and those behind it move up; the words of the others stay as they were.
void remove_row(Typed& typed, std::string const& name, std::size_t gone)
{
    auto const count = rows_in(typed, name);
    if (gone == 0 || gone > count) return;
    http::Pairs left;
    for (auto& [field, value] : typed.fields) {
        auto const rest = is_field_of(field, name) && field.size() > name.size()
                              ? std::string_view{field}.substr(name.size() + 1)
                              : std::string_view{};
        auto const row = number_in(rest.substr(0, rest.find('.')));
        if (row == 0 || rest.find('.') == std::string_view::npos || row < gone) {
            left.emplace_back(std::move(field), std::move(value));
        } else if (row > gone) {
            auto const column = rest.substr(rest.find('.'));
            left.emplace_back(fmt::format("{}.{}{}", name, row - 1, column), std::move(value));
        }
    }
    typed.fields = std::move(left);
    typed.set(name + ".rows", std::to_string(count - 1));
}

void press(std::string_view button, Questions const& questions, Typed& typed)
{
    auto const colon = button.find(':');
    auto const deed = button.substr(0, colon);
    auto const rest = button.substr(colon + 1);
    auto const name = rest.substr(0, rest.find(':'));
    auto const found = std::ranges::find(questions, name, &Question::name);
    if (found == questions.end() || !has_rows(**found)) return;
    Question const& rows = **found;
    if (deed == "add") {
        auto const count = rows_in(typed, rows.name);
        if (count >= rows.limits.most_items) return;
        typed.set(rows.name + ".rows", std::to_string(count + 1));
    } else if (deed == "remove" && rest.find(':') != std::string_view::npos) {
        remove_row(typed, rows.name, number_in(rest.substr(rest.find(':') + 1)));
    }
}

// "Somebody else" of a long list becomes one more of those chosen: `staff.more` goes to `staff`.
void take_in_more(Typed& typed)
{
    http::Pairs fields;
    for (auto& [field, value] : typed.fields) {
        if (!field.ends_with(".more")) {
            fields.emplace_back(std::move(field), std::move(value));
            continue;
        }
        auto const name = field.substr(0, field.size() - 5);
        auto const last = std::find_if(fields.rbegin(), fields.rend(), [&](auto const& pair) {
            return pair.first == name;
        });
        if (!value.empty()) fields.emplace(last.base(), name, std::move(value));
    }
    typed.fields = std::move(fields);
}

// The first row's time follows the time at which it happened, typed on an earlier screen, until
// somebody changes it. "now" would mean another moment there.
void follow_happened_at(Questions const& questions, std::string const& before, Typed& typed)
{
    auto const after = typed.value(std::string{happened_at_time});
    if (after.empty() || after.front() < '0' || after.front() > '9') return;
    for (Question const* rows : questions)
        for (Question const& column : rows->row) {
            if (column.default_from != DefaultFrom::happened_at) continue;
            auto const field = fmt::format("{}.1.{}", rows->name, column.name);
            auto const now = typed.value(field);
            if (now.empty() || now == before) typed.set(field, after);
        }
}

bool is_frame_field(std::string_view field)
{
    return std::ranges::find(frame_fields, field) != frame_fields.end() ||
           field.starts_with("add:") || field.starts_with("remove:");
}

std::vector<std::string> split_at_blanks(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        auto const space = std::min(text.find(' '), text.size());
        if (space > 0) words.emplace_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return words;
}

Question const* asked_in(Questions const& questions, std::string_view field)
{
    auto const found = std::ranges::find_if(questions, [&](Question const* question) {
        return is_field_of(field, question->name);
    });
    return found == questions.end() ? nullptr : *found;
}

Outcome<Typed> posted_over(Questions const& questions, Typed kept, http::Form const& posted)
{
    std::vector<Problem> unknown;
    for (auto const& [field, value] : posted.fields)
        if (!is_frame_field(field) && !asked_in(questions, field))
            unknown.push_back({field, "This page sent an answer that the record does not ask for. "
                                      "Go back, load the page again and send it once more."});
    if (!unknown.empty()) return refuse(Invalid{std::move(unknown)});

    auto const asked = split_at_blanks(posted.value_or("asked"));
    auto const happened_before = kept.value(std::string{happened_at_time});
    auto const is_replaced = [&](std::string const& field) {
        auto const* question = asked_in(questions, field);
        if (question && std::ranges::find(asked, question->name) != asked.end()) return true;
        return posted.value(field).has_value();
    };
    std::erase_if(kept.fields, [&](auto const& pair) { return is_replaced(pair.first); });
    for (auto const& [field, value] : posted.fields)
        if (!is_frame_field(field)) kept.fields.emplace_back(field, value);
    take_in_more(kept);
    if (std::ranges::find(asked, "occurred_at") != asked.end())
        follow_happened_at(questions, happened_before, kept);
    for (auto const& [field, value] : posted.fields)
        if (field.find(':') != std::string::npos) press(field, questions, kept);
    return kept;
}

}  // namespace

Typed first_typed(Form const& form, Known const& known)
{
    return first_of(questions(form), known);
}

Typed first_typed(LaterPart const& part, Known const& known)
{
    return first_of(all_of(part), known);
}

Outcome<Typed> after_posting(Form const& form, Typed kept, http::Form const& posted)
{
    return posted_over(questions(form), std::move(kept), posted);
}

Outcome<Typed> after_posting(LaterPart const& part, Typed kept, http::Form const& posted)
{
    return posted_over(all_of(part), std::move(kept), posted);
}

}  // namespace keywork::form

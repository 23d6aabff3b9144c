#include "care/form/typed_words.hpp"

#include "care/setting/profiles.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::form {
namespace {

/// The parts of a question's fields (form::Typed), and what a label adds for them. Without words
/// the part is the question itself.
struct Part {
    std::string_view name;
    std::string_view words;
    bool is_typed;
};
constexpr auto parts = std::to_array<Part>({{"", "", false},
                                            {"which", "day", false},
                                            {"day", "day", true},
                                            {"month", "month", true},
                                            {"year", "year", true},
                                            {"time", "time", true},
                                            {"more", "", false},
                                            {"other", "in your words", true}});

std::string_view before_dot(std::string_view& rest)
{
    auto const dot = std::min(rest.find('.'), rest.size());
    auto const part = rest.substr(0, dot);
    rest.remove_prefix(std::min(dot + 1, rest.size()));
    return part;
}

bool is_number(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_box(Type type)
{
    return type == Type::text || type == Type::long_text || type == Type::number ||
           type == Type::time;
}

std::optional<FieldOnPage> part_of(Question const& question, std::string_view rest,
                                   SettingWords const& words)
{
    auto const label = said(question.label, words);
    if (rest.starts_with("at."))
        return FieldOnPage{label + " (which came first)", &question, true};
    auto const part = std::ranges::find(parts, rest, &Part::name);
    if (part == parts.end()) return std::nullopt;
    bool const of_several = question.type == Type::date || question.type == Type::date_time;
    bool const says_part = !part->words.empty() && (of_several || part->name == "other");
    return FieldOnPage{says_part ? fmt::format("{} ({})", label, part->words) : label, &question,
                       part->name.empty() ? is_box(question.type) : part->is_typed};
}

bool is_id(Question const& question)
{
    return question.type == Type::staff || question.type == Type::contact ||
           question.type == Type::child || question.type == Type::file ||
           question.options_from == OptionsFrom::records;
}

}  // namespace

std::optional<FieldOnPage> field_on_page(Form const& form, std::string_view field,
                                         SettingWords const& words)
{
    auto rest = field;
    auto const* question = find(form, before_dot(rest));
    if (!question) return std::nullopt;
    if (!has_rows(*question)) return part_of(*question, rest, words);
    auto const row = before_dot(rest);
    if (!is_number(row)) return std::nullopt;   // how many rows there are
    auto const column = std::ranges::find(question->row, before_dot(rest), &Question::name);
    if (column == question->row.end()) return std::nullopt;
    auto on_page = part_of(*column, rest, words);
    if (on_page)
        on_page->label = fmt::format(
            "{} {}: {}", question->row_name.empty() ? "Row" : sentence_case(question->row_name),
            row, on_page->label);
    return on_page;
}

std::string typed_in_words(FieldOnPage const& field, std::string const& value,
                           SettingWords const& words, Names const& names)
{
    if (field.is_typed || value.empty()) return value;
    Question const& question = *field.question;
    auto const option = std::ranges::find(question.options, value, &Option::code);
    if (option != question.options.end()) return said(option->words, words);
    if (auto const name = names.find(value); name != names.end()) return name->second;
    if (value == "yes") return "Yes";
    if (value == "no") return "No";
    if (auto const day = day_from_text(value)) return in_words_with_weekday(*day);
    if (value == "other" || value == "today" || value == "yesterday")
        return value == "other" ? "Another day" : sentence_case(value);
    return is_id(question) ? std::string{"somebody or something you chose"} : value;
}

}  // namespace keywork::form

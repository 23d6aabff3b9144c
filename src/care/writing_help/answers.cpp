// Which answers of a form are looked at, and what the form itself says of when and where.
#include "care/writing_help/writing_help.hpp"

#include <algorithm>

namespace keywork::writing_help {
namespace {

bool is_text(form::Type type)
{
    return type == form::Type::text || type == form::Type::long_text;
}

// The child's own words, or those that somebody quotes: they stay as they were said.
bool is_own_words(std::string_view name)
{
    return name == "child_view" || name == "child_account" || name.starts_with("childs_") ||
           name.find("own_words") != name.npos || name.find("child_said") != name.npos;
}

// The first long answer of a record about a child tells what happened.
form::Question const* telling_of(form::Form const& form)
{
    if (form.children == form::Children::none) return nullptr;
    for (form::Question const* question : form::questions(form))
        if (question->type == form::Type::long_text && question->required &&
            !is_own_words(question->name))
            return question;
    return nullptr;
}

bool says(form::Form const& form, form::Answers const& answers, std::string_view question)
{
    return form::find(form, question) != nullptr && answers.has(question);
}

/// A place is wanted where the form asks for one, and in every telling of what happened; not of a
/// letter or a call that somebody sums up.
bool wants_place(form::Form const& form, form::Question const& telling)
{
    return form::find(form, "location") != nullptr || telling.name.starts_with("what_happened");
}

struct Looking {
    People const& people;
    WordList const& words;
    std::vector<Mark>& found;

    void at(form::Question const& question, form::Value const& value, Question asked) const
    {
        asked.own_words = is_own_words(question.name);
        auto const* text = std::get_if<std::string>(&value);
        if (text && is_text(question.type))
            std::ranges::move(marks(*text, asked, people, words), std::back_inserter(found));
        auto const* rows = std::get_if<form::Rows>(&value);
        if (!rows) return;
        for (form::Answers const& row : *rows)
            for (form::Question const& column : question.row)
                at(column, row.value(column.name), {});
    }
};

}  // namespace

MarksByQuestion marks_of(form::Form const& form, form::Answers const& answers,
                         People const& people, WordList const& words)
{
    MarksByQuestion all;
    auto const* telling = telling_of(form);
    for (form::Question const* question : form::questions(form)) {
        Question asked;
        if (question == telling) {
            asked.when_needed = !says(form, answers, "occurred_at");
            asked.where_needed =
                wants_place(form, *question) && !says(form, answers, "location");
        }
        std::vector<Mark> found;
        Looking{people, words, found}.at(*question, answers.value(question->name), asked);
        if (!found.empty()) all.emplace(question->name, std::move(found));
    }
    return all;
}

}  // namespace keywork::writing_help

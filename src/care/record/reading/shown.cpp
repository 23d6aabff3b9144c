// What is taken out of answers before they leave for a page. Values in, values out.
#include "care/record/reading/reading.hpp"

#include <algorithm>
#include <array>

namespace keywork::record {
namespace {

constexpr auto known_to_who_was_there = std::to_array<std::string_view>(
    {"occurred_at", "location", "took_part", "witnesses"});

}  // namespace

void leave_for_own_account(RecordRead& read, StaffId const& reader)
{
    std::erase_if(read.answers.all, [](form::Answer const& answer) {
        return std::ranges::find(known_to_who_was_there, answer.question) ==
               known_to_who_was_there.end();
    });
    std::erase_if(read.additions, [&](ShownAddition const& one) {
        return one.addition.author != reader;
    });
    std::erase_if(read.actions, [&](action::Action const& one) {
        return one.assigned_to != reader;
    });
    for (RecordSignature& signature : read.signatures) signature.comment.reset();
}

form::Answers with_texts_hidden(form::Answers answers,
                                std::function<std::string(std::string const&)> const& hide)
{
    for (form::Answer& answer : answers.all) {
        if (auto* text = std::get_if<std::string>(&answer.value)) *text = hide(*text);
        if (auto* chosen = std::get_if<form::Chosen>(&answer.value))
            chosen->other = hide(chosen->other);
        if (auto* rows = std::get_if<form::Rows>(&answer.value))
            for (form::Answers& row : *rows) row = with_texts_hidden(std::move(row), hide);
    }
    return answers;
}

form::Answers up_to(std::vector<form::Question const*> const& questions, form::Answers answers,
                    Level reads_to)
{
    auto const question_of = [&](form::Answer const& answer) {
        auto const found = std::ranges::find(questions, answer.question, &form::Question::name);
        return found == questions.end() ? nullptr : *found;
    };
    std::erase_if(answers.all, [&](form::Answer const& answer) {
        auto const* question = question_of(answer);
        return !question || question->level > reads_to;
    });
    for (form::Answer& answer : answers.all) {
        auto* rows = std::get_if<form::Rows>(&answer.value);
        if (!rows) continue;
        std::vector<form::Question const*> columns;
        for (form::Question const& column : question_of(answer)->row) columns.push_back(&column);
        for (form::Answers& row : *rows) row = up_to(columns, std::move(row), reads_to);
    }
    return answers;
}

}  // namespace keywork::record

#include "features/together/young_people/young_people.hpp"

#include <algorithm>
#include <array>

namespace keywork::young_people {
namespace {

/// Questions for adults about the record itself.
constexpr std::array<std::string_view, 7> left_out{
    "significant", "raise_level", "links", "actions", "others", "child_view_method",
    "child_view_why_not"};

}  // namespace

std::string text_to_share(record::RecordRead const& read)
{
    auto const questions = form::questions(*read.form);
    auto const answers = record::up_to(questions, read.answers, young_person::most_shared);
    std::string text;
    for (form::Question const* question : questions) {
        if (std::ranges::find(left_out, question->name) != left_out.end()) continue;
        auto const words =
            form::in_words(*question, answers.value(question->name), read.words, read.names);
        if (words.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += form::said(question->label, read.words) + "\n" + words;
    }
    return text;
}

}  // namespace keywork::young_people

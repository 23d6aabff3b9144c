// What other places say of a record: its line in the chronology, its words for searching, what the
// law still asks for.
#include "care/form/envelope.hpp"
#include "care/form/words.hpp"

#include <algorithm>

namespace keywork::form {

namespace {

std::size_t count_of(Value const& value)
{
    if (auto const* rows = std::get_if<Rows>(&value)) return rows->size();
    if (auto const* chosen = std::get_if<Chosen>(&value))
        return chosen->codes.size() + (chosen->other.empty() ? 0 : 1);
    return 0;
}

// Characters of an answer: a line of the chronology is a line, and its title is read at a glance.
constexpr std::size_t longest_in_title = 80;
constexpr std::size_t longest_in_words = 300;

std::string shortened(std::string text, std::size_t longest)
{
    for (char& c : text)
        if (c == '\n') c = ' ';
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && ++characters > longest) {
            auto const space = text.rfind(' ', at);
            return text.substr(0, space == std::string::npos || space == 0 ? at : space) + "…";
        }
    }
    return text;
}

std::string line_words(Form const& form, std::string_view words_of_line, Answers const& answers,
                       SettingWords const& words, Names const& names, std::size_t longest)
{
    return filled_in(words_of_line, [&](std::string_view name) -> std::optional<std::string> {
        if (auto const word = setting_word(name, words)) return word;
        if (name.ends_with(".count"))
            return std::to_string(count_of(answers.value(name.substr(0, name.size() - 6))));
        auto const* question = find(form, name);
        if (!question) return std::nullopt;
        return shortened(in_words(*question, answers.value(name), words, names), longest);
    });
}

bool is_words(Type type) { return type == Type::text || type == Type::long_text; }

void add_words(std::string& text, std::string const& more)
{
    if (more.empty()) return;
    if (!text.empty()) text += '\n';
    text += more;
}

void add_answer(std::string& text, Question const& question, Value const& value, Level reads_to,
                SettingWords const& words, Names const& names)
{
    if (question.level > reads_to || !question.in_search) return;
    if (auto const* rows = std::get_if<Rows>(&value)) {
        for (Answers const& row : *rows)
            for (Question const& column : question.row)
                add_answer(text, column, row.value(column.name), reads_to, words, names);
        return;
    }
    auto const* chosen = std::get_if<Chosen>(&value);
    // People are found by their own pages, not by their names in records.
    bool const is_person = question.type == Type::staff || question.type == Type::child ||
                           question.type == Type::contact || question.type == Type::file;
    if (is_words(question.type) || (chosen && !is_person))
        add_words(text, in_words(question, value, words, names));
    else if (chosen)
        add_words(text, chosen->other);
}

}  // namespace

ChronologyWords chronology_line(Form const& form, Answers const& answers,
                                SettingWords const& words, Names const& names)
{
    for (Line const& line : form.lines) {
        if (!holds(line.when, answers, words.profile)) continue;
        auto title = line_words(form, line.title.in(words.profile), answers, words, names,
                                longest_in_title);
        return {title.empty() ? said(form.short_title, words) : std::move(title),
                line_words(form, line.words.in(words.profile), answers, words, names,
                           longest_in_words)};
    }
    return {said(form.short_title, words), ""};
}

std::string search_text(Form const& form, Answers const& answers, Level reads_to,
                        SettingWords const& words, Names const& names)
{
    std::string text = said(form.title, words);
    for (Answer const& answer : answers.all)
        if (auto const* question = find(form, answer.question))
            add_answer(text, *question, answer.value, reads_to, words, names);
    return text;
}

std::vector<NeedState> needs_so_far(Form const& form, Answers const& answers,
                                    SettingWords const& words)
{
    std::vector<NeedState> states;
    for (Need const& need : form.needs) {
        if (!holds_for(need.settings, words.profile)) continue;
        bool const done = std::ranges::all_of(need.questions, [&](std::string const& name) {
            return name == "child" || answers.has(name);
        });
        states.push_back({said(need.label, words), need.source, done});
    }
    return states;
}

}  // namespace keywork::form

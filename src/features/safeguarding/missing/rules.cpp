#include "features/safeguarding/missing/episodes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace keywork::missing_episodes {
namespace {

using keywork::in_words;

/// Who is always on the list, told or not: the guidance of 2014 names them.
constexpr auto always_told = std::to_array<std::string_view>(
    {"POLICE", "AUTHORITY", "EDT", "PARENT", "MANAGER"});

/// The questions that say when something of a part happened.
constexpr auto times = std::to_array<std::string_view>(
    {"search_at", "call_at", "told_at", "returned_at", "prevention_at", "interview_step_at"});

sys_seconds when(record::ShownAddition const& one)
{
    for (std::string_view const question : times)
        if (auto const* at = one.answers.as<sys_seconds>(question)) return *at;
    return one.addition.added_at;
}

std::string answer(record::RecordRead const& read, record::ShownAddition const& one,
                   std::string_view name)
{
    auto const question = std::ranges::find(one.part->questions, name, &form::Question::name);
    if (question == one.part->questions.end()) return {};
    return form::in_words(*question, one.answers.value(name), read.words, read.names);
}

/// Everything a part says but its time, in one line.
std::string in_one_line(record::RecordRead const& read, record::ShownAddition const& one)
{
    if (!one.part) return one.addition.words;
    std::string line;
    for (form::Question const& question : one.part->questions) {
        if (std::ranges::find(times, question.name) != times.end()) continue;
        auto const words =
            form::in_words(question, one.answers.value(question.name), read.words, read.names);
        if (words.empty()) continue;
        if (!line.empty()) line += line.ends_with('.') ? " " : ". ";
        line += words;
    }
    return line;
}

std::string code_of(record::ShownAddition const& one)
{
    auto const* chosen = one.answers.as<form::Chosen>("told_who");
    return chosen && !chosen->codes.empty() ? chosen->codes.front() : "";
}

std::string words_of_told(record::RecordRead const& read, record::ShownAddition const& one)
{
    std::string words = "by " + one.addition.author_name;
    auto const reference = answer(read, one, "police_reference");
    if (!reference.empty()) words += ", reference " + reference;
    auto const grade = answer(read, one, "police_grade");
    if (!grade.empty()) words += ", risk " + grade;
    auto const name = answer(read, one, "told_name");
    return name.empty() ? words : words + ". " + name;
}

void note_told(std::vector<ToTell>& all, record::RecordRead const& read,
               record::ShownAddition const& one)
{
    auto const code = code_of(one);
    auto found = std::ranges::find(all, code, &ToTell::code);
    if (found == all.end() || code == "OTHER")
        found = all.insert(all.end(), ToTell{.who = answer(read, one, "told_who"), .code = code,
                                             .told_at = {}, .words = {}});
    if (found->told_at) return;   // the first time is when they knew
    found->told_at = when(one);
    found->words = words_of_told(read, one);
}

bool is_part(record::ShownAddition const& one, std::string_view part)
{
    return one.part && one.part->name == part;
}

}  // namespace

std::vector<Done> what_was_done(record::RecordRead const& read)
{
    std::vector<Done> done;
    for (record::ShownAddition const& one : read.additions)
        done.push_back({.at = when(one),
                        .part = one.part ? std::string_view{one.part->name} : "",
                        .what = one.part ? form::said(one.part->title, read.words) : "Note",
                        .words = in_one_line(read, one),
                        .by = one.addition.author_name});
    std::ranges::stable_sort(done, std::greater{}, &Done::at);
    return done;
}

std::vector<ToTell> who_is_told(record::RecordRead const& read)
{
    std::vector<ToTell> all;
    auto const* part = form::find_later(*read.form, missing::told_part);
    if (!part) return all;
    for (form::Option const& option : part->questions.front().options)
        if (std::ranges::find(always_told, option.code) != always_told.end())
            all.push_back({.who = form::said(option.words, read.words), .code = option.code,
                           .told_at = {}, .words = {}});
    for (record::ShownAddition const& one : read.additions)
        if (is_part(one, missing::told_part)) note_told(all, read, one);
    return all;
}

std::vector<std::string> interview_steps(record::RecordRead const& read)
{
    std::vector<std::string> steps;
    for (record::ShownAddition const& one : read.additions) {
        if (!is_part(one, missing::interview_part)) continue;
        auto const who = answer(read, one, "interviewer");
        auto const why = answer(read, one, "interview_why_not");
        steps.push_back(fmt::format("{}, {}{}{}", answer(read, one, "interview_state"),
                                    in_words(when(one)), who.empty() ? "" : ": " + who,
                                    why.empty() ? "" : ". " + why));
    }
    return steps;
}

std::optional<sys_seconds> returned_at(record::RecordRead const& read)
{
    for (record::ShownAddition const& one : read.additions)
        if (is_part(one, missing::return_part)) return when(one);
    return std::nullopt;
}

bool is_away_only(record::RecordRead const& read)
{
    auto const* absence = read.answers.as<form::Chosen>("absence");
    return absence && absence->codes == std::vector<std::string>{"A"};
}

}  // namespace keywork::missing_episodes

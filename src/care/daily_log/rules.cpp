#include "care/daily_log/daily_log.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace keywork::daily_log {
namespace {

/// Answers with their form: what was chosen, and in which words.
class Said {
public:
    Said(form::Form const& form, form::Answers const& answers) : form_{form}, answers_{answers} {}

    std::string text(std::string_view name) const
    {
        auto const* text = answers_.as<std::string>(name);
        return text ? std::string{trimmed(*text)} : std::string{};
    }
    std::string code(std::string_view name) const
    {
        auto const* chosen = answers_.as<form::Chosen>(name);
        return chosen && !chosen->codes.empty() ? chosen->codes.front() : std::string{};
    }
    /// column  as form::find names it: "entries.area" for the answer "area" of a row
    std::string words(std::string_view column, std::string_view name) const
    {
        auto const* question = form::find(form_, column);
        return question ? form::in_words(*question, answers_.value(name), {}, {}) : std::string{};
    }
    form::Answers const& answers() const { return answers_; }

private:
    form::Form const& form_;
    form::Answers const& answers_;
};

std::optional<int> on_scale(std::string const& code)
{
    int place = 0;
    auto const read = std::from_chars(code.data(), code.data() + code.size(), place);
    bool const whole = read.ec == std::errc{} && read.ptr == code.data() + code.size();
    if (!whole || place < lowest || place > highest) return std::nullopt;
    return place;
}

void add_entry(std::vector<Entry>& entries, Entry entry)
{
    if (!entry.words.empty()) entries.push_back(std::move(entry));
}

}  // namespace

Logged logged_of(record::AnswersRead const& read)
{
    Said const said{*read.form, read.answers};
    Logged logged{.record = read.record,
                  .at = read.occurred_at,
                  .author_name = read.author_name,
                  .whole_shift = said.code("log_of") == "SHIFT",
                  .shift = said.words("shift", "shift"),
                  .mood = on_scale(said.code("mood")),
                  .mood_words = said.words("mood", "mood"),
                  .slept = on_scale(said.code("sleep_quality")),
                  .slept_words = said.words("sleep_quality", "sleep_quality"),
                  .sleep = said.text("sleep"),
                  .health = said.text("health_note"),
                  .achievements = said.text("achievements"),
                  .child_view = said.text("child_view"),
                  .school = said.code("education_attended"),
                  .entries = {}};
    add_entry(logged.entries, {said.code("area"), said.words("area", "area"),
                               said.text("what_happened")});
    if (auto const* rows = read.answers.as<form::Rows>("entries"))
        for (form::Answers const& row : *rows) {
            Said const of_row{*read.form, row};
            add_entry(logged.entries, {of_row.code("area"), of_row.words("entries.area", "area"),
                                       of_row.text("words")});
        }
    return logged;
}

Attended attended_in(std::vector<Logged> const& oldest_first, CodeSet const& codes)
{
    std::map<local_days, Code const*> by_day;
    for (Logged const& log : oldest_first)
        if (!log.school.empty()) by_day[london_day(log.at)] = codes.find(log.school);
    Attended attended;
    for (auto const& [day, code] : by_day) {
        // No code of the register: it was no school day.
        if (!code || code->column("counts_as_possible") != "Y") continue;
        ++attended.possible;
        if (code->column("counts_as_attending") == "Y") ++attended.there;
    }
    return attended;
}

}  // namespace keywork::daily_log

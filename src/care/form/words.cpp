// Wording for a setting, and answers in words.
#include "care/form/answers.hpp"
#include "care/form/words.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::form {

std::string filled_in(std::string_view words, FillIn const& fill_in)
{
    std::string text;
    while (!words.empty()) {
        auto const open = words.find('{');
        auto const close = open == std::string_view::npos ? open : words.find('}', open);
        if (close == std::string_view::npos) break;
        text += words.substr(0, open);
        auto const name = words.substr(open + 1, close - open - 1);
        auto const filled = fill_in(name);
        text += filled ? *filled : std::string{words.substr(open, close - open + 1)};
        words.remove_prefix(close + 1);
    }
    return text += words;
}

std::optional<std::string> setting_word(std::string_view name, SettingWords const& words)
{
    if (name == "name") return words.name.empty() ? words.child : words.name;
    if (name == "child") return words.child;
    if (name == "children") return words.children;
    if (name == "lead") return words.lead;
    return std::nullopt;
}

std::string said(Wording const& wording, SettingWords const& words)
{
    return filled_in(wording.in(words.profile),
                     [&](std::string_view name) { return setting_word(name, words); });
}

std::string joined(std::vector<std::string> const& parts)
{
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) text += index + 1 == parts.size() ? " and " : ", ";
        text += parts[index];
    }
    return text;
}

std::string joined_apart(std::vector<std::string> const& parts)
{
    std::string text;
    for (std::string const& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::string in_words(Number number)
{
    auto const whole = number.hundredths / 100;
    auto const part = number.hundredths < 0 ? -(number.hundredths % 100) : number.hundredths % 100;
    auto text = fmt::format("{}{}", number.hundredths < 0 && whole == 0 ? "-" : "", whole);
    if (part == 0) return text;
    text += fmt::format(".{:02}", part);
    if (text.back() == '0') text.pop_back();
    return text;
}

std::string time_of_day(minutes since_midnight)
{
    // Any day without a change of the clocks will do.
    auto const winter_day = local_days{std::chrono::year{2026} / std::chrono::January / 15};
    return time_in_words(from_london(local_seconds{winter_day} + since_midnight));
}

namespace {

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

struct TimeAllowed {
    std::string operator()(clock::Counted const& way) const
    {
        using clock::Counts;
        if (way.number == 0) return way.counts == Counts::hours ? "At once" : "Same day";
        switch (way.counts) {
        case Counts::minutes: return counted(way.number, "minute", "minutes");
        case Counts::hours: return counted(way.number, "hour", "hours");
        case Counts::calendar_days: return counted(way.number, "day", "days");
        case Counts::weeks: return counted(way.number, "week", "weeks");
        case Counts::months: return counted(way.number, "month", "months");
        case Counts::years: return counted(way.number, "year", "years");
        case Counts::working_days: return counted(way.number, "working day", "working days");
        case Counts::school_days: return counted(way.number, "school day", "school days");
        }
        return "";
    }
    std::string operator()(clock::DayAndTime const&) const { return "Same day"; }
    std::string operator()(clock::AtMoment const& way) const
    {
        switch (way.moment) {
        case clock::Moment::session: return "This session";
        case clock::Moment::afternoon_session: return "This afternoon";
        case clock::Moment::shift: return "This shift";
        case clock::Moment::event: return "In time";
        case clock::Moment::schedule: return "As planned";
        }
        return "";
    }
    std::string operator()(clock::OnceIn const& way) const
    {
        switch (way.period) {
        case clock::Period::term: return "This term";
        case clock::Period::half_term: return "This half term";
        case clock::Period::school_year: return "This year";
        }
        return "";
    }
    template <class Other>
    std::string operator()(Other const&) const { return "In time"; }
};

class AnswerInWords {
public:
    AnswerInWords(Question const& question, SettingWords const& words, Names const& names)
        : question_{question}, words_{words}, names_{names}
    {
    }

    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(std::string const& text) const { return text; }
    std::string operator()(Number number) const
    {
        bool const is_length = question_.type == Type::computed &&
                               question_.computation.how == Computation::How::sum_minutes;
        return is_length ? minutes_in_words(number.hundredths / 100) : in_words(number);
    }
    std::string operator()(bool yes) const
    {
        auto const option =
            std::ranges::find(question_.options, yes ? "yes" : "no", &Option::code);
        if (option != question_.options.end()) return said(option->words, words_);
        return yes ? "Yes" : "No";
    }
    std::string operator()(local_days day) const { return in_words_with_weekday(day); }
    std::string operator()(minutes time) const { return time_of_day(time); }
    std::string operator()(sys_seconds instant) const
    {
        return fmt::format("{} on {}", time_in_words(instant),
                           in_words_with_weekday(london_day(instant)));
    }
    std::string operator()(Chosen const& chosen) const
    {
        std::vector<std::string> parts;
        for (std::string const& code : chosen.codes) parts.push_back(choice(code));
        if (!chosen.other.empty()) parts.push_back(chosen.other);
        // People read as a sentence; choices start with a capital each, so they stand apart.
        bool const people = question_.type == Type::staff || question_.type == Type::contact ||
                            question_.type == Type::child;
        return people ? joined(parts) : joined_apart(parts);
    }
    std::string operator()(Rows const& rows) const
    {
        std::string text;
        for (Answers const& row : rows) {
            if (!text.empty()) text += "; ";
            text += row_in_words(row);
        }
        return text;
    }

private:
    std::string choice(std::string const& code) const
    {
        auto const option = std::ranges::find(question_.options, code, &Option::code);
        if (option != question_.options.end()) return said(option->words, words_);
        auto const named = names_.find(code);
        if (named != names_.end()) return named->second;
        // A strategy of a plan is its own words; nobody is shown an id.
        bool const is_words = question_.options_from == OptionsFrom::plan_strategies;
        return is_words ? code : std::string{"somebody no longer listed"};
    }

    std::string row_in_words(Answers const& row) const
    {
        std::string text;
        for (Answer const& answer : row.all) {
            auto const column =
                std::ranges::find(question_.row, answer.question, &Question::name);
            if (column == question_.row.end()) continue;
            if (!text.empty()) text += ", ";
            if (column->type == Type::yes_no) text += said(column->label, words_) + ": ";
            text += form::in_words(*column, answer.value, words_, names_);
        }
        return text;
    }

    Question const& question_;
    SettingWords const& words_;
    Names const& names_;
};

}  // namespace

std::string minutes_in_words(std::int64_t count)
{
    return counted(count, "minute", "minutes");
}

std::string time_allowed(clock::DueRule const& due)
{
    return due.ways.empty() ? "In time" : std::visit(TimeAllowed{}, due.ways.front());
}

std::string in_words(Question const& question, Value const& value, SettingWords const& words,
                     Names const& names)
{
    return std::visit(AnswerInWords{question, words, names}, value);
}

}  // namespace keywork::form

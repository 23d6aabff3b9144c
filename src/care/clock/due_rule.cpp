#include "care/clock/due_rule.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace keywork::clock {
namespace {

/// Reads a code from left to right.
class Code {
public:
    explicit Code(std::string_view text) : left_{text} {}

    bool take(std::string_view word)
    {
        if (!left_.starts_with(word)) return false;
        left_.remove_prefix(word.size());
        return true;
    }

    /// A whole number below 10,000, none where there is none.
    std::optional<int> number()
    {
        std::size_t length = 0;
        while (length < left_.size() && left_[length] >= '0' && left_[length] <= '9') ++length;
        if (length == 0 || length > 4) return std::nullopt;
        int value = 0;
        std::from_chars(left_.data(), left_.data() + length, value);
        left_.remove_prefix(length);
        return value;
    }

    /// Four figures, as in 1000 and 0215.
    std::optional<std::pair<unsigned, unsigned>> two_and_two()
    {
        if (left_.size() != 4) return std::nullopt;
        auto const all = number();
        if (!all || !left_.empty()) return std::nullopt;
        return std::pair{static_cast<unsigned>(*all / 100), static_cast<unsigned>(*all % 100)};
    }

    bool ended() const { return left_.empty(); }

private:
    std::string_view left_;
};

constexpr auto fixed = std::to_array<std::pair<std::string_view, Way>>({
    {"SESSION", AtMoment{Moment::session}},
    {"SESSION-PM", AtMoment{Moment::afternoon_session}},
    {"SHIFT", AtMoment{Moment::shift}},
    {"EVENT", AtMoment{Moment::event}},
    {"SCHEDULE", AtMoment{Moment::schedule}},
    {"TERM1", OnceIn{Period::term}},
    {"HALFTERM1", OnceIn{Period::half_term}},
    {"YEAR1", OnceIn{Period::school_year}},
    {"PENSION", AtPensionAge{}},
    {"NONE", NoFixedTime{}},
});

// Longer words stand before those they begin with.
constexpr auto units = std::to_array<std::pair<std::string_view, Counts>>({
    {"MIN", Counts::minutes},
    {"H", Counts::hours},
    {"CD", Counts::calendar_days},
    {"WD", Counts::working_days},
    {"SD", Counts::school_days},
    {"W", Counts::weeks},
    {"M", Counts::months},
    {"Y", Counts::years},
});

constexpr auto anchors = std::to_array<std::pair<std::string_view, From>>({
    {"-BEFORE", From::before_event},
    {"-DOB", From::birth},
    {"-DEATH", From::death},
    {"-LAST", From::last_entry},
});

std::optional<Way> after_unit(Code code, Counts counts)
{
    auto const number = code.number();
    if (!number) return std::nullopt;
    if (code.ended()) return Counted{counts, *number};
    for (auto const& [word, from] : anchors)
        if (code.take(word)) {
            if (!code.ended()) return std::nullopt;
            return Counted{counts, *number, from};
        }
    if (counts == Counts::calendar_days && code.take("-")) {
        auto const time = code.two_and_two();
        if (!time || time->first > 23 || time->second > 59) return std::nullopt;
        return DayAndTime{*number, hours{time->first} + minutes{time->second}};
    }
    if (counts == Counts::working_days && *number > 0 && code.take("-NEXTMONTH") && code.ended())
        return InLaterMonth{1, *number};
    if (counts == Counts::months && *number > 0 && code.take("-END") && code.ended())
        return InLaterMonth{*number, std::nullopt};
    return std::nullopt;
}

std::optional<Way> total(Code code)
{
    if (code.take("SUM-SD")) {
        auto const number = code.number();
        if (!number || !code.ended()) return std::nullopt;
        return RunningTotal{TotalOf::school_days_in_a_school_year, *number, 0};
    }
    auto const of = code.take("SUM-") ? TotalOf::sessions_in_school_weeks : TotalOf::times_in_days;
    if (of == TotalOf::times_in_days && !code.take("COUNT")) return std::nullopt;
    auto const number = code.number();
    if (!number || !code.take(of == TotalOf::times_in_days ? "-CD" : "-W")) return std::nullopt;
    auto const window = code.number();
    if (!window || *number < 1 || *window < 1 || !code.ended()) return std::nullopt;
    return RunningTotal{of, *number, *window};
}

std::optional<Way> one_way(std::string_view text)
{
    for (auto const& [word, way] : fixed)
        if (text == word) return way;
    Code code{text};
    if (text.starts_with("SUM-") || text.starts_with("COUNT")) return total(code);
    if (code.take("DATE-")) {
        auto const date = code.two_and_two();
        if (!date) return std::nullopt;
        auto const day = std::chrono::month{date->first} / std::chrono::day{date->second};
        if (!day.ok()) return std::nullopt;
        return YearlyDate{day};
    }
    if (code.take("AGE") || code.take("YEAR")) {
        auto const number = code.number();
        if (!number || !code.ended()) return std::nullopt;
        if (text.starts_with("AGE")) return AtAge{*number};
        return InYearGroup{*number};
    }
    for (auto const& [word, counts] : units)
        if (code.take(word)) return after_unit(code, counts);
    return std::nullopt;
}

}  // namespace

std::optional<DueRule> DueRule::parse(std::string_view code)
{
    DueRule rule;
    while (true) {
        auto const bar = code.find('|');
        auto const way = one_way(code.substr(0, bar));
        if (!way) return std::nullopt;
        rule.ways.push_back(*way);
        if (bar == std::string_view::npos) return rule;
        code.remove_prefix(bar + 1);
    }
}

}  // namespace keywork::clock

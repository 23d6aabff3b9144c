// What may be set, its limits, and how it reads.
#include "care/clock/figures/figure.hpp"

#include "care/clock/rules.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace keywork::clock {
namespace {

Way const& only_way(LawClock const& clock)
{
    expects(clock.due.ways.size() == 1);
    return clock.due.ways.front();
}

struct Unit {
    std::string_view one;
    std::string_view many;
    FigureLimits limits;
};

Unit unit_of(Counts counts)
{
    switch (counts) {
    case Counts::minutes: return {"minute", "minutes", {1, 240}};
    case Counts::hours: return {"hour", "hours", {1, 336}};
    case Counts::calendar_days: return {"day", "days", {0, 366}};
    case Counts::weeks: return {"week", "weeks", {1, 52}};
    case Counts::months: return {"month", "months", {1, 84}};
    case Counts::years: return {"year", "years", {1, 100}};
    case Counts::working_days: return {"working day", "working days", {0, 100}};
    case Counts::school_days: return {"school day", "school days", {0, 100}};
    }
    return {"", "", {0, 0}};
}

/// Two, so that one time alone is never a pattern.
constexpr FigureLimits times_limits{2, 20};
/// Every month has more than 15 working days.
constexpr FigureLimits working_day_limits{1, 15};

std::string counted_words(int number, Unit const& unit)
{
    return fmt::format("{} {}", number, number == 1 ? unit.one : unit.many);
}

std::string_view ordinal_ending(int number)
{
    if (number / 10 == 1) return "th";
    switch (number % 10) {
    case 1: return "st";
    case 2: return "nd";
    case 3: return "rd";
    default: return "th";
    }
}

std::string way_in_words(Way const& way)
{
    if (auto const* counted = std::get_if<Counted>(&way)) {
        bool const back = counted->from == From::before_event;
        if (counted->number == 0 && counted->counts != Counts::hours)
            return back ? "on the day" : "the same day";
        return counted_words(counted->number, unit_of(counted->counts)) + (back ? " before" : "");
    }
    if (auto const* total = std::get_if<RunningTotal>(&way))
        return fmt::format("{} times in {} days", total->number, total->window);
    if (auto const* at = std::get_if<DayAndTime>(&way))
        return time_in_words(from_london(local_seconds{} + at->time)) + " on the day";
    if (auto const* later = std::get_if<InLaterMonth>(&way); later && later->working_day)
        return fmt::format("{}{} working day of the next month", *later->working_day,
                           ordinal_ending(*later->working_day));
    return "no figure";
}

std::optional<int> whole_number(std::string_view typed)
{
    auto const first = typed.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    typed = typed.substr(first, typed.find_last_not_of(' ') - first + 1);
    int value = 0;
    auto const [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (fault != std::errc{} || end != typed.data() + typed.size() || value < 0)
        return std::nullopt;
    return value;
}

std::string between(FigureLimits limits, std::string_view unit)
{
    return fmt::format("between {} and {} {}", limits.least, limits.most, unit);
}

/// The number as typed; a problem when it is none, or outside its limits.
int read_number(std::string_view typed, std::string_view field, std::string const& limits_words,
                FigureLimits limits, std::vector<Problem>& problems)
{
    auto const number = whole_number(typed);
    if (number && *number >= limits.least && *number <= limits.most) return *number;
    problems.push_back({std::string{field}, "Enter a whole number " + limits_words});
    return limits.least;
}

/// The code with its nth number (from 0) replaced: so the unit stays the clock's own.
std::string with_number(std::string code, int which, std::string const& number)
{
    constexpr std::string_view digits = "0123456789";
    auto first = code.find_first_of(digits);
    auto last = code.find_first_not_of(digits, first);
    for (; which > 0; --which) {
        first = code.find_first_of(digits, last);
        expects(first != std::string::npos);
        last = code.find_first_not_of(digits, first);
    }
    return code.replace(first, last == std::string::npos ? last : last - first, number);
}

std::string_view unit_words(LawClock const& clock)
{
    auto const& way = only_way(clock);
    if (auto const* counted = std::get_if<Counted>(&way)) return unit_of(counted->counts).many;
    return std::holds_alternative<RunningTotal>(way) ? "times" : "";
}

}  // namespace

std::optional<FigureOf> figure_of(LawClock const& clock)
{
    if (!is_ours_to_set(clock) || clock.due.ways.size() != 1) return std::nullopt;
    auto const& way = clock.due.ways.front();
    if (std::holds_alternative<Counted>(way)) return FigureOf::number;
    if (std::holds_alternative<DayAndTime>(way)) return FigureOf::time_of_day;
    if (auto const* later = std::get_if<InLaterMonth>(&way); later && later->working_day)
        return FigureOf::number;
    if (auto const* total = std::get_if<RunningTotal>(&way);
        total && total->of == TotalOf::times_in_days)
        return FigureOf::times_in_days;
    return std::nullopt;
}

FigureLimits limits_of(LawClock const& clock)
{
    auto const& way = only_way(clock);
    if (auto const* counted = std::get_if<Counted>(&way)) return unit_of(counted->counts).limits;
    if (std::holds_alternative<RunningTotal>(way)) return times_limits;
    expects(std::holds_alternative<InLaterMonth>(way));
    return working_day_limits;
}

std::string limits_in_words(LawClock const& clock)
{
    auto words = between(limits_of(clock), unit_words(clock));
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

Outcome<std::string> read_figure(LawClock const& clock, TypedFigure const& typed)
{
    auto const of = figure_of(clock);
    if (!of)
        return refuse(Conflict{fmt::format("The time of “{}” is not set here: {}.",
                                           clock.short_title, clock.source)});
    std::vector<Problem> problems;
    auto code = clock.due_code;
    switch (*of) {
    case FigureOf::time_of_day:
        // A time before the start of what it is about would be late at once; that is theirs to say.
        if (auto const time = read_time(typed.time, minutes{-1}); time && time->count() >= 0)
            code = with_number(code, 1, fmt::format("{:02}{:02}", time->count() / 60,
                                                    time->count() % 60));
        else problems.push_back({"time", "Enter a time, like 10:30am"});
        break;
    case FigureOf::times_in_days: {
        auto const window_words = between(window_limits, "days");
        auto const window =
            read_number(typed.window, "window", window_words, window_limits, problems);
        code = with_number(code, 1, fmt::format("{}", window));
        [[fallthrough]];
    }
    case FigureOf::number: {
        auto const number = read_number(typed.number, "number", limits_in_words(clock),
                                        limits_of(clock), problems);
        code = with_number(code, 0, fmt::format("{}", number));
        break;
    }
    }
    if (!problems.empty()) return refuse(Invalid{std::move(problems)});
    expects(DueRule::parse(code).has_value());
    return code;
}

std::string figure_in_words(DueRule const& rule)
{
    return rule.ways.size() == 1 ? way_in_words(rule.ways.front()) : "no figure";
}

std::string own_rule_in_words(LawClock const& clock, DueRule const& own)
{
    auto ours = figure_in_words(clock.due);
    auto const* counted = std::get_if<Counted>(&only_way(clock));
    if (counted && counted->number > 0) ours = fmt::format("{}", counted->number);
    return fmt::format("Your organisation’s rule: {} (Keywork’s default {})",
                       figure_in_words(own), ours);
}

OwnFigure const* in_force(std::vector<OwnFigure> const& figures, local_days day)
{
    auto const found = std::ranges::find_if(
        figures, [&](OwnFigure const& figure) { return figure.from_on <= day; });
    return found == figures.end() || !found->due_code ? nullptr : &*found;
}

OwnRules rules_in_force(db::Reader& db, Clocks const& clocks, local_days day)
{
    OwnRules rules;
    std::string_view seen;
    auto const figures = all_figures(db);
    for (OwnFigure const& figure : figures) {
        if (figure.from_on > day || figure.clock == seen) continue;
        seen = figure.clock;
        auto const* clock = clocks.find(figure.clock);
        if (!clock || !is_ours_to_set(*clock) || !figure.due_code) continue;
        if (auto rule = DueRule::parse(*figure.due_code))
            rules.emplace(figure.clock, *std::move(rule));
    }
    return rules;
}

}  // namespace keywork::clock

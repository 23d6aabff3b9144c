#include "care/clock/words.hpp"

#include "care/clock/figures/figure.hpp"
#include "care/clock/rules.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace keywork::clock {
namespace {

constexpr auto levels = std::to_array<std::pair<LawLevel, std::string_view>>({
    {LawLevel::statutory, "statutory"},
    {LawLevel::statutory_guidance, "statutory guidance"},
    {LawLevel::guidance, "guidance"},
    {LawLevel::statutory_return, "statutory return"},
    {LawLevel::scheme_rule, "scheme rule"},
    {LawLevel::local_policy, "local policy"},
});

std::string days_in_words(long long number)
{
    return fmt::format("{} day{}", number, number == 1 ? "" : "s");
}

}  // namespace

std::string_view to_text(LawLevel level)
{
    for (auto const& [each, text] : levels)
        if (each == level) return text;
    return "";
}

std::optional<LawLevel> law_level_from_text(std::string_view text)
{
    for (auto const& [level, each] : levels)
        if (each == text) return level;
    return std::nullopt;
}

std::string_view kind_in_words(LawClock const& clock)
{
    switch (clock.level) {
    case LawLevel::statutory:
        return clock.time_from == TimeFrom::source ? "Law" : "Law, our own time";
    case LawLevel::statutory_guidance: return "Statutory guidance";
    case LawLevel::guidance: return "Guidance";
    case LawLevel::statutory_return: return "Statutory return";
    case LawLevel::scheme_rule: return "Rule of the scheme";
    case LawLevel::local_policy: return "Our own target";
    }
    return "";
}

std::string kind_before_law(LawClock const& clock)
{
    if (clock.law_line.starts_with("Our own")) return "";
    return std::string{kind_in_words(clock)} + ".";
}

std::string law_line(LawClock const& clock, Facts const& facts)
{
    bool const is_own = facts.own_due && is_ours_to_set(clock);
    return is_own ? own_rule_in_words(clock, *facts.own_due) : clock.law_line;
}

std::string_view late_in_words(LawClock const& clock)
{
    if (clock.time_from == TimeFrom::ours) return "past our own target";
    switch (clock.level) {
    case LawLevel::statutory: return "overdue";
    case LawLevel::statutory_guidance: return "past the statutory guidance";
    case LawLevel::guidance: return "past the guidance";
    case LawLevel::statutory_return: return "past the date of the return";
    case LawLevel::scheme_rule: return "past the date of the scheme";
    case LawLevel::local_policy: return "past our own target";
    }
    return "";
}

std::string_view standing_in_words(Standing standing, LawClock const& clock)
{
    switch (standing) {
    case Standing::met:
        if (clock.asks == Asks::keep) return "Kept long enough";
        return clock.asks == Asks::allow ? "Time is over" : "Met";
    case Standing::due_soon: return clock.asks == Asks::stay_under ? "Near the limit" : "Due soon";
    case Standing::overdue:
        if (clock.asks == Asks::stay_under) return "Over the limit";
        if (clock.time_from == TimeFrom::ours) return "Past our target";
        return clock.level == LawLevel::statutory ? "Overdue" : "Past guidance";
    case Standing::running: return clock.asks == Asks::keep ? "Keep" : "Running";
    case Standing::not_applicable: return "Does not apply";
    case Standing::exempted: return "Exempted";
    }
    return "";
}

std::string time_left_in_words(LawClock const& clock, Due const& due, sys_seconds now)
{
    bool const is_over = now > due.at;
    if (clock.asks == Asks::keep && is_over) return "kept long enough";
    if (clock.asks == Asks::keep)
        return "keep until " + in_words(due.on.value_or(london_day(due.at)));
    if (clock.asks == Asks::allow && is_over) return "their time is over";
    if (!due.on) {
        auto const length = length_in_words(due.at - now);
        return is_over ? fmt::format("{} {}", length, late_in_words(clock)) : length + " left";
    }
    auto const away = (*due.on - london_day(now)).count();
    if (away == 0) return "due today";
    if (away > 0) return days_in_words(away) + " left";
    return fmt::format("{} {}", days_in_words(-away), late_in_words(clock));
}

std::string due_in_words(Due const& due, sys_seconds now)
{
    if (!due.on) return in_near_words(due.at, now);
    // Three letters of the weekday stand before "Tuesday 24 November 2026" in short.
    auto const weekday = in_words_with_weekday(*due.on).substr(0, 3);
    auto const words = fmt::format("{} {}", weekday, in_short_words(*due.on));
    if (std::chrono::abs(*due.on - london_day(now)) <= days{183}) return words;
    return fmt::format("{} {}", words,
                       static_cast<int>(std::chrono::year_month_day{*due.on}.year()));
}

std::string_view surety_in_words(Due const& due)
{
    if (due.surety == Surety::known) return "";
    return "Reckoned: the term dates, bank holidays or shift it rests on are not entered.";
}

}  // namespace keywork::clock

// Where a duty stands: from its facts, its due date and the time.
#include "care/clock/rules.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

/// Whether the time is counted in weeks or longer, so that a warning may come earlier.
bool is_long(LawClock const& clock)
{
    return std::ranges::any_of(clock.due.ways, [](Way const& way) {
        if (auto const* counted = std::get_if<Counted>(&way))
            return counted->counts == Counts::weeks || counted->counts == Counts::months ||
                   counted->counts == Counts::years;
        return std::holds_alternative<OnceIn>(way) || std::holds_alternative<YearlyDate>(way) ||
               std::holds_alternative<InYearGroup>(way) ||
               std::holds_alternative<InLaterMonth>(way);
    });
}

/// A total that must not be passed: a warning from two thirds of it (30 of 45 school days).
/// Summed for the school year of `now` without needing its terms.
Standing standing_of_total(RunningTotal const& rule, Facts const& facts, sys_seconds now)
{
    auto const total = total_on(rule, facts.counted, london_day(now), SchoolCalendar{});
    if (total.sum > total.limit) return Standing::overdue;
    if (3 * total.sum >= 2 * total.limit) return Standing::due_soon;
    return Standing::running;
}

}  // namespace

Standing standing(LawClock const& clock, Facts const& facts, std::optional<Due> const& due,
                  sys_seconds now, Warning const& warning)
{
    if (facts.met_at) return Standing::met;
    if (facts.not_applicable) return Standing::not_applicable;
    if (facts.exempted) return Standing::exempted;
    if (clock.asks == Asks::stay_under)
        if (auto const* rule = std::get_if<RunningTotal>(&clock.due.ways.front()))
            return standing_of_total(*rule, facts, now);
    if (!due) return Standing::running;
    if (clock.asks == Asks::keep || clock.asks == Asks::allow)
        return now > due->at ? Standing::met : Standing::running;
    if (now > due->at) return Standing::overdue;
    auto const ahead = is_long(clock) ? warning.far : warning.near;
    return due->at - now <= ahead ? Standing::due_soon : Standing::running;
}

Standing standing(LawClock const& clock, Facts const& facts, Calendars const& calendars,
                  sys_seconds now, Warning const& warning)
{
    return standing(clock, facts, due(clock, facts, calendars), now, warning);
}

bool was_late(Facts const& facts, std::optional<Due> const& due)
{
    return facts.met_at && due && *facts.met_at > due->at;
}

double fraction_gone(Facts const& facts, Due const& due, sys_seconds now)
{
    auto const whole = due.at - facts.started_at;
    if (whole <= seconds{0}) return 1.0;
    auto const gone = static_cast<double>((now - facts.started_at).count()) /
                      static_cast<double>(whole.count());
    return std::clamp(gone, 0.0, 1.0);
}

bool is_breach_of_law(LawLevel level) { return level == LawLevel::statutory; }

bool is_breach_of_law(LawClock const& clock)
{
    return is_breach_of_law(clock.level) && clock.time_from == TimeFrom::source;
}

bool applies_in(LawClock const& clock, std::string_view profile)
{
    return std::ranges::any_of(clock.settings, [&](std::string const& setting) {
        return setting == "all" || setting == profile;
    });
}

}  // namespace keywork::clock

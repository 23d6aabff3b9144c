#include "care/clock/late_store.hpp"

#include <algorithm>

namespace keywork::clock {
namespace {

constexpr int most_days_back = 4096;   // over 11 years: a duty open for longer is looked at anyway
constexpr sys_seconds any_start{days{365 * 200}};

/// Whether a later start can only mean a later due time, all else being the same.
bool follows_the_start(Way const& way)
{
    if (auto const* counted = std::get_if<Counted>(&way)) return counted->from == From::start;
    return std::holds_alternative<DayAndTime>(way) || std::holds_alternative<OnceIn>(way) ||
           std::holds_alternative<YearlyDate>(way) || std::holds_alternative<InLaterMonth>(way);
}

/// Each duty has the figure of its own start, so the latest of what any figure gives.
sys_seconds last_by_any_figure(LawClock const& clock, ClockInUse const& used, LateBy const& by)
{
    auto last = last_start_that_may_be_late(clock, used.area, by.calendars, by.now);
    for (std::string const& code : used.own_codes)
        if (auto const own = DueRule::parse(code))
            last = std::max(last, last_start_that_may_be_late(clock, used.area, by.calendars,
                                                              by.now, own));
    return last;
}

}  // namespace

sys_seconds last_start_that_may_be_late(LawClock const& clock, std::string_view area,
                                        Calendars const& calendars, sys_seconds now,
                                        std::optional<DueRule> const& own)
{
    if (!std::ranges::all_of(clock.due.ways, follows_the_start)) return any_start;
    Facts facts;
    facts.term_dates = area;
    facts.own_due = own;
    auto const is_late = [&](int days_back) {
        facts.started_at = now - days{days_back};
        return standing(clock, facts, calendars, now) == Standing::overdue;
    };
    if (is_late(0)) return any_start;
    int in_time = 0;
    for (int late = most_days_back; late - in_time > 1;) {
        auto const between = in_time + (late - in_time) / 2;
        if (is_late(between)) late = between;
        else in_time = between;
    }
    return now - days{in_time};
}

std::vector<DueDuty> due_in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                                    LateBy const& by, days ahead)
{
    auto const until = by.now + ahead;   // what is due until then is late then
    auto duties = open_with_event(db, scope, setting);
    for (ClockInUse const& used : clocks_in_use(db, setting)) {
        auto const* clock = by.clocks.find(used.clock);
        if (!clock) continue;   // one that law/ has no longer has no time to be late by
        auto const last = last_by_any_figure(*clock, used, {by.clocks, by.calendars, until});
        auto some = open_started_until(db, scope, setting, {used.clock, last});
        std::ranges::move(some, std::back_inserter(duties));
    }
    auto due = worked_out(std::move(duties), by.clocks, by.calendars, by.now);
    std::erase_if(due, [&](DueDuty const& one) {
        return one.standing != Standing::overdue && (!one.due || one.due->at > until);
    });
    return due;
}

std::vector<DueDuty> late_in_setting(db::Reader& db, Scope const& scope, SettingId const& setting,
                                     LateBy const& by)
{
    auto late = due_in_setting(db, scope, setting, by, days{0});
    std::erase_if(late, [&](DueDuty const& one) {
        return time_left(one, by.now) != TimeLeft::late;
    });
    return late;
}

}  // namespace keywork::clock

// From counted rows to the totals that pages show.
#include "care/clock/counted/counted_store.hpp"
#include "care/clock/duty.hpp"
#include "care/clock/words.hpp"
#include "platform/expects.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace keywork::clock {
namespace {

/// Longer than any window: a school year, ten school weeks over the summer, 366 days.
constexpr days looked_back{430};

RunningTotal const* own_total(OwnRules const& rules, std::string const& clock)
{
    auto const own = rules.find(clock);
    if (own == rules.end() || own->second.ways.size() != 1) return nullptr;
    return std::get_if<RunningTotal>(&own->second.ways.front());
}

/// Near from two thirds of the number. Reaching it is a duty of its own where it makes one; only
/// what must stay under it can be over.
Standing standing_of(LawClock const& clock, Total const& total)
{
    if (clock.asks == Asks::stay_under && total.sum > total.limit) return Standing::overdue;
    return 3 * total.sum >= 2 * total.limit ? Standing::due_soon : Standing::running;
}

/// The totals of rows that are sorted by child and clock.
std::vector<ChildTotal> summed(std::vector<CountedRow> const& rows, OwnRules const& rules,
                               TotalsBy const& by)
{
    std::vector<ChildTotal> totals;
    auto const today = london_day(by.now);
    for (auto first = rows.begin(); first != rows.end();) {
        auto const last = std::find_if(first, rows.end(), [&](CountedRow const& row) {
            return row.child != first->child || row.clock != first->clock;
        });
        std::vector<Counting> counted;
        std::transform(first, last, std::back_inserter(counted),
                       [](CountedRow const& row) { return row.counting; });
        auto const* clock = by.clocks.find(first->clock);
        auto const* rule = clock ? total_of(*clock) : nullptr;
        if (rule) {
            auto const* own = own_total(rules, first->clock);
            auto const& school = by.calendars.school(first->term_dates);
            ChildTotal one{.child = first->child, .known_as = first->known_as, .clock = clock,
                           .rule = own ? *own : *rule, .is_own_rule = own != nullptr,
                           .total = {}, .standing = Standing::running};
            one.total = total_on(one.rule, counted, today, school);
            one.standing = standing_of(*clock, one.total);
            if (one.total.sum > 0) totals.push_back(std::move(one));
        }
        first = last;
    }
    return totals;
}

std::string halves_in_words(int halves)
{
    return halves % 2 == 0 ? fmt::format("{}", halves / 2) : fmt::format("{}.5", halves / 2);
}

}  // namespace

RunningTotal const* total_of(LawClock const& clock)
{
    return clock.due.ways.size() == 1 ? std::get_if<RunningTotal>(&clock.due.ways.front())
                                      : nullptr;
}

std::optional<int> amount_of(RunningTotal const& rule, std::int64_t hundredths)
{
    // Half a day is the least that a school day is counted in: a lunchtime.
    std::int64_t const unit = rule.of == TotalOf::school_days_in_a_school_year ? 50 : 100;
    if (hundredths <= 0) return std::nullopt;
    return static_cast<int>((hundredths + unit - 1) / unit);
}

void count(Transaction& tx, Clocks const& clocks, NewCount const& count, SettingId const& setting)
{
    auto const* clock = clocks.find(count.clock);
    expects(clock && total_of(*clock));
    insert_count(tx.db(), count);
    if (clock->asks != Asks::notice || has_open_duty(tx.db(), count.child, count.clock)) return;
    auto const counted = counted_of(tx.db(), count.child, count.clock);
    for (Counting const& each : counted) {
        if (each.day < count.on) continue;   // what was reached before this was counted before it
        auto const rules = rules_in_force(tx.db(), clocks, each.day);
        auto const* own = own_total(rules, count.clock);
        auto const total =
            total_on(own ? *own : *total_of(*clock), counted, each.day, SchoolCalendar{});
        if (total.sum < total.limit) continue;
        start(tx, clocks, {.clock = count.clock, .child = count.child, .setting = setting,
                           .record = count.record, .started_at = start_of(each.day)});
        return;
    }
}

std::vector<ChildTotal> totals_of_child(db::Reader& db, Sight const& sight, TotalsBy const& by)
{
    auto const today = london_day(by.now);
    auto const rows = counted_rows_of_child(db, sight, today - looked_back, today);
    if (rows.empty()) return {};
    return summed(rows, rules_in_force(db, by.clocks, today), by);
}

std::vector<ChildTotal> totals_in_setting(db::Reader& db, Scope const& scope,
                                          SettingId const& setting, std::string_view profile,
                                          TotalsBy const& by)
{
    auto const today = london_day(by.now);
    auto const rows = counted_rows_in_setting(db, scope, setting, today - looked_back);
    if (rows.empty()) return {};
    auto totals = summed(rows, rules_in_force(db, by.clocks, today), by);
    std::erase_if(totals,
                  [&](ChildTotal const& one) { return !applies_in(*one.clock, profile); });
    std::ranges::stable_sort(totals, std::ranges::greater{}, [](ChildTotal const& one) {
        return static_cast<double>(one.total.sum) / one.total.limit;
    });
    return totals;
}

std::string total_in_words(RunningTotal const& rule, Total const& total)
{
    switch (rule.of) {
    case TotalOf::school_days_in_a_school_year:
        return fmt::format("{} of {} school days this school year", halves_in_words(total.sum),
                           halves_in_words(total.limit));
    case TotalOf::sessions_in_school_weeks:
        return fmt::format("{} of {} sessions in {} school weeks", total.sum, total.limit,
                           rule.window);
    case TotalOf::times_in_days:
        return fmt::format("{} of {} times in {} days", total.sum, total.limit, rule.window);
    }
    return "";
}

std::string_view standing_in_words(ChildTotal const& total)
{
    bool const is_limit = total.clock->asks == Asks::stay_under;
    switch (total.standing) {
    case Standing::overdue: return "Over the limit";
    case Standing::due_soon:
        if (is_limit) return "Near the limit";
        return total.total.sum >= total.total.limit ? "Reached" : "Near";
    default: return "";
    }
}

std::string law_line(ChildTotal const& total)
{
    return total.is_own_rule ? own_rule_in_words(*total.clock, {{total.rule}})
                             : total.clock->law_line;
}

}  // namespace keywork::clock

#include "care/premises/check/check.hpp"

#include "care/shift/hours.hpp"
#include "platform/expects.hpp"

#include <algorithm>
#include <array>

namespace keywork::premises {
namespace {

constexpr std::array<std::pair<Unit, std::string_view>, 3> unit_names{
    {{Unit::shift, "shift"}, {Unit::days, "days"}, {Unit::months, "months"}}};

/// Months on, in a shorter month its last day.
local_days months_after(local_days day, int months)
{
    std::chrono::year_month_day const date{day};
    auto const month = date.year() / date.month() + std::chrono::months{months};
    auto const last = (month / std::chrono::last).day();
    return local_days{month / std::min(date.day(), last)};
}

sys_seconds end_of_shift(std::optional<sys_seconds> last, std::span<ShiftHours const> hours,
                         sys_seconds now)
{
    auto const running = shifts::shift_at(hours, now);
    if (!running) return end_of(london_day(last.value_or(now)) + days{last ? 1 : 0});
    if (!last || *last < running->starts_at) return running->ends_at;
    auto const next = shifts::shift_after(hours, *running);
    return next ? next->ends_at : running->ends_at;
}

Line within(std::string words, int lowest, int highest)
{
    return {std::move(words), lowest, highest};
}

}  // namespace

std::string_view to_text(Unit unit)
{
    auto const found = std::ranges::find(unit_names, unit,
                                         &std::pair<Unit, std::string_view>::first);
    expects(found != unit_names.end());
    return found->second;
}

std::optional<Unit> unit_from_text(std::string_view text)
{
    for (auto const& [unit, name] : unit_names)
        if (name == text) return unit;
    return std::nullopt;
}

Usual usual_for(std::string_view code)
{
    // How often is default_frequency of law/code-sets/hs-check-type.csv. The limits are our own
    // figures, to be changed: a fridge at 5 °C or less and a freezer at -18 or less (Food Standards
    // Agency), a bath at 44 at most and hot water at 50 at least after a minute (HSE).
    constexpr Often daily{Unit::days, 1};
    constexpr Often weekly{Unit::days, 7};
    constexpr Often monthly{Unit::months, 1};
    if (code == "FRIDGE")
        return {daily, {within("Fridge", 0, 50), within("Freezer", -300, -180)}};
    if (code == "WATER-TEMP")
        return {weekly, {{"Hot tap after a minute", 500, std::nullopt},
                         {"Bath or shower, mixed", std::nullopt, 440}}};
    if (code == "COSHH" || code == "ROOM-SWEEP") return {daily, {}};
    if (code == "SHARPS") return {{Unit::shift, 1}, {}};
    if (code == "FIRE-ALARM")
        return {weekly, {{"The alarm was heard in every room", {}, {}},
                         {"Panel shows no fault", {}, {}}}};
    if (code == "VEHICLE")
        return {weekly, {{"Tyres, lights, oil, washers", {}, {}}, {"First aid box", {}, {}}}};
    if (code == "MEDS-STOCK" || code == "PLAY") return {weekly, {}};
    if (code == "PAT") return {{Unit::months, 12}, {}};
    return {monthly, {}};
}

sys_seconds next_due(Planned const& check, std::optional<sys_seconds> last,
                     std::span<ShiftHours const> hours, sys_seconds now)
{
    if (!last && check.from_on > london_day(now)) return end_of(check.from_on);
    if (check.often.unit == Unit::shift) return end_of_shift(last, hours, now);
    if (!last) return end_of(check.from_on);
    auto const done_on = london_day(*last);
    return end_of(check.often.unit == Unit::days ? done_on + days{check.often.every}
                                                 : months_after(done_on, check.often.every));
}

std::vector<Due> due_by(std::vector<Due> all, sys_seconds until)
{
    std::erase_if(all, [&](Due const& one) { return one.due_at > until; });
    return all;
}

bool all_passed(Done const& done)
{
    return std::ranges::all_of(done.results, &Result::passed);
}

bool is_within(Line const& line, int tenths)
{
    return (!line.lowest_tenths || tenths >= *line.lowest_tenths) &&
           (!line.highest_tenths || tenths <= *line.highest_tenths);
}

}  // namespace keywork::premises
